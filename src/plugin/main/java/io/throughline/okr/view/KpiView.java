package io.throughline.okr.view;

/**
 * A measure that outlives cycles, with its current value.
 *
 * @param direction {@code up}, {@code down} or {@code within}
 * @param lower bound it should keep within; 0 for the other directions
 * @param measured whether there is a current value; {@code value} is 0 where there is none
 * @param effective day the current value holds for, ISO 8601 date; "" where there is none
 * @param retired whether it takes no more values
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
