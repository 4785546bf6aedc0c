package io.throughline.okr.domain.objective;

import java.util.Locale;

/** An objective or a key result, by its id: whatever something can be aligned to. */
public record Goal(Kind kind, int id) {
    public Goal {
        if (id < 1) {
            throw new IllegalArgumentException("no such goal: " + kind + " " + id);
        }
    }

    /** The objective of that id. */
    public static Goal objective(int id) {
        return new Goal(Kind.OBJECTIVE, id);
    }

    /** The key result of that id. */
    public static Goal keyResult(int id) {
        return new Goal(Kind.KEY_RESULT, id);
    }

    /** Its id if it is an objective; else 0. */
    public int objectiveId() {
        return kind == Kind.OBJECTIVE ? id : 0;
    }

    /** Its id if it is a key result; else 0. */
    public int keyResultId() {
        return kind == Kind.KEY_RESULT ? id : 0;
    }

    /** Which of the two. */
    public enum Kind {
        OBJECTIVE,
        KEY_RESULT;

        /** As it is shown in JSON: {@code key-result}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
