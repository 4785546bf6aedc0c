package io.throughline.okr.domain.change;

/**
 * What is written in one order: a cycle with all that belongs to it, or what all cycles share.
 *
 * @param kind {@code cycle}, {@code shared} or {@code answers}
 * @param id of the cycle; 0 for what is shared; from 1 for answers
 */
public record Scope(String kind, int id) {
    /** Org units and cycles themselves. */
    public static final Scope SHARED = new Scope("shared", 0);

    private static final String CYCLE = "cycle";
    private static final String ANSWERS = "answers";

    public Scope {
        boolean many = kind.equals(CYCLE) || kind.equals(ANSWERS);
        boolean known = many ? id > 0 : kind.equals("shared") && id == 0;
        if (!known) {
            throw new IllegalArgumentException("no such scope: " + kind + ":" + id);
        }
    }

    public static Scope cycle(int id) {
        return new Scope(CYCLE, id);
    }

    /** That of some of the answers that are kept; nothing of it is in the log. */
    public static Scope answers(int stripe) {
        return new Scope(ANSWERS, stripe);
    }

    /** Whether a name is that of a scope with a place in the log. */
    public static boolean logged(String name) {
        return !name.startsWith(ANSWERS);
    }

    /**
     * Reads the name of a scope that has a place in the log.
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
