package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.Ambition;
import io.throughline.okr.domain.objective.GoalFilter;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.People;
import io.throughline.okr.view.PersonView;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which objectives, or key results, somebody asks for; "" and 0 ask for all. What he may not see, or what never was, has none.
 *
 * @param unit id or name of an org unit
 * @param cycle id or name of a cycle
 * @param owner user key or log-in name
 * @param ambition as it is shown
 * @param theme id
 * @param label one of theirs
 * @param text part of a title, or a whole key
 */
public record GoalQuery(
        String unit, String cycle, String owner, String ambition, int theme, String label, String text) {
    public GoalQuery {
        unit = DraftReader.line(unit);
        cycle = DraftReader.line(cycle);
        owner = DraftReader.line(owner);
        label = DraftReader.line(label);
        text = DraftReader.line(text);
    }

    /** What that means to somebody who is looking. */
    GoalFilter filter(Glance glance, DraftReader drafts, People people, Faults faults) {
        if (!ambition.isEmpty()) {
            drafts.word(ambition, Ambition.values(), Ambition::word, "ambition", faults);
        }
        Set<Integer> units = unit.isEmpty()
                ? glance.visibility().visibleUnits()
                : ListOrgUnits.named(unit, glance)
                        .map(found -> Set.of(found.id()))
                        .orElse(Set.of());
        return new GoalFilter(
                units,
                cycles(glance),
                glance.visibility().insider(),
                // who has left the host is known by his key only
                owner.isEmpty() ? "" : people.find(owner).map(PersonView::key).orElse(owner),
                ambition,
                theme,
                label,
                text);
    }

    private Set<Integer> cycles(Glance glance) {
        return glance.cycles().inOrder().stream()
                .filter(one -> cycle.isEmpty()
                        || cycle.equals(Integer.toString(one.id()))
                        || cycle.equalsIgnoreCase(one.name()))
                .map(Cycle::id)
                .collect(Collectors.toSet());
    }
}
