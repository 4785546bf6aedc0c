package io.throughline.okr.view.tree;

import io.throughline.okr.view.Wording;

/**
 * A figure of a key result in the reader's words, as its kind of measure has it.
 *
 * @param text without the unit; "" for what the measure does not have
 */
public record FigureView(String text) {
    private static final String RANGE = "\u2013";
    private static final String AT_LEAST = "\u2265\u202f";
    private static final String AT_MOST = "\u2264\u202f";

    /** Where it started. */
    public static FigureView from(String measure, double baseline, int decimals, Wording wording) {
        return new FigureView(
                switch (measure) {
                    case "keep-within", "yes-no", "milestones", "commit-target-stretch", "establish-baseline" -> "";
                    default -> wording.number(baseline, decimals);
                });
    }

    /** Where it stands, once somebody has measured. */
    public static FigureView now(String measure, double value, int decimals, Wording wording) {
        return new FigureView(
                switch (measure) {
                    case "yes-no", "commit-target-stretch" ->
                        wording.text("okr.measure." + measure + "." + Math.round(value));
                    case "milestones" -> wording.percent(value);
                    default -> wording.number(value, decimals);
                });
    }

    /** What it is to reach, or the bounds it is to keep. */
    public static FigureView target(String measure, double target, double upper, int decimals, Wording wording) {
        String number = wording.number(target, decimals);
        return new FigureView(
                switch (measure) {
                    case "yes-no", "milestones", "commit-target-stretch", "establish-baseline" -> "";
                    case "keep-above" -> AT_LEAST + number;
                    case "keep-below" -> AT_MOST + number;
                    case "keep-within" -> number + RANGE + wording.number(upper, decimals);
                    default -> number;
                });
    }
}
