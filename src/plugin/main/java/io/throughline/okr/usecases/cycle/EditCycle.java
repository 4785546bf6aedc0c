package io.throughline.okr.usecases.cycle;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.usecases.alignment.Aligning;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CycleView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Changes the name, kind, dates and parent of a cycle; administrators only. What lies in it must stay inside its dates, and
 * what is aligned across cycles must stay within those around.
 */
public class EditCycle {
    private final Sight sight;
    private final DraftReader drafts;
    private final Cycles cycles;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Aligning aligning;
    private final Computing computing;
    private final Writes writes;
    private final Presenter presenter;

    public EditCycle(
            Sight sight,
            DraftReader drafts,
            Cycles cycles,
            Objectives objectives,
            KeyResults keyResults,
            Aligning aligning,
            Computing computing,
            Writes writes,
            Presenter presenter) {
        this.sight = sight;
        this.drafts = drafts;
        this.cycles = cycles;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.aligning = aligning;
        this.computing = computing;
        this.writes = writes;
        this.presenter = presenter;
    }

    public CycleView edit(int id, long version, CycleDraft draft) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        glance.requireNotClosed(id);
        Set<Scope> scopes = new HashSet<>(Set.of(Scope.SHARED, Scope.cycle(id)));
        glance.cycles().withAllIn(id).stream()
                .filter(inner -> inner.state() != Cycle.State.CLOSED)
                .forEach(inner -> scopes.add(Scope.cycle(inner.id())));
        Cycle now = writes.write(scopes, glance.viewer().key(), glance.now(), changes -> {
            CycleTree tree = new CycleTree(cycles.all());
            Cycle before = tree.notClosed(id);
            if (before.version() != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            Cycle after = before.rewritten(draft.read(id, Optional.of(before.state()), tree, drafts, new Faults()));
            refuseOutside(after);
            if (after.parent() != before.parent()) {
                refuseTornApart(id, tree.with(after));
            }
            cycles.save(after);
            changes.changed(Scope.SHARED, Element.CYCLE, id, before.facts(), after.facts());
            if (!after.ends().equals(before.ends())) {
                // They take the last value of their KPI up to the cycle's last day.
                computing.settleKpis(id, glance.now(), changes);
            }
            return after;
        });
        return presenter.cycle(now, glance);
    }

    /** In the trash too: it may come back. */
    private void refuseOutside(Cycle cycle) {
        List<Integer> ids = List.of(cycle.id());
        List<Objective> trashed = objectives.trashed(ids);
        long outside = Stream.of(
                        objectives.inCycles(ids).stream()
                                .map(one -> one.written().span()),
                        trashed.stream().map(one -> one.written().span()),
                        keyResults.inCycles(ids).stream()
                                .map(one -> one.written().span()),
                        keyResults.of(trashed.stream().map(Objective::id).toList()).stream()
                                .map(one -> one.written().span()),
                        keyResults.trashed(ids).stream()
                                .map(one -> one.written().span()))
                .flatMap(spans -> spans)
                .filter(span -> !holds(cycle, span))
                .count();
        Faults faults = new Faults();
        faults.require(outside == 0, "ends", "okr.refused.goals-outside", outside);
        faults.refuse();
    }

    private static boolean holds(Cycle cycle, Span span) {
        return span.starts().map(cycle::holds).orElse(true)
                && span.due().map(cycle::holds).orElse(true);
    }

    /** An objective is aligned within its own cycle and those around it, which are others now. */
    private void refuseTornApart(int moved, CycleTree tree) {
        List<Integer> ids = tree.withAllIn(moved).stream().map(Cycle::id).toList();
        int torn = aligning.torn(ids, tree);
        Faults faults = new Faults();
        faults.require(torn == 0, "parent", "okr.refused.alignments-outside", torn);
        faults.refuse();
    }
}
