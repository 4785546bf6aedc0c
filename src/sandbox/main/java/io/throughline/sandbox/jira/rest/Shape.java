package io.throughline.sandbox.jira.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the objects of an answer; their fields keep their order, and null is written as null. */
final class Shape {
    private Shape() {}

    /** An object from names and values by turns. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> shape = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            shape.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return shape;
    }

    /** A list of all, each in its shape. */
    static <T> List<Map<String, Object>> each(List<T> all, Function<T, Map<String, Object>> shape) {
        return all.stream().map(shape).toList();
    }

    /** Null for "". */
    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
