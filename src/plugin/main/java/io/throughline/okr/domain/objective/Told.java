package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.change.Facts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what objectives, key results and contributions said from the facts the change log kept of them. */
public final class Told {
    private Told() {}

    /** Reads what {@link Objective#facts} wrote of an objective, but for its long texts and what people said of it. */
    public static Objective.Written objective(Facts facts) {
        return new Objective.Written(
                facts.id("orgUnit"),
                facts.id("cycle"),
                facts.text("title"),
                facts.text("owner"),
                ambition(facts),
                State.valueOf(constant(facts.text("state"))),
                facts.number("weight"),
                new Home(facts.id("parentKeyResult"), facts.id("parentObjective")),
                tags(facts),
                span(facts),
                new Circle(facts.truth("confidential"), Set.copyOf(facts.texts("people"))));
    }

    /** Reads what {@link KeyResult#facts} wrote of a key result, likewise. */
    public static KeyResult.Written keyResult(Facts facts) {
        return new KeyResult.Written(
                facts.id("objective"),
                facts.text("title"),
                facts.text("owner"),
                Source.valueOf(constant(facts.text("source"))),
                facts.id("kpi"),
                new Measure(
                        Measure.Kind.valueOf(constant(facts.text("measure"))),
                        facts.number("baseline"),
                        facts.number("target"),
                        facts.number("upper"),
                        facts.id("decimals"),
                        facts.text("unit"),
                        Measure.Checkpoint.of(facts.texts("checkpoints"))),
                facts.number("weight"),
                span(facts),
                ambition(facts),
                facts.id("startConfidence"),
                tags(facts));
    }

    /** Reads what {@link Contribution#facts} wrote of a contribution of an objective that lay in a cycle. */
    public static Contribution contribution(int id, int cycle, Facts facts) {
        int keyResult = facts.id("parentKeyResult");
        return new Contribution(
                id,
                1,
                facts.id("objective"),
                cycle,
                keyResult > 0 ? Goal.keyResult(keyResult) : Goal.objective(facts.id("parentObjective")),
                facts.number("weight"),
                "");
    }

    private static Ambition ambition(Facts facts) {
        String word = facts.text("ambition");
        return word.isEmpty() ? Ambition.UNSAID : Ambition.valueOf(constant(word));
    }

    private static Tags tags(Facts facts) {
        return new Tags(facts.id("theme"), Set.copyOf(facts.texts("labels")));
    }

    private static Span span(Facts facts) {
        Optional<LocalDate> starts = Span.day(facts.text("starts"));
        return new Span(starts, Span.day(facts.text("due")));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
