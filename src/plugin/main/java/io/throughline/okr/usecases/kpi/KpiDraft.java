package io.throughline.okr.usecases.kpi;

import io.throughline.okr.usecases.draft.DraftReader;

/**
 * What a person says of a KPI. Texts that are missing count as "".
 *
 * @param direction {@code up}, {@code down} or {@code within}
 * @param lower bound it should keep within; else 0
 * @param upper likewise
 * @param owner user key or log-in name; "" for nobody
 */
public record KpiDraft(
        int orgUnit,
        String name,
        String unit,
        int decimals,
        String direction,
        double lower,
        double upper,
        String owner,
        String description,
        boolean retired) {
    public KpiDraft {
        name = DraftReader.line(name);
        unit = DraftReader.line(unit);
        direction = DraftReader.line(direction);
        owner = DraftReader.line(owner);
        description = DraftReader.text(description);
    }
}
