package io.throughline.okr.usecases.people;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.People;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.HandOverView;
import io.throughline.okr.view.PersonView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives what somebody owns and leads to another, for who leaves: in one transaction, one revision a scope; administrators
 * only. Closed cycles stay as they were.
 */
public class HandOver {
    private final Sight sight;
    private final People people;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Actions actions;
    private final Kpis kpis;
    private final OrgUnits orgUnits;
    private final Writes writes;

    public HandOver(
            Sight sight,
            People people,
            Objectives objectives,
            KeyResults keyResults,
            Actions actions,
            Kpis kpis,
            OrgUnits orgUnits,
            Writes writes) {
        this.sight = sight;
        this.people = people;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.actions = actions;
        this.kpis = kpis;
        this.orgUnits = orgUnits;
        this.writes = writes;
    }

    /** Says what would go, or lets it go. */
    public HandOverView handOver(Draft draft) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        Optional<Cycle> cycle = glance.cycles().byId(draft.cycle());
        Optional<PersonView> to = people.find(draft.to()).filter(PersonView::active);
        Faults faults = new Faults();
        faults.require(!draft.from().isEmpty(), "from", "okr.refused.required");
        faults.require(to.isPresent(), "to", "okr.refused.unknown-person", draft.to());
        faults.require(draft.cycle() == 0 || cycle.isPresent(), "cycle", "okr.refused.unknown");
        faults.refuse();
        cycle.ifPresent(one -> glance.requireNotClosed(one.id()));
        // Who is gone from the host is still known here by his key.
        String from = people.find(draft.from()).map(PersonView::key).orElse(draft.from());
        String heir = to.orElseThrow().key();
        Set<Integer> cycles = cycle.map(one -> Set.of(one.id())).orElseGet(() -> glance.notClosed());
        if (draft.dryRun()) {
            return view(from, heir, owned(from, cycles, draft), false);
        }
        Set<Scope> scopes = cycles.stream().map(Scope::cycle).collect(Collectors.toCollection(HashSet::new));
        scopes.add(Scope.SHARED);
        Owned given = writes.write(scopes, glance.viewer().key(), glance.now(), changes -> {
            Owned owned = owned(from, cycles, draft);
            giveObjectives(owned.objectives(), heir, changes);
            giveKeyResults(owned.keyResults(), heir, glance, changes);
            giveActions(owned.actions(), heir, changes);
            giveKpis(owned.kpis(), heir, changes);
            giveLead(owned.units(), from, heir, changes);
            return owned;
        });
        return view(from, heir, given, true);
    }

    private Owned owned(String from, Set<Integer> cycles, Draft draft) {
        List<OrgUnit> led = orgUnits.all().stream()
                .filter(unit -> draft.cycle() == 0 && unit.crew().leads().contains(from))
                .toList();
        return new Owned(
                objectives.ownedBy(from, cycles),
                keyResults.ownedBy(from, cycles),
                actions(from, cycles),
                draft.cycle() == 0 ? kpis.ownedBy(from) : List.of(),
                led);
    }

    /** By the cycle their key result is in. */
    private Map<Action, Integer> actions(String from, Set<Integer> cycles) {
        List<Action> owned = actions.ownedBy(from);
        Map<Integer, KeyResult> above =
                keyResults.byIds(owned.stream().map(Action::keyResult).toList());
        Map<Action, Integer> within = new LinkedHashMap<>();
        for (Action action : owned) {
            KeyResult keyResult = above.get(action.keyResult());
            if (keyResult != null && cycles.contains(keyResult.cycle())) {
                within.put(action, keyResult.cycle());
            }
        }
        return within;
    }

    private void giveObjectives(List<Objective> owned, String heir, Changes changes) {
        Map<Integer, Objective.Texts> texts =
                objectives.texts(owned.stream().map(Objective::id).toList());
        for (Objective before : owned) {
            Objective.Texts said = texts.getOrDefault(before.id(), Objective.Texts.NONE);
            Scope scope = Scope.cycle(before.written().cycle());
            changes.changed(
                    scope,
                    Element.OBJECTIVE,
                    before.id(),
                    before.facts(said),
                    given(before, heir).facts(said));
        }
        objectives.save(owned.stream().map(one -> given(one, heir)).toList());
    }

    private static Objective given(Objective owned, String heir) {
        return owned.rewritten(owned.written().ownedBy(heir));
    }

    private void giveKeyResults(List<KeyResult> owned, String heir, Glance glance, Changes changes) {
        Map<Integer, KeyResult.Texts> texts =
                keyResults.texts(owned.stream().map(KeyResult::id).toList());
        for (KeyResult before : owned) {
            KeyResult.Texts said = texts.getOrDefault(before.id(), KeyResult.Texts.NONE);
            Scope scope = Scope.cycle(before.cycle());
            changes.changed(
                    scope,
                    Element.KEY_RESULT,
                    before.id(),
                    before.facts(said),
                    given(before, heir).facts(said));
        }
        keyResults.save(owned.stream().map(one -> given(one, heir)).toList(), glance.now());
    }

    private static KeyResult given(KeyResult owned, String heir) {
        return owned.rewritten(owned.written().ownedBy(heir));
    }

    private void giveActions(Map<Action, Integer> owned, String heir, Changes changes) {
        List<Action> given = new ArrayList<>();
        owned.forEach((before, cycle) -> {
            Action after = before.rewritten(before.written().ownedBy(heir));
            given.add(after);
            changes.changed(Scope.cycle(cycle), Element.ACTION, before.id(), before.facts(), after.facts());
        });
        actions.save(given);
    }

    private void giveKpis(List<Kpi> owned, String heir, Changes changes) {
        for (Kpi before : owned) {
            Kpi after = before.rewritten(before.written().ownedBy(heir));
            kpis.save(after);
            changes.changed(
                    Scope.SHARED,
                    Element.KPI,
                    before.id(),
                    before.written().facts(),
                    after.written().facts());
        }
    }

    private void giveLead(List<OrgUnit> led, String from, String heir, Changes changes) {
        for (OrgUnit before : led) {
            Set<String> leads = new HashSet<>(before.crew().leads());
            leads.remove(from);
            leads.add(heir);
            OrgUnit after = before.rewritten(before.written().ledBy(leads));
            orgUnits.save(List.of(after));
            changes.changed(Scope.SHARED, Element.ORG_UNIT, before.id(), before.facts(), after.facts());
        }
    }

    private HandOverView view(String from, String heir, Owned owned, boolean done) {
        Map<String, PersonView> persons = people.byKeys(List.of(from, heir));
        return new HandOverView(
                persons.getOrDefault(from, PersonView.NOBODY),
                persons.getOrDefault(heir, PersonView.NOBODY),
                owned.objectives().size(),
                owned.keyResults().size(),
                owned.actions().size(),
                owned.kpis().size(),
                owned.units().size(),
                done);
    }

    /**
     * What an administrator asks for.
     *
     * @param from user key or log-in name of who leaves; he may be gone
     * @param to user key or log-in name
     * @param cycle only what lies in this one; 0 for all that are not closed, and for what he leads and his KPIs
     * @param dryRun whether only to say what would go
     */
    public record Draft(String from, String to, int cycle, boolean dryRun) {
        public Draft {
            from = DraftReader.line(from);
            to = DraftReader.line(to);
        }
    }

    /** @param actions with the cycle each lies in */
    private record Owned(
            List<Objective> objectives,
            List<KeyResult> keyResults,
            Map<Action, Integer> actions,
            List<Kpi> kpis,
            List<OrgUnit> units) {}
}
