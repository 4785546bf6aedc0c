package io.throughline.okr.domain.objective;

import java.time.Instant;

/** Objectives and key results for tests: of org unit 1 in cycle 1, owned by mei, with nothing said that does not matter. */
public final class Goals {
    private static final Instant CREATED = Instant.parse("2027-01-04T09:00:00Z");

    private Goals() {}

    /** What is written of an objective. */
    public static Objective.Written objective(String title, Home home) {
        return new Objective.Written(
                1,
                1,
                title,
                "mei",
                Ambition.COMMITTED,
                State.ACTIVE,
                1,
                home,
                Tags.NONE,
                Span.WHOLE_CYCLE,
                Circle.OPEN);
    }

    /** What is written of a key result of an objective. */
    public static KeyResult.Written keyResult(int objective, String title, Source source, Measure measure) {
        return new KeyResult.Written(
                objective, title, "mei", source, 0, measure, 1, Span.WHOLE_CYCLE, Ambition.UNSAID, -1, Tags.NONE);
    }

    /** A stored objective; its number is its id. */
    public static Objective stored(int id, Objective.Written written) {
        return Objective.fresh(origin(id), written, 0).stored(id);
    }

    /** A stored key result; its number is its id. */
    public static KeyResult stored(int id, KeyResult.Written written) {
        return KeyResult.fresh(origin(id), stored(written.objective(), objective("Title", Home.NONE)), written, 0)
                .stored(id);
    }

    /** Where something with a number comes from. */
    public static Origin origin(int number) {
        return Origin.of(number, "mei", CREATED);
    }
}
