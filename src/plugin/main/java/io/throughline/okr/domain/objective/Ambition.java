package io.throughline.okr.domain.objective;

/** What one promises with an objective. */
public enum Ambition {
    /** To be reached in full. */
    COMMITTED("committed"),
    /** Aimed higher than one expects to get. */
    ASPIRATIONAL("aspirational"),
    /** Not said. */
    UNSAID("");

    private final String word;

    Ambition(String word) {
        this.word = word;
    }

    /** As it is stored and shown in JSON; "" where it is not said. */
    public String word() {
        return word;
    }
}
