package io.throughline.sandbox.jira.rest;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The part of a list that is asked for.
 *
 * @param startAt number of the first, from 0
 * @param maxResults how many at most
 */
record Paging(int startAt, int maxResults) {
    /** Reads both from a request, where either may be missing. */
    static Paging of(String startAt, String maxResults, int usual, int largest) {
        return new Paging(number("startAt", startAt, 0), Math.min(number("maxResults", maxResults, usual), largest));
    }

    private static int number(String name, String text, int otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw RestRefused.of(400, "The value of '" + name + "' is a number, 0 or more, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    <T> List<T> part(List<T> all) {
        int from = Math.min(startAt, all.size());
        return all.subList(from, Math.min(all.size(), from + maxResults));
    }

    /** The part of a list under a name of its own. */
    <T> Map<String, Object> named(String name, List<T> all, Function<T, Map<String, Object>> shape) {
        return Shape.of(
                "startAt", startAt, "maxResults", maxResults, "total", all.size(), name, Shape.each(part(all), shape));
    }

    /** A page bean: the values with how many there are. */
    <T> Map<String, Object> page(List<T> all, Function<T, Map<String, Object>> shape) {
        return Shape.of(
                "maxResults",
                maxResults,
                "startAt",
                startAt,
                "total",
                all.size(),
                "isLast",
                startAt + maxResults >= all.size(),
                "values",
                Shape.each(part(all), shape));
    }
}
