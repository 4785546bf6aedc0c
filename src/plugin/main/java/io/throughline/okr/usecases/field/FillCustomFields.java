package io.throughline.okr.usecases.field;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CustomValuesView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fills in the custom fields of an objective or key result, all at once: what is left out is emptied. People write them, so the
 * element's version rises, and one that is not the stored one is refused as stale.
 */
public class FillCustomFields {
    private final Sight sight;
    private final FieldShelf shelf;
    private final DraftReader drafts;
    private final CustomValues values;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Writes writes;

    public FillCustomFields(
            Sight sight,
            FieldShelf shelf,
            DraftReader drafts,
            CustomValues values,
            Objectives objectives,
            KeyResults keyResults,
            Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.values = values;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.writes = writes;
    }

    public CustomValuesView fill(String element, int id, long version, List<Said> said) {
        Glance glance = sight.now();
        FieldShelf.Holder holder = shelf.holder(element, id, glance);
        CustomValue.Goal goal = holder.goal();
        glance.require(holder.editable());
        glance.requireNotClosed(goal.cycle());
        // Fields are few and seldom changed; what is retired meanwhile is kept as if it had been said just before.
        Map<Integer, String> read = read(said, shelf.open(goal.kind()));
        Scope scope = Scope.cycle(goal.cycle());
        writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            if (shelf.version(goal, glance) != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            return replace(goal, read, glance, changes);
        });
        return shelf.view(holder, glance);
    }

    private boolean replace(CustomValue.Goal goal, Map<Integer, String> read, Glance glance, Changes changes) {
        List<CustomValue> before = values.of(goal.kind(), goal.id());
        List<CustomValue> now = shelf.merged(goal, read, before);
        if (CustomValue.facts(before).equals(CustomValue.facts(now))) {
            return false;
        }
        values.replace(goal, now);
        note(goal, CustomValue.facts(before), CustomValue.facts(now), changes);
        // Its version moves: whoever remembers it reads it again.
        changes.computed(Scope.cycle(goal.cycle()), goal.kind(), goal.id());
        raise(goal, glance);
        return true;
    }

    /** Where nothing is said there is nothing: a change to it could not be told from one whose texts were let go. */
    private static void note(CustomValue.Goal goal, Facts before, Facts now, Changes changes) {
        Scope scope = Scope.cycle(goal.cycle());
        if (before.none()) {
            changes.created(scope, goal.logged(), goal.id(), now);
        } else if (now.none()) {
            changes.removed(scope, goal.logged(), goal.id(), before);
        } else {
            changes.changed(scope, goal.logged(), goal.id(), before, now);
        }
    }

    private void raise(CustomValue.Goal goal, Glance glance) {
        if (goal.kind() == Element.OBJECTIVE) {
            Objective objective = objectives.byId(goal.id()).orElseThrow(Refused::notFound);
            objectives.save(List.of(objective.rewritten(objective.written())));
        } else {
            KeyResult keyResult = keyResults.byId(goal.id()).orElseThrow(Refused::notFound);
            keyResults.save(List.of(keyResult.rewritten(keyResult.written())), glance.now());
        }
    }

    private Map<Integer, String> read(List<Said> said, Map<Integer, CustomField> open) {
        Faults faults = new Faults();
        Map<Integer, String> read = new TreeMap<>();
        for (int i = 0; i < said.size(); i++) {
            Said one = said.get(i);
            CustomField field = open.get(one.field());
            String path = "values[" + i + "].";
            faults.require(field != null, path + "field", "okr.refused.field-unknown");
            faults.require(!read.containsKey(one.field()), path + "field", "okr.refused.field-twice");
            if (field != null) {
                read.put(one.field(), kept(one.value(), field, path + "value", faults));
            }
        }
        faults.refuse();
        return read;
    }

    private String kept(String value, CustomField field, String path, Faults faults) {
        if (value.isEmpty()) {
            return "";
        }
        if (field.written().type() == FieldType.PERSON) {
            Optional<String> person =
                    drafts.persons(List.of(value), path, faults).stream().findFirst();
            return person.orElse("");
        }
        return field.written().type().kept(value, field.written(), path, faults);
    }

    /**
     * What a person says in one field.
     *
     * @param value "" for nothing; of a person the user key or log-in name
     */
    public record Said(int field, String value) {
        public Said {
            value = DraftReader.line(value);
        }
    }
}
