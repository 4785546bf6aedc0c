package io.throughline.okr.view;

/**
 * What a KPI was on a day.
 *
 * @param effective ISO 8601 date
 * @param recorded ISO 8601 instant
 */
public record KpiValueView(
        int id, int kpi, double value, String note, String effective, String recorded, PersonView author) {}
