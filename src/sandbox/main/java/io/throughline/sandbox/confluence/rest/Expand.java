package io.throughline.sandbox.confluence.rest;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request wants to see in full.
 *
 * @param paths such as {@code body.view}
 */
record Expand(Set<String> paths) {
    static final Expand NOTHING = new Expand(Set.of());

    /** From the parameter {@code expand}; the usual ones if it was not sent. */
    static Expand of(String parameter, String... usual) {
        Stream<String> names = parameter == null ? Arrays.stream(usual) : Arrays.stream(parameter.split(","));
        return new Expand(
                names.map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it, or something in it, is wanted. */
    boolean has(String name) {
        return paths.stream().anyMatch(path -> path.equals(name) || path.startsWith(name + "."));
    }

    /** What is wanted of something inside. */
    Expand in(String name) {
        return new Expand(paths.stream()
                .filter(path -> path.startsWith(name + "."))
                .map(path -> path.substring(name.length() + 1))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
