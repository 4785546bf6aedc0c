package io.throughline.okr.view;

/**
 * What goes, or would go, from one person to another.
 *
 * @param objectives how many he owns in the cycles that were asked for and are not closed
 * @param keyResults likewise
 * @param orgUnits how many he leads; 0 where one cycle was asked for
 * @param done false for a preview
 */
public record HandOverView(
        PersonView from, PersonView to, int objectives, int keyResults, int orgUnits, boolean done) {}
