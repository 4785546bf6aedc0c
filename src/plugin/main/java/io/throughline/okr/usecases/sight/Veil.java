package io.throughline.okr.usecases.sight;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.objective.Goal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an element that somebody may see says, or once said, of what he may not see: nothing. The log keeps what was written, so an
 * objective's parent stands in it whoever may see that; what is shown of the log is told as the element itself is.
 */
public final class Veil {
    private static final String KEY_RESULT = "parentKeyResult";
    private static final String OBJECTIVE = "parentObjective";
    /** The host's groups: only who may edit an org unit reads their names. */
    private static final Set<String> GROUPS = Set.of("seers", "groups");

    private final Set<Goal> seen;
    private final Glance glance;

    /** Over all of these, in a fixed number of statements. */
    public Veil(Collection<Facts> said, Shelf shelf, Glance glance) {
        this.glance = glance;
        List<Goal> goals = new ArrayList<>();
        if (!glance.visibility().seesAll()) {
            said.stream()
                    .filter(one -> one.id(KEY_RESULT) > 0)
                    .forEach(one -> goals.add(Goal.keyResult(one.id(KEY_RESULT))));
            said.stream()
                    .filter(one -> one.id(OBJECTIVE) > 0)
                    .forEach(one -> goals.add(Goal.objective(one.id(OBJECTIVE))));
        }
        seen = goals.isEmpty() ? Set.of() : shelf.keys(goals, glance).keySet();
    }

    /**
     * What the viewer reads of it.
     *
     * @param kind of the element that says it
     * @param id of that element
     */
    public Map<String, Object> over(Element kind, int id, Facts says) {
        if (glance.visibility().seesAll() || kind == Element.CYCLE) {
            return says.values();
        }
        Map<String, Object> told = new LinkedHashMap<>(says.values());
        told.replaceAll((field, value) -> told(field, value, id, says));
        return told;
    }

    private Object told(String field, Object value, int element, Facts says) {
        int id = says.id(field);
        boolean hidden =
                switch (field) {
                    case KEY_RESULT -> id > 0 && !seen.contains(Goal.keyResult(id));
                    case OBJECTIVE -> id > 0 && !seen.contains(Goal.objective(id));
                    // the one an objective belongs to, and the one above an org unit
                    case "orgUnit", "parent" -> !glance.visibility().mayView(id);
                    default -> false;
                };
        if (GROUPS.contains(field) && !glance.visibility().mayEdit(element)) {
            return List.of();
        }
        return hidden ? (Object) 0L : value;
    }
}
