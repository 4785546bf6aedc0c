package io.throughline.okr.view;

/**
 * What the next cycle of a kind would be.
 *
 * @param name such as {@code FY27 Q3}
 * @param kind {@code year}, {@code half} or {@code quarter}
 * @param starts first day, ISO 8601 date
 * @param ends last day, ISO 8601 date
 * @param parent id of the shortest cycle that holds it; 0 for none
 */
public record SuggestedCycleView(String name, String kind, String starts, String ends, int parent) {}
