package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the value of one field out of JSON, as the store takes it. What is wrong with it is said with an
 * {@link IllegalArgumentException} whose message is for the field.
 */
record FieldInput(Asking asking, Fields fields) {
    /** The value to store; null empties the field. */
    Object value(Field field, JsonNode json, long projectId) {
        if (field.custom()) {
            return custom(fields.stored(field.id()), json);
        }
        return switch (field.id()) {
            case "summary" -> summary(json);
            case "description", "environment" -> text(json);
            case "issuetype" -> type(json).id();
            case "priority" ->
                constant(json, asking.data().constants()::priority, "The priority selected is invalid.")
                        .id();
            case "resolution" ->
                constant(json, asking.data().constants()::resolution, "The resolution selected is invalid.")
                        .id();
            case "assignee" -> person(json);
            case "reporter" ->
                Optional.ofNullable(person(json))
                        .orElseThrow(() -> new IllegalArgumentException("Reporter is required."));
            case "duedate" -> date(json);
            case "security" -> security(json, projectId);
            default -> throw new IllegalArgumentException(unknown(field.id()));
        };
    }

    /** What Jira says of a field that is not on the screen, which one cannot tell from one that is not there. */
    static String unknown(String id) {
        return "Field '" + id + "' cannot be set. It is not on the appropriate screen, or unknown.";
    }

    private static String summary(JsonNode json) {
        String summary = text(json);
        if (summary == null || summary.isBlank()) {
            throw new IllegalArgumentException("You must specify a summary of the issue.");
        }
        if (summary.length() > 255) {
            throw new IllegalArgumentException("Summary can't exceed 255 characters.");
        }
        if (summary.contains("\n") || summary.contains("\r")) {
            throw new IllegalArgumentException("The summary is invalid because it contains newline characters.");
        }
        return summary;
    }

    static String text(JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        if (!json.isTextual()) {
            throw new IllegalArgumentException("Operation value must be a string");
        }
        return json.asText();
    }

    Constants.Type type(JsonNode json) {
        return constant(json, asking.data().constants()::type, "The issue type selected is invalid.");
    }

    private static <T> T constant(JsonNode json, Function<String, T> find, String otherwise) {
        try {
            return find.apply(idOrName(json));
        } catch (NoSuchElementException unknown) {
            throw new IllegalArgumentException(otherwise, unknown);
        }
    }

    /** The id, or else the name or value of an object that names something. */
    static String idOrName(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("data was not an object");
        }
        return Stream.of("id", "name", "value", "key")
                .filter(json::hasNonNull)
                .map(each -> json.get(each).asText())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Could not find valid 'id' or 'name' value."));
    }

    /** User key of an object with a log-in name or a key; null for nobody. */
    String person(JsonNode json) {
        if (json.isNull()
                || (json.isObject() && json.has("name") && json.get("name").isNull())) {
            return null;
        }
        if (!json.isObject() || (!json.hasNonNull("name") && !json.hasNonNull("key"))) {
            throw new IllegalArgumentException("data was not an object");
        }
        String name = json.path("name").asText();
        if ((name.isEmpty() && !json.hasNonNull("key")) || name.equals("-1")) {
            // -1 lets the project decide, and these projects decide for nobody
            return null;
        }
        Optional<Users.User> person = json.hasNonNull("name")
                ? asking.person(name)
                : asking.host().users().byKey(json.get("key").asText());
        return person.filter(Users.User::active)
                .orElseThrow(() -> new IllegalArgumentException("User '" + idOrName(json) + "' does not exist."))
                .key();
    }

    private static LocalDate date(JsonNode json) {
        if (json.isNull() || json.asText().isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(json.asText());
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("Error parsing date string: " + json.asText(), wrong);
        }
    }

    private String security(JsonNode json, long projectId) {
        if (json.isNull()) {
            return "";
        }
        String wanted = idOrName(json);
        return asking.data().levels().ofProject(projectId).stream()
                .filter(level -> String.valueOf(level.id()).equals(wanted)
                        || level.name().equals(wanted))
                .map(level -> String.valueOf(level.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Security level '" + wanted + "' is not valid."));
    }

    private Object custom(Constants.Field field, JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER -> {
                if (!json.isNumber()) {
                    throw new IllegalArgumentException("Operation value must be a number");
                }
                yield json.asDouble();
            }
            case DATE -> date(json);
            case OPTION -> option(field, json);
            case ISSUE -> linked(json);
            default -> text(json);
        };
    }

    private String option(Constants.Field field, JsonNode json) {
        String wanted = idOrName(json);
        return asking.data().constants().customFields().options(field).stream()
                .filter(option -> String.valueOf(option.id()).equals(wanted)
                        || option.value().equals(wanted))
                .map(option -> String.valueOf(option.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Option value '" + wanted + "' is not valid"));
    }

    /** Key of an epic or a parent; one that may not be seen is no other than one that is not there. */
    private String linked(JsonNode json) {
        String key = text(json);
        return key.isEmpty()
                ? ""
                : asking.find(key)
                        .filter(asking::sees)
                        .map(IssueRow::key)
                        .orElseThrow(() -> new IllegalArgumentException("Issue with key '" + key
                                + "' could not be found or you have no permission to see it."));
    }

    /** Labels out of a list; one label has no blank in it. */
    static List<String> labels(JsonNode json) {
        if (!json.isArray()) {
            throw new IllegalArgumentException("data was not an array");
        }
        return Stream.iterate(0, i -> i < json.size(), i -> i + 1)
                .map(i -> label(json.get(i)))
                .toList();
    }

    static String label(JsonNode json) {
        if (!json.isTextual() || json.asText().isEmpty()) {
            throw new IllegalArgumentException("Label is a text that is not empty.");
        }
        String label = json.asText();
        if (label.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("The label '" + label + "' contains spaces which is invalid.");
        }
        return label;
    }
}
