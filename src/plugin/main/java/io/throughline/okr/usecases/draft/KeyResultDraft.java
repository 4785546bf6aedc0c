package io.throughline.okr.usecases.draft;

/**
 * What a person says of a key result. Texts that are missing count as "".
 *
 * @param objective id of the objective it belongs to, for good
 * @param title what it says, at most 255 characters
 * @param owner user key or log-in name; "" for the owner of the objective
 * @param source {@code check-in}, {@code linked-issues} or {@code kpi}
 * @param kpi id of the KPI whose values it takes; 0 unless that is its source
 * @param measure {@code number-up}, {@code number-down}, {@code keep-above}, {@code keep-below}, {@code keep-within},
 *     {@code yes-no}, {@code milestones}, {@code commit-target-stretch} or {@code establish-baseline}; with linked issues 0 to 100 %,
 *     or unsaid
 * @param weight 0–1000; 0 is shown and not counted
 * @param ambition {@code committed} or {@code aspirational} where it differs from its objective, else ""
 * @param startConfidence 0–10; −1 where it is not said
 * @param frame its days lie within those of its objective
 */
public record KeyResultDraft(
        int objective,
        String title,
        String owner,
        String source,
        int kpi,
        MeasureDraft measure,
        double weight,
        String ambition,
        int startConfidence,
        FrameDraft frame,
        Texts texts) {
    public KeyResultDraft {
        title = DraftReader.line(title);
        owner = DraftReader.line(owner);
        source = DraftReader.line(source);
        weight = MeasureDraft.plain(weight);
        ambition = DraftReader.line(ambition);
    }

    /** Of a number, with as little said as can be. */
    public KeyResultDraft(
            int objective,
            String title,
            String owner,
            String source,
            String measure,
            double baseline,
            double target,
            int decimals,
            String unit,
            double weight,
            String due) {
        this(
                objective,
                title,
                owner,
                source,
                0,
                MeasureDraft.number(measure, baseline, target, decimals, unit),
                weight,
                "",
                -1,
                FrameDraft.due(due),
                Texts.NONE);
    }

    /**
     * Its long texts.
     *
     * @param evidence where what is measured can be looked up
     * @param counterMetric what must not suffer by it
     * @param targetReason why its target is another now; needed anew whenever it changes while the objective is active
     * @param postMortem what was learned of a miss
     */
    public record Texts(String evidence, String counterMetric, String targetReason, String postMortem) {
        /** Nothing said. */
        public static final Texts NONE = new Texts("", "", "", "");

        public Texts {
            evidence = DraftReader.text(evidence);
            counterMetric = DraftReader.text(counterMetric);
            targetReason = DraftReader.text(targetReason);
            postMortem = DraftReader.text(postMortem);
        }
    }
}
