package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How much is taken out, by whom.
 *
 * @param units ids of the org units whose elements are, in the order they are shown; the viewer may see them
 * @param titles in whose language
 */
record Extent(Glance glance, List<Cycle> cycles, List<Integer> units, Names names, Titles titles) {
    /** So many objectives are dressed at once, with what hangs on them. */
    static final int BATCH = 200;

    /** What is walked through holds the objectives of one cycle at a time, as a board does. */
    void each(Objectives objectives, Shelf shelf, Consumer<List<Objective>> batches) {
        Map<Integer, Integer> places = new HashMap<>();
        units.forEach(unit -> places.put(unit, places.size()));
        for (Cycle cycle : cycles) {
            List<Objective> within = objectives.inCycles(List.of(cycle.id())).stream()
                    .filter(one -> places.containsKey(one.written().orgUnit()))
                    .toList();
            List<Objective> seen = new ArrayList<>(shelf.visible(within, glance));
            seen.sort((one, other) -> Integer.compare(
                    places.get(one.written().orgUnit()),
                    places.get(other.written().orgUnit())));
            for (int from = 0; from < seen.size(); from += BATCH) {
                batches.accept(seen.subList(from, Math.min(seen.size(), from + BATCH)));
            }
        }
    }
}
