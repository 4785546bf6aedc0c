package io.throughline.okr.storage;

/** Looking for a part within texts: what the database would take for a wildcard stands for itself. */
final class Likeness {
    /** What follows a column; its parameter is a {@link #pattern}. */
    static final String LIKE = " LIKE ? ESCAPE '!'";

    private Likeness() {}

    /** Anything with the part in it. */
    static String pattern(String part) {
        return "%" + escaped(part) + "%";
    }

    /** A part as it stands for itself within a pattern. */
    static String escaped(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
