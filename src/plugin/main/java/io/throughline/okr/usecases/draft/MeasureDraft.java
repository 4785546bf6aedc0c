package io.throughline.okr.usecases.draft;

import java.util.List;

/**
 * How a person says a key result is measured. What a kind of measure does not have is 0, "" or an empty list.
 *
 * @param kind such as {@code number-up}, see {@link io.throughline.okr.domain.objective.Measure.Kind}
 * @param upper of a range, whose lower bound is the target
 * @param decimals 0–4
 * @param checkpoints what a number is expected to be on some days between
 * @param steps milestones in their order, or what commit, target and stretch are
 */
public record MeasureDraft(
        String kind,
        double baseline,
        double target,
        double upper,
        int decimals,
        String unit,
        List<Checkpoint> checkpoints,
        List<Step> steps) {
    /** Nothing said: what counts issues measures percent done. */
    public static final MeasureDraft UNSAID = new MeasureDraft("", 0, 0, 0, 0, "", List.of(), List.of());

    public MeasureDraft {
        kind = DraftReader.line(kind);
        baseline = plain(baseline);
        target = plain(target);
        upper = plain(upper);
        unit = DraftReader.line(unit);
        checkpoints = List.copyOf(checkpoints);
        steps = List.copyOf(steps);
    }

    /** A number, without more. */
    public static MeasureDraft number(String kind, double baseline, double target, int decimals, String unit) {
        return new MeasureDraft(kind, baseline, target, 0, decimals, unit, List.of(), List.of());
    }

    /** Databases do not agree on whether they keep −0. */
    public static double plain(double number) {
        return number == 0 ? 0 : number;
    }

    /**
     * What a number is expected to be on a day.
     *
     * @param day ISO 8601 date within the days of the key result
     */
    public record Checkpoint(String day, double value) {
        public Checkpoint {
            day = DraftReader.line(day);
            value = plain(value);
        }
    }

    /**
     * A milestone, or what one of commit, target and stretch is.
     *
     * @param weight of a milestone, 0–1000; −1 where it is not said: then of none
     */
    public record Step(String title, double weight) {
        public Step {
            title = DraftReader.line(title);
            weight = plain(weight);
        }
    }
}
