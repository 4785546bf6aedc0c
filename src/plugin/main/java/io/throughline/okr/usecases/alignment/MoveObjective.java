package io.throughline.okr.usecases.alignment;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Shift;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Places;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ChainView;
import io.throughline.okr.view.MoveView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Moves an objective to another org unit, home parent or cycle, and with it what is at home below it: what was of the org unit
 * or in the cycle that is left goes along, as far as the mover may change it. All of it is one transaction.
 */
public class MoveObjective {
    private final Sight sight;
    private final Shelf shelf;
    private final DraftReader drafts;
    private final Aligning aligning;
    private final MovePlans plans;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final IssueLinks issueLinks;
    private final CustomValues values;
    private final Contributions contributions;
    private final Computing computing;
    private final Writes writes;
    private final Presenter presenter;

    public MoveObjective(
            Sight sight,
            Shelf shelf,
            DraftReader drafts,
            Aligning aligning,
            MovePlans plans,
            Objectives objectives,
            KeyResults keyResults,
            IssueLinks issueLinks,
            CustomValues values,
            Contributions contributions,
            Computing computing,
            Writes writes,
            Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.aligning = aligning;
        this.plans = plans;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.issueLinks = issueLinks;
        this.values = values;
        this.contributions = contributions;
        this.computing = computing;
        this.writes = writes;
        this.presenter = presenter;
    }

    /** What was moved, or would be. */
    public MoveView move(int id, Draft draft) {
        Glance glance = sight.now();
        Objective seen = shelf.objective(id, glance);
        glance.require(shelf.editable(seen, glance));
        Shelf.requireNotOver(seen);
        MovePlan.Target target = read(seen, draft, glance);
        glance.require(target.orgUnit() == seen.written().orgUnit()
                || glance.visibility().mayEdit(target.orgUnit()));
        glance.requireNotClosed(seen.written().cycle());
        glance.requireNotClosed(target.cycle());
        MovePlan planned = plans.plan(target, glance);
        if (draft.dryRun()) {
            return view(planned, false);
        }
        Set<Scope> scopes = planned.scopes();
        MovePlan done = writes.write(scopes, glance.viewer().key(), glance.now(), changes -> {
            Objective now = aligning.still(id, seen.written().cycle());
            MovePlan plan = plans.plan(
                    new MovePlan.Target(now, target.orgUnit(), target.cycle(), target.home(), target.shift()), glance);
            if (!scopes.containsAll(plan.scopes())) {
                throw Refused.stale();
            }
            plan.refuse();
            MovePlan placed = plan.placing(last(plan.objectives().get(0).after().written()));
            store(placed, target.cycle(), glance.now(), changes);
            return placed;
        });
        return view(done, true);
    }

    /** After those that are there already. */
    private long last(Objective.Written there) {
        return Places.last(objectives.siblings(there.orgUnit(), there.cycle(), there.home()).stream()
                .map(Objective::order)
                .toList());
    }

    private MovePlan.Target read(Objective top, Draft draft, Glance glance) {
        Faults faults = new Faults();
        Objective.Written from = top.written();
        int unit = draft.orgUnit() == 0 ? from.orgUnit() : draft.orgUnit();
        int cycle = draft.cycle() == 0 ? from.cycle() : draft.cycle();
        faults.require(glance.visibility().mayView(unit), "orgUnit", "okr.refused.unknown");
        Optional<Cycle> to = glance.cycles().byId(cycle);
        faults.require(to.isPresent(), "cycle", "okr.refused.unknown");
        Home home = drafts.above(draft.parentKeyResult(), draft.parentObjective(), cycle, glance, faults);
        faults.refuse();
        Optional<Shift> shift = cycle == from.cycle()
                ? Optional.empty()
                : glance.cycles().byId(from.cycle()).map(before -> new Shift(before, to.orElseThrow()));
        return new MovePlan.Target(top, unit, cycle, draft.anotherHome() ? Optional.of(home) : Optional.empty(), shift);
    }

    private void store(MovePlan plan, int cycle, Instant now, Changes changes) {
        List<Objective> above =
                plan.objectives().stream().map(MovePlan.Step::after).toList();
        List<KeyResult> below =
                plan.keyResults().stream().map(MovePlan.Step::after).toList();
        Map<Integer, Objective.Texts> said =
                objectives.texts(above.stream().map(Objective::id).toList());
        Map<Integer, KeyResult.Texts> measured =
                keyResults.texts(below.stream().map(KeyResult::id).toList());
        objectives.save(above);
        keyResults.save(below, now);
        List<Integer> elsewhere = plan.keyResults().stream()
                .filter(step -> step.before().cycle() != step.after().cycle())
                .map(step -> step.before().id())
                .toList();
        issueLinks.follow(elsewhere, cycle);
        values.follow(Element.KEY_RESULT, elsewhere, cycle);
        List<Integer> moved = plan.objectives().stream()
                .filter(step -> step.before().written().cycle()
                        != step.after().written().cycle())
                .map(step -> step.before().id())
                .toList();
        values.follow(Element.OBJECTIVE, moved, cycle);
        contributions.save(plan.contributions());
        for (MovePlan.Step<Objective> step : plan.objectives()) {
            Objective.Texts texts = said.getOrDefault(step.before().id(), Objective.Texts.NONE);
            note(
                    new TreeSet<>(List.of(
                            step.before().written().cycle(),
                            step.after().written().cycle())),
                    Element.OBJECTIVE,
                    step.before().id(),
                    step.before().facts(texts),
                    step.after().facts(texts),
                    changes);
        }
        for (MovePlan.Step<KeyResult> step : plan.keyResults()) {
            KeyResult.Texts texts = measured.getOrDefault(step.before().id(), KeyResult.Texts.NONE);
            note(
                    new TreeSet<>(List.of(step.before().cycle(), step.after().cycle())),
                    Element.KEY_RESULT,
                    step.before().id(),
                    step.before().facts(texts),
                    step.after().facts(texts),
                    changes);
        }
        // The log of a cycle names whatever has ever belonged to it, so that its past can be told from that alone.
        Scope there = Scope.cycle(cycle);
        plan.contributions().forEach(one -> changes.computed(there, Element.CONTRIBUTION, one.id()));
        issueLinks.of(elsewhere).forEach(one -> changes.computed(there, Element.ISSUE_LINK, one.id()));
        // What is taken from a KPI is taken up to the last day of the new cycle.
        computing.settleKpis(
                below.stream().filter(part -> elsewhere.contains(part.id())).toList(), now, changes);
    }

    /** In the log of the cycle that is left as in that of the new one: who reads the one need not read the other. */
    private static void note(Set<Integer> cycles, Element element, int id, Facts before, Facts after, Changes changes) {
        for (int cycle : cycles) {
            if (before.equals(after)) {
                // Its org unit and cycle are those of its objective.
                changes.computed(Scope.cycle(cycle), element, id);
            } else {
                changes.changed(Scope.cycle(cycle), element, id, before, after);
            }
        }
    }

    private MoveView view(MovePlan plan, boolean done) {
        List<ChainView> moved = new ArrayList<>();
        for (MovePlan.Step<Objective> step : plan.objectives()) {
            moved.add(presenter.chain(step.after()));
            plan.keyResults().stream()
                    .map(MovePlan.Step::after)
                    .filter(part -> part.written().objective() == step.after().id() && !part.trashed())
                    .forEach(part -> moved.add(presenter.chain(part)));
        }
        return new MoveView(
                done,
                moved,
                plan.obstacles().stream()
                        .map(fault -> new MoveView.Obstacle(
                                fault.field(),
                                fault.messageKey(),
                                fault.arguments().stream().map(String::valueOf).toList()))
                        .toList());
    }

    /**
     * Where it is to go.
     *
     * @param orgUnit 0 to stay in its own
     * @param cycle 0 to stay in its own
     * @param anotherHome whether it gets the home parent that follows; else it keeps the one it has
     * @param parentKeyResult id; 0 for none
     * @param parentObjective id; 0 for none; at most one of the two
     * @param dryRun whether nothing is to be written
     */
    public record Draft(
            int orgUnit, int cycle, boolean anotherHome, int parentKeyResult, int parentObjective, boolean dryRun) {}
}
