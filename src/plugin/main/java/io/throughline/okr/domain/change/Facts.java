package io.throughline.okr.domain.change;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an element says, by field, as the change log keeps it: one JSON object with the fields in their order. The log must
 * outlive every record of ours, so it is text; and it is written here because the core knows no JSON library.
 */
public final class Facts {
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** Adds a text. */
    public Facts with(String field, String text) {
        fields.put(field, quoted(text));
        return this;
    }

    /** Adds a number, whole ones without a fraction. */
    public Facts with(String field, double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        fields.put(field, whole ? Long.toString((long) number) : Double.toString(number));
        return this;
    }

    /** Adds a whole number. */
    public Facts with(String field, long number) {
        fields.put(field, Long.toString(number));
        return this;
    }

    /** Adds a list of texts. */
    public Facts with(String field, Collection<String> texts) {
        fields.put(field, texts.stream().map(Facts::quoted).collect(Collectors.joining(",", "[", "]")));
        return this;
    }

    /** The JSON object. */
    public String text() {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
