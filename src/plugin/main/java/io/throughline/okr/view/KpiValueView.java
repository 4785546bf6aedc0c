package io.throughline.okr.view;

/**
 * What a KPI was on a day.
 *
 * @param id of the value
 * @param kpi id of the KPI
 * @param value what was measured
 * @param note what was said with it; "" for nothing
 * @param effective ISO 8601 date
 * @param recorded ISO 8601 instant
 * @param author who recorded it
 */
public record KpiValueView(
        int id, int kpi, double value, String note, String effective, String recorded, PersonView author) {}
