package io.throughline.okr.usecases.field;

import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Shift;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets clones say what their originals say in custom fields; what is retired ends with the old cycle. */
public final class FieldClones {
    private final CustomFields fields;
    private final CustomValues values;

    public FieldClones(CustomFields fields, CustomValues values) {
        this.fields = fields;
        this.values = values;
    }

    /**
     * Stores and notes it, in a fixed number of statements.
     *
     * @param objectives clones by id of what they were made from
     * @param keyResults likewise
     */
    public void make(
            Shift shift, Map<Integer, Objective> objectives, Map<Integer, KeyResult> keyResults, Changes changes) {
        Set<Integer> open = fields.all().stream()
                .filter(field -> !field.written().retired())
                .map(CustomField::id)
                .collect(Collectors.toSet());
        int cycle = shift.to().id();
        Map<CustomValue.Goal, List<CustomValue>> said = new LinkedHashMap<>();
        for (CustomValue before : values.inCycles(List.of(shift.from().id()))) {
            Element kind = before.goal().kind();
            int from = before.goal().id();
            Optional<Integer> clone = kind == Element.OBJECTIVE
                    ? Optional.ofNullable(objectives.get(from)).map(Objective::id)
                    : Optional.ofNullable(keyResults.get(from)).map(KeyResult::id);
            if (clone.isPresent() && open.contains(before.field())) {
                CustomValue.Goal goal = new CustomValue.Goal(kind, clone.get(), cycle);
                said.computeIfAbsent(goal, key -> new ArrayList<>())
                        .add(new CustomValue(0, goal, before.field(), before.type(), before.text()));
            }
        }
        values.add(said.values().stream().flatMap(List::stream).toList());
        said.forEach(
                (goal, all) -> changes.created(Scope.cycle(cycle), goal.logged(), goal.id(), CustomValue.facts(all)));
    }
}
