package io.throughline.okr.view;

/**
 * What an objective gives to a goal besides its home parent.
 *
 * @param id of the contribution
 * @param version rises when a person changes it; the strong entity tag
 * @param objective what contributes
 * @param orgUnit name of that objective's org unit
 * @param cycle name of that objective's cycle
 * @param to the objective or key result it contributes to
 * @param weight 0–1000; 0 is shown and not counted
 * @param editable whether the viewer may change the objective that contributes
 */
public record ContributionView(
        int id,
        long version,
        ChainView objective,
        String orgUnit,
        String cycle,
        ChainView to,
        double weight,
        boolean editable) {}
