package io.throughline.okr.domain.change;

/**
 * What is written in one order: a cycle with all that belongs to it, or what all cycles share.
 *
 * @param kind {@code cycle} or {@code shared}
 * @param id of the cycle; 0 for what is shared
 */
public record Scope(String kind, int id) {
    /** Org units and cycles themselves. */
    public static final Scope SHARED = new Scope("shared", 0);

    private static final String CYCLE = "cycle";

    public Scope {
        boolean known = kind.equals(CYCLE) ? id > 0 : kind.equals("shared") && id == 0;
        if (!known) {
            throw new IllegalArgumentException("no such scope: " + kind + ":" + id);
        }
    }

    public static Scope cycle(int id) {
        return new Scope(CYCLE, id);
    }

    /**
     * Reads the name of a scope.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static Scope parse(String name) {
        if (name.equals(SHARED.name())) {
            return SHARED;
        }
        if (!name.startsWith(CYCLE + ":")) {
            throw new IllegalArgumentException("no such scope: " + name);
        }
        return cycle(Integer.parseInt(name.substring(CYCLE.length() + 1)));
    }

    /** Whether it is that of a cycle. */
    public boolean ofCycle() {
        return kind.equals(CYCLE);
    }

    /** {@code cycle:5} or {@code shared}. */
    public String name() {
        return id == 0 ? kind : kind + ":" + id;
    }
}
