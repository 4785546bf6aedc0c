package io.throughline.sandbox.jira.rest;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which parts of an issue are asked for.
 *
 * @param fields names, {@code *all}, {@code *navigable}; {@code -name} leaves one out
 * @param expand parts that are otherwise left out
 */
record Wanted(Set<String> fields, Set<String> expand) {
    static Wanted of(List<String> fields, String expand, String usual) {
        Set<String> names = names(fields);
        if (names.stream().allMatch(name -> name.startsWith("-"))) {
            names.add(usual);
        }
        return new Wanted(names, names(expand == null ? List.of() : List.of(expand)));
    }

    /** Names out of lists with commas between. */
    static Set<String> names(Collection<String> lists) {
        Set<String> names = new LinkedHashSet<>();
        for (String list : lists) {
            for (String name : list.split(",", -1)) {
                if (!name.isBlank()) {
                    names.add(name.trim());
                }
            }
        }
        return names;
    }

    boolean field(Field field) {
        if (fields.contains("-" + field.id())) {
            return false;
        }
        return fields.contains(field.id())
                || fields.contains("*all")
                || (fields.contains("*navigable") && field.navigable());
    }

    boolean expanded(String part) {
        return expand.contains(part);
    }
}
