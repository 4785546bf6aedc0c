package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the documentation of a field says beside its meaning, for machines as well: the words it has, if it begins with all of
 * them ({@code `a`, `b` or `c`}, and perhaps {@code ""}); its range, if it names one ({@code 0–1; −1 for nothing}); that it is a
 * day or an instant, if it is always one.
 */
final class Words {
    private static final String WORD = "(?:`[^`]*`|\"\")";
    private static final Pattern WORDS =
            Pattern.compile("^(?:[^`\"]*: )?" + WORD + "(?:, " + WORD + ")*,?(?: (?:or|to) " + WORD + ")(?=$|[;,:. ])");
    private static final Pattern EACH = Pattern.compile("`([^`]*)`|(\"\")");
    private static final Pattern RANGE = Pattern.compile("(?<![\\w.–])(\\d+(?:\\.\\d+)?)–(\\d+(?:\\.\\d+)?)(?![\\w–])");

    private Words() {}

    /** Puts it all into a schema. */
    static void restrict(ObjectNode property, String text) {
        if (text.isEmpty()) {
            return;
        }
        property.put("description", sentence(text));
        String type = property.path("type").asText();
        if (type.equals("string")) {
            List<String> words = of(text);
            if (!words.isEmpty()) {
                ArrayNode list = property.putArray("enum");
                words.forEach(list::add);
            } else if (!text.contains("\"\"") && text.matches("(?s).*ISO 8601 (date|instant).*")) {
                property.put("format", text.contains("ISO 8601 date") ? "date" : "date-time");
            }
        }
        Matcher range = RANGE.matcher(text);
        if ((type.equals("integer") || type.equals("number")) && range.find()) {
            boolean none = text.contains("−1");
            property.put("minimum", none ? -1 : number(range.group(1)));
            property.put("maximum", number(range.group(2)));
        }
    }

    /** All the words a text begins with; none if it does not say that these are all. */
    static List<String> of(String text) {
        Matcher whole = WORDS.matcher(text);
        List<String> words = new ArrayList<>();
        if (whole.find() && !whole.group().contains(" to ")) {
            Matcher each = EACH.matcher(whole.group());
            while (each.find()) {
                words.add(each.group(1) == null ? "" : each.group(1));
            }
            // `a` or `b`; "" for neither
            if (text.substring(whole.end()).contains("\"\"") && !words.contains("")) {
                words.add("");
            }
        }
        return List.copyOf(words);
    }

    private static int number(String text) {
        double number = Double.parseDouble(text);
        if (number != Math.rint(number)) {
            throw new IllegalStateException(text + " is no bound: say whole numbers");
        }
        return (int) number;
    }

    /** With a capital letter and a full stop. */
    static String sentence(String text) {
        String begun = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return begun.matches("(?s).*[.…!?]$") ? begun : begun + ".";
    }
}
