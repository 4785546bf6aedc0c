package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.progress.Progress;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A measurable result of an objective.
 *
 * @param id 0 before it is stored
 * @param version rises when people change what they wrote, not when progress moves
 * @param orgUnit that of its objective
 * @param cycle that of its objective
 * @param order its place among siblings, the least first; those of the same place by id
 * @param trashed whether it lies in the trash by itself; one whose objective lies there is as little shown
 */
public record KeyResult(
        int id,
        long version,
        Origin origin,
        int orgUnit,
        int cycle,
        Written written,
        Judgement judgement,
        long order,
        boolean trashed,
        Standing standing) {
    static final int LONGEST_TITLE = 255;
    static final int LARGEST_WEIGHT = 1000;

    /** One that was just written down. */
    public static KeyResult fresh(Origin origin, Objective of, Written written, long order) {
        return new KeyResult(
                0,
                1,
                origin,
                of.written().orgUnit(),
                of.written().cycle(),
                written,
                Judgement.NONE,
                order,
                false,
                Standing.NEW);
    }

    /** {@code KR-34}; it never changes. */
    public String key() {
        return key(origin.number());
    }

    /** The key of the key result with that number. */
    public static String key(int number) {
        return "KR-" + number;
    }

    /** The progress that holds: set by hand, or counted. */
    public Progress progress() {
        return judgement.over(standing.progress());
    }

    /** The same under the id it was stored with. */
    public KeyResult stored(int now) {
        return new KeyResult(now, version, origin, orgUnit, cycle, written, judgement, order, trashed, standing);
    }

    /** The same key result after people have changed what they wrote; its progress follows. */
    public KeyResult rewritten(Written now) {
        return new KeyResult(id, version + 1, origin, orgUnit, cycle, now, judgement, order, trashed, standing);
    }

    /** The same after people have said something else of where it stands. */
    public KeyResult judged(Judgement now) {
        return new KeyResult(id, version + 1, origin, orgUnit, cycle, written, now, order, trashed, standing);
    }

    /**
     * The same with a grade.
     *
     * @param frozen whether its cycle is closed: what was active in it is over as well
     * @throws Refused as a conflict if its objective is not over
     */
    public KeyResult graded(Grade grade, Objective of, boolean frozen) {
        of.refuseNotOver(frozen);
        return judged(judgement.graded(Optional.of(grade)));
    }

    /** The same at another place among its siblings; no form that is open gets stale by it. */
    public KeyResult at(long place) {
        return new KeyResult(id, version, origin, orgUnit, cycle, written, judgement, place, trashed, standing);
    }

    /** The same in the trash, or out of it. */
    public KeyResult trashed(boolean now) {
        return new KeyResult(id, version + 1, origin, orgUnit, cycle, written, judgement, order, now, standing);
    }

    /** The same below where its objective is now. */
    public KeyResult following(Objective objective) {
        Objective.Written above = objective.written();
        return new KeyResult(
                id, version, origin, above.orgUnit(), above.cycle(), written, judgement, order, trashed, standing);
    }

    /** The same key result, standing elsewhere. */
    public KeyResult standing(Standing now) {
        return new KeyResult(id, version, origin, orgUnit, cycle, written, judgement, order, trashed, now);
    }

    /** For the change log: all of it that people write. */
    public Facts facts(Texts texts) {
        Facts facts = judgement.addTo(texts.addTo(written.facts()));
        return facts.with("trashed", trashed);
    }

    /**
     * What people write of it, but for the long texts.
     *
     * @param owner user key
     * @param weight 0–1000; 0 is shown and not counted
     * @param ambition what is promised with it, where it differs from its objective
     * @param kpi id of the KPI whose values it takes; 0 unless that is its source
     * @param startConfidence how confident one was at the start, 0–10; −1 where it was not said
     */
    public record Written(
            int objective,
            String title,
            String owner,
            Source source,
            int kpi,
            Measure measure,
            double weight,
            Span span,
            Ambition ambition,
            int startConfidence,
            Tags tags) {
        public Written {
            Faults faults = new Faults();
            faults.requireText(title, LONGEST_TITLE, "title");
            faults.requireNumber(weight, 0, LARGEST_WEIGHT, "weight");
            faults.require(source != Source.KPI || kpi > 0, "kpi", "okr.refused.required");
            faults.require(
                    source != Source.KPI
                            || measure.kind().number()
                            || measure.kind().kept(),
                    "measure",
                    "okr.refused.measure-of-kpi");
            faults.require(source == Source.KPI || kpi == 0, "kpi", "okr.refused.kpi-is-no-source");
            faults.require(startConfidence >= -1 && startConfidence <= 10, "startConfidence", "okr.refused.confidence");
            faults.require(
                    source != Source.LINKED_ISSUES || measure.equals(Measure.PERCENT_DONE),
                    "measure",
                    "okr.refused.measure-of-issues");
            faults.refuse();
        }

        /** The same with its days gone elsewhere. */
        public Written shifted(UnaryOperator<LocalDate> day) {
            return new Written(
                    objective,
                    title,
                    owner,
                    source,
                    kpi,
                    measure.shifted(day),
                    weight,
                    span.shifted(day),
                    ambition,
                    startConfidence,
                    tags);
        }

        /** The same, owned by another. */
        public Written ownedBy(String now) {
            return new Written(
                    objective, title, now, source, kpi, measure, weight, span, ambition, startConfidence, tags);
        }

        Facts facts() {
            Facts facts = new Facts()
                    .with("objective", objective)
                    .with("title", title)
                    .with("owner", owner)
                    .with("source", source.word())
                    .with("kpi", kpi);
            return measure.addTo(facts)
                    .with("weight", weight)
                    .with("starts", Span.text(span.starts()))
                    .with("due", Span.text(span.due()))
                    .with("ambition", ambition.word())
                    .with("startConfidence", startConfidence)
                    .with("theme", tags.theme())
                    .with("labels", new TreeSet<>(tags.labels()));
        }
    }

    /**
     * Its long texts, apart because boards never read them.
     *
     * @param evidence where what is measured can be looked up
     * @param counterMetric what must not suffer by it
     * @param targetReason why its target was changed
     * @param postMortem what was learned of a miss
     * @param steps the words of its measure: milestones in their order, or what commit, target and stretch are
     */
    public record Texts(String evidence, String counterMetric, String targetReason, String postMortem, Steps steps) {
        /** Nothing said. */
        public static final Texts NONE = new Texts("", "", "", "", Steps.NONE);

        public Texts {
            Faults faults = new Faults();
            faults.requireAtMost(evidence, Objective.Texts.LONGEST, "evidence");
            faults.requireAtMost(counterMetric, Objective.Texts.LONGEST, "counterMetric");
            faults.requireAtMost(targetReason, Objective.Texts.LONGEST, "targetReason");
            faults.requireAtMost(postMortem, Objective.Texts.LONGEST, "postMortem");
            faults.refuse();
        }

        /** Adds them to facts. */
        public Facts addTo(Facts facts) {
            facts.with("evidence", evidence)
                    .with("counterMetric", counterMetric)
                    .with("targetReason", targetReason)
                    .with("postMortem", postMortem);
            return steps.addTo(facts);
        }

        /** Reads what {@link #addTo} wrote. */
        public static Texts of(Facts facts) {
            return new Texts(
                    facts.text("evidence"),
                    facts.text("counterMetric"),
                    facts.text("targetReason"),
                    facts.text("postMortem"),
                    Steps.of(facts));
        }
    }
}
