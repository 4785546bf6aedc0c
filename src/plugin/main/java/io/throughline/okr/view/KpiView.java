package io.throughline.okr.view;

/**
 * A measure that outlives cycles, with its current value.
 *
 * @param id of the KPI
 * @param version rises when a person changes it; the strong entity tag
 * @param orgUnit id of the org unit it belongs to
 * @param name what it is called
 * @param unit such as {@code %}, {@code ms}; "" for a bare number
 * @param decimals digits after the decimal point, 0–4
 * @param direction {@code up}, {@code down} or {@code within}
 * @param lower bound it should keep within; 0 for the other directions
 * @param upper bound it should keep within; 0 for the other directions
 * @param owner who is responsible for it
 * @param description what it measures; "" if nobody has said
 * @param retired whether it takes no more values
 * @param value the current one; 0 where {@code measured} is false
 * @param measured whether there is a current value; {@code value} is 0 where there is none
 * @param effective day the current value holds for, ISO 8601 date; "" where there is none
 * @param editable whether the viewer may change it and record values
 */
public record KpiView(
        int id,
        long version,
        int orgUnit,
        String name,
        String unit,
        int decimals,
        String direction,
        double lower,
        double upper,
        PersonView owner,
        String description,
        boolean retired,
        double value,
        boolean measured,
        String effective,
        boolean editable) {}
