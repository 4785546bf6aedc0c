package io.throughline.okr.domain.progress;

import io.throughline.okr.domain.change.Facts;
import java.time.Instant;
import java.util.Optional;

/**
 * What people say of where something stands, above all that is counted.
 *
 * @param handSet the sticky override, while there is one
 * @param grade once it was given
 */
public record Judgement(Optional<HandSet> handSet, Optional<Grade> grade) {
    /** Nobody has said anything. */
    public static final Judgement NONE = new Judgement(Optional.empty(), Optional.empty());

    /** The progress that holds: the hand-set one, else what was counted. */
    public Progress over(Progress counted) {
        return handSet.map(HandSet::progress).orElse(counted);
    }

    /** The same with progress set by hand, or with that cleared. */
    public Judgement set(Optional<HandSet> now) {
        return new Judgement(now, grade);
    }

    /** The same with a grade, or without. */
    public Judgement graded(Optional<Grade> now) {
        return new Judgement(handSet, now);
    }

    /** Adds to facts what was said, and nothing where nothing was. */
    public Facts addTo(Facts facts) {
        handSet.ifPresent(set -> facts.with("handSet", set.progress().share())
                .with("handSetReason", set.reason())
                .with("handSetBy", set.author())
                .with("handSetAt", set.at().toEpochMilli()));
        grade.ifPresent(given -> facts.with("grade", given.points())
                .with("gradeNote", given.note())
                .with("gradedBy", given.author())
                .with("gradedAt", given.at().toEpochMilli()));
        return facts;
    }

    /** Reads what {@link #addTo} wrote. */
    public static Judgement of(Facts facts) {
        return new Judgement(
                facts.has("handSet")
                        ? Optional.of(new HandSet(
                                new Progress(facts.number("handSet")),
                                facts.text("handSetReason"),
                                facts.text("handSetBy"),
                                Instant.ofEpochMilli((long) facts.number("handSetAt"))))
                        : Optional.empty(),
                facts.has("grade")
                        ? Optional.of(new Grade(
                                facts.number("grade"),
                                facts.text("gradeNote"),
                                facts.text("gradedBy"),
                                Instant.ofEpochMilli((long) facts.number("gradedAt"))))
                        : Optional.empty());
    }
}
