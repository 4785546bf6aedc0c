package io.throughline.okr.view;

/**
 * What goes, or would go, from one person to another.
 *
 * @param from who owns it
 * @param to who is to own it
 * @param objectives how many he owns in the cycles that were asked for and are not closed
 * @param keyResults likewise
 * @param actions how many he owns under key results of these cycles
 * @param kpis how many he owns; 0 where one cycle was asked for
 * @param orgUnits how many he leads; 0 where one cycle was asked for
 * @param done false for a preview
 */
public record HandOverView(
        PersonView from,
        PersonView to,
        int objectives,
        int keyResults,
        int actions,
        int kpis,
        int orgUnits,
        boolean done) {}
