package io.throughline.okr.usecases;

/**
 * What a person says of a key result. Texts that are missing count as "".
 *
 * @param owner user key or log-in name; "" for the owner of the objective
 * @param source {@code check-in} or {@code linked-issues}
 * @param measure {@code number-up} or {@code number-down}; with linked issues always 0 to 100 %
 * @param decimals 0–4
 * @param due ISO 8601 date within the cycle; "" for its end
 */
public record KeyResultDraft(
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
    public KeyResultDraft {
        title = DraftReader.line(title);
        owner = DraftReader.line(owner);
        source = DraftReader.line(source);
        measure = DraftReader.line(measure);
        unit = DraftReader.line(unit);
        due = DraftReader.line(due);
    }
}
