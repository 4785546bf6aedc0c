package io.throughline.sandbox.jira.dashboard;

import java.util.Arrays;
import java.util.Optional;

/** How a dashboard's columns stand beside each other, by the names Jira stores. */
public enum Layout {
    A(1),
    AA(2),
    AB(2),
    BA(2),
    AAA(3);

    private final int columns;

    Layout(int columns) {
        this.columns = columns;
    }

    public int columns() {
        return columns;
    }

    /** The layout of that name. */
    public static Optional<Layout> named(String name) {
        return Arrays.stream(values())
                .filter(layout -> layout.name().equals(name))
                .findFirst();
    }
}
