package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.objective.Places;
import java.util.Map;
import java.util.Set;

/**
 * Where a person wants something among its siblings: right before one of them, or right after one.
 *
 * @param before id of a sibling; 0 if {@code after} names one
 * @param after id of a sibling; 0 if {@code before} names one
 */
public record PlaceDraft(int before, int after) {
    /**
     * The places that differ, by id; every wrong field is refused.
     *
     * @param known ids of those of the siblings that the person may see: only beside one of these can he want it
     */
    Map<Integer, Long> moved(int id, Map<Integer, Long> siblings, Set<Integer> known) {
        String field = before != 0 ? "before" : "after";
        int beside = before != 0 ? before : after;
        Faults faults = new Faults();
        faults.require(beside != 0, field, "okr.refused.required");
        faults.require(before == 0 || after == 0, "after", "okr.refused.two-places");
        faults.require(beside == 0 || (beside != id && known.contains(beside)), field, "okr.refused.no-sibling");
        faults.refuse();
        return Places.moved(siblings, id, beside, before != 0);
    }
}
