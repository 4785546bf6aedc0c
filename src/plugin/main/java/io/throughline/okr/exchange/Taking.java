package io.throughline.okr.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads one element of the document: every field must be there and of its kind. */
final class Taking {
    private static final double LARGEST = 1e15;
    private static final int LONGEST_KEY = 255;
    private static final int MOST_PEOPLE = 10_000;
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Wrong wrong;
    private Taken taken = new Taken();
    private String path = "";
    private boolean right;

    Taking(Wrong wrong) {
        this.wrong = wrong;
    }

    /** The element; empty if a field of it is wrong, which is noted. */
    Optional<Taken> take(Listing listing, String where, JsonNode node) {
        taken = new Taken();
        path = where;
        right = true;
        if (!node.isObject()) {
            fault("", "okr.rest.field.object");
            return Optional.empty();
        }
        Set<String> asked = new HashSet<>();
        if (listing.named().isPresent()) {
            asked.add("id");
            taken.number = whole("id", node.path("id"), 1, Reading.LARGEST_ID);
        }
        Map<String, Object> texts = new LinkedHashMap<>();
        for (Field field : listing.fields()) {
            asked.add(field.name());
            JsonNode value = node.path(field.name());
            if (!value.isMissingNode()) {
                take(field, value, texts);
            } else if (field.optional()) {
                taken.columns.put(field.column(), "");
            } else {
                fault(field.name(), "okr.rest.field.required");
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                fault(name, "okr.rest.field.unknown");
            }
        });
        taken.texts = Facts.of(texts);
        return right ? Optional.of(taken) : Optional.empty();
    }

    private void take(Field field, JsonNode value, Map<String, Object> texts) {
        String name = field.name();
        switch (field.kind()) {
            case WHOLE -> put(field, whole(name, value, field.least(), field.most()));
            case LONG -> put(field, number(name, value));
            case NUMBER -> {
                boolean is = value.isNumber() && Math.abs(value.doubleValue()) <= LARGEST;
                require(is, name, "okr.rest.field.number");
                put(field, value.doubleValue());
            }
            case TRUTH -> {
                require(value.isBoolean(), name, "okr.rest.field.truth");
                put(field, value.booleanValue());
            }
            case TEXT -> {
                String text = text(name, value, (int) field.most());
                if (field.column().isEmpty()) {
                    taken.reason = text;
                } else {
                    put(field, text);
                }
            }
            case WORD -> {
                String word = text(name, value, LONGEST_KEY);
                require(field.words().contains(word), name, "okr.refused.not-one-of", String.join(", ", field.words()));
                put(field, word);
            }
            case DAY -> put(field, day(name, text(name, value, LONGEST_KEY)));
            case MOMENT -> put(field, moment(name, text(name, value, LONGEST_KEY)));
            case PERSON -> put(field, text(name, value, LONGEST_KEY));
            case KEY -> put(field, key(name, field.words().get(0), text(name, value, LONGEST_KEY)));
            case REFERENCE, SUBJECT -> put(field, whole(name, value, field.least(), Reading.LARGEST_ID));
            case SCOPE -> put(field, scope(name, text(name, value, LONGEST_KEY)));
            case TEXTS -> {
                List<String> words = texts(name, value, LONGEST_KEY);
                require(words.stream().noneMatch(word -> word.matches("|.*\\s.*")), name, "okr.refused.label-blank");
                put(field, String.join(" ", words));
            }
            case LINES -> {
                List<String> lines = texts(name, value, LONGEST_KEY);
                require(
                        lines.stream().noneMatch(line -> line.isEmpty() || line.contains("\n")),
                        name,
                        "okr.import.row");
                put(field, String.join("\n", lines));
            }
            case MILESTONES -> put(field, milestones(name, value));
            case FACTS -> taken.said.put(name, facts(name, value));
            case LONG_TEXT -> texts.put(name, text(name, value, (int) field.most()));
            case LONG_TEXTS -> texts.put(name, texts(name, value, (int) field.most()));
            case STEPS -> texts.put(name, facts(name, value, true));
            case PEOPLE, GROUPS -> {
                List<String> keys = texts(name, value, LONGEST_KEY);
                boolean each = keys.stream().noneMatch(String::isBlank)
                        && new HashSet<>(keys).size() == keys.size()
                        && keys.size() <= MOST_PEOPLE;
                require(each, name, "okr.import.row");
                taken.people.put(field.column(), keys);
            }
        }
    }

    private void put(Field field, Object value) {
        taken.columns.put(field.column(), value);
    }

    private int whole(String name, JsonNode value, long least, long most) {
        boolean is = value.isIntegralNumber() && value.canConvertToInt();
        require(is, name, value.isMissingNode() ? "okr.rest.field.required" : "okr.rest.field.whole");
        int number = value.intValue();
        require(!is || (number >= least && number <= most), name, "okr.rest.field.between", least, most);
        return number;
    }

    private long number(String name, JsonNode value) {
        require(value.isIntegralNumber() && value.canConvertToLong(), name, "okr.rest.field.whole");
        return value.longValue();
    }

    private String text(String name, JsonNode value, int longest) {
        require(value.isTextual(), name, "okr.rest.field.text");
        String text = value.isTextual() ? value.textValue() : "";
        storable(name, text, longest);
        return text;
    }

    private void storable(String name, String text, int longest) {
        int before = wrong.count();
        wrong.gather(path, UnaryOperator.identity(), (Faults faults) -> faults.requireAtMost(text, longest, name));
        right &= wrong.count() == before;
    }

    private List<String> texts(String name, JsonNode value, int longest) {
        require(value.isArray(), name, "okr.rest.field.texts");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            texts.add(text(name + "[" + i + "]", value.get(i), longest));
        }
        return texts;
    }

    private String day(String name, String text) {
        boolean is = text.isEmpty() || text.matches(DAY);
        try {
            if (is && !text.isEmpty()) {
                LocalDate.parse(text);
            }
        } catch (DateTimeException no) {
            is = false;
        }
        require(is, name, "okr.refused.date");
        return text;
    }

    private long moment(String name, String text) {
        if (text.isEmpty()) {
            return 0L;
        }
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException no) {
            fault(name, "okr.import.moment");
            return 0L;
        }
    }

    private int key(String name, String prefix, String text) {
        boolean is = text.matches(prefix + "[1-9]\\d{0,7}");
        require(is, name, "okr.import.key", prefix + "12");
        return is ? Integer.parseInt(text.substring(prefix.length())) : 1;
    }

    private String scope(String name, String text) {
        boolean is = text.matches("shared|cycle:[1-9]\\d{0,7}");
        require(is, name, "okr.refused.not-one-of", "shared, cycle:1");
        return is ? text : Scope.SHARED.name();
    }

    private String milestones(String name, JsonNode value) {
        require(value.isArray(), name, "okr.rest.field.wholes");
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            numbers.add(whole(name + "[" + i + "]", value.get(i), 1, Byte.MAX_VALUE));
        }
        require(numbers.stream().sorted().distinct().toList().equals(numbers), name, "okr.import.row");
        return numbers.isEmpty() ? "0" : numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private Facts facts(String name, JsonNode value) {
        require(value.isObject(), name, "okr.rest.field.object");
        return value.isObject() ? Facts.of(object(name, value)) : new Facts();
    }

    /** A plain value of what is kept as facts; null is none. */
    private Object facts(String name, JsonNode value, boolean list) {
        if (list && !value.isArray()) {
            fault(name, "okr.rest.field.objects");
            return List.of();
        }
        if (value.isObject()) {
            return object(name, value);
        }
        if (value.isArray()) {
            List<Object> parts = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                require(!list || value.get(i).isObject(), name + "[" + i + "]", "okr.rest.field.object");
                parts.add(facts(name + "[" + i + "]", value.get(i), false));
            }
            return parts;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            require(Double.isFinite(value.doubleValue()), name, "okr.rest.field.number");
            return Double.isFinite(value.doubleValue()) ? value.numberValue() : (Object) 0;
        }
        return text(name, value, Reading.LARGEST_ID);
    }

    private Map<String, Object> object(String name, JsonNode value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        value.fields().forEachRemaining(field -> {
            storable(name, field.getKey(), LONGEST_KEY);
            fields.put(field.getKey(), facts(name + "." + field.getKey(), field.getValue(), false));
        });
        return fields;
    }

    private void require(boolean holds, String name, String messageKey, Object... arguments) {
        if (!holds) {
            fault(name, messageKey, arguments);
        }
    }

    private void fault(String name, String messageKey, Object... arguments) {
        right = false;
        wrong.add(name.isEmpty() ? path : path + "." + name, messageKey, arguments);
    }
}
