package io.throughline.okr.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words that stand in what people wrote and nowhere else: each tells what it was said of. */
final class Marks {
    private static final Pattern MARK = Pattern.compile("mk\\d{6}x");

    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> objectives = new HashMap<>();
    private int last;

    /** One that belongs to nothing yet. */
    String next() {
        return "mk%06dx".formatted(++last);
    }

    void unit(String mark, int id) {
        units.put(mark, id);
    }

    void objective(String mark, int id) {
        objectives.put(mark, id);
    }

    /** One for something an org unit says. */
    String ofUnit(int id) {
        String mark = next();
        unit(mark, id);
        return mark;
    }

    /** One for something an objective says, or what hangs on it. */
    String ofObjective(int id) {
        String mark = next();
        objective(mark, id);
        return mark;
    }

    /** Those in a text that belong to what somebody may not see. */
    Set<String> hidden(String text, Hidden from) {
        Set<String> found = new TreeSet<>();
        MARK.matcher(text).results().forEach(match -> {
            String mark = match.group();
            if (from.unit(units.getOrDefault(mark, 0)) || from.objective(objectives.getOrDefault(mark, 0))) {
                found.add(mark);
            }
        });
        return found;
    }
}
