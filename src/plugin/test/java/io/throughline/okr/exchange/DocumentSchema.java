package io.throughline.okr.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Makes the JSON Schema of the document from the lists it is made of. */
final class DocumentSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentSchema() {}

    static ObjectNode ofLists() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "The OKRs of a Throughline, all of them");
        schema.put("type", "object");
        ObjectNode parts = schema.putObject("properties");
        parts.putObject("format").put("const", JsonDocuments.FORMAT);
        parts.putObject("version").put("const", JsonDocuments.VERSION);
        parts.set("lastChange", moment());
        parts.set("settings", object(SettingFields.SETTINGS));
        parts.putObject("themes").put("type", "array").set("items", object(SettingFields.THEMES));
        for (Listing listing : Lists.ALL) {
            parts.putObject(listing.name()).put("type", "array").set("items", object(listing));
        }
        schema.putArray("required").add("format").add("version");
        schema.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode object(Listing listing) {
        ObjectNode object = JSON.createObjectNode().put("type", "object");
        ObjectNode fields = object.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        if (listing.named().isPresent()) {
            fields.set("id", whole(1, Reading.LARGEST_ID));
            required.add("id");
        }
        for (Field field : listing.fields()) {
            fields.set(field.name(), value(field));
            if (!field.optional()) {
                required.add(field.name());
            }
        }
        object.set("required", required);
        return object.put("additionalProperties", false);
    }

    private static ObjectNode value(Field field) {
        return switch (field.kind()) {
            case WHOLE -> whole(field.least(), field.most());
            case LONG -> JSON.createObjectNode().put("type", "integer");
            case NUMBER -> JSON.createObjectNode().put("type", "number");
            case TRUTH -> JSON.createObjectNode().put("type", "boolean");
            case TEXT, LONG_TEXT -> text().put("maxLength", field.most());
            case WORD -> {
                ObjectNode word = text();
                ArrayNode words = word.putArray("enum");
                field.words().forEach(words::add);
                yield word;
            }
            case DAY -> text().put("pattern", "^(\\d{4}-\\d{2}-\\d{2})?$");
            case MOMENT -> moment();
            case PERSON -> text().put("maxLength", 255);
            case KEY -> text().put("pattern", "^" + field.words().get(0) + "[1-9]\\d{0,7}$");
            case REFERENCE, SUBJECT -> whole(field.least(), Reading.LARGEST_ID);
            case SCOPE -> text().put("pattern", "^(shared|cycle:[1-9]\\d{0,7})$");
            case TEXTS, LINES, LONG_TEXTS, PEOPLE, GROUPS -> list(text());
            case MILESTONES -> list(whole(1, Byte.MAX_VALUE));
            case FACTS -> JSON.createObjectNode().put("type", "object");
            case STEPS -> {
                ObjectNode step = JSON.createObjectNode().put("type", "object");
                ObjectNode parts = step.putObject("properties");
                parts.set("title", text());
                parts.set("weight", JSON.createObjectNode().put("type", "number"));
                step.putArray("required").add("title");
                yield list(step);
            }
        };
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = JSON.createObjectNode().put("type", "array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode text() {
        return JSON.createObjectNode().put("type", "string");
    }

    private static ObjectNode moment() {
        return text().put("pattern", "^(.+Z)?$");
    }

    private static ObjectNode whole(long least, long most) {
        return JSON.createObjectNode()
                .put("type", "integer")
                .put("minimum", least)
                .put("maximum", most);
    }

    /** As it is committed. */
    static String text(ObjectNode schema) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }
}
