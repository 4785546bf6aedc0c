package io.throughline.okr.view;

/**
 * A cycle as shown.
 *
 * @param id of the cycle; 0 for none
 * @param name such as {@code FY27} or {@code FY27 Q3}
 * @param version rises when a person changes it; the strong entity tag
 * @param kind {@code year}, {@code half}, {@code quarter} or {@code custom}
 * @param starts first day, ISO 8601 date
 * @param ends last day, ISO 8601 date
 * @param state {@code planned}, {@code open} or {@code closed}
 * @param parent id of the cycle it nests in; 0 for none
 * @param elapsed share of its time that has passed, 0–1
 */
public record CycleView(
        int id,
        long version,
        String name,
        String kind,
        String starts,
        String ends,
        String state,
        int parent,
        double elapsed) {}
