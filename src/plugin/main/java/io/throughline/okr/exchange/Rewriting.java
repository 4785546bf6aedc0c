package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.domain.progress.ProgressPoint;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.usecases.progress.Computing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes what a merge changes of what is here, and counts anew what follows from it. */
public final class Rewriting {
    private final Rows rows;
    private final OrgUnits orgUnits;
    private final Cycles cycles;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Positionings positionings;
    private final Kpis kpis;
    private final KpiValues kpiValues;
    private final ProgressPoints points;
    private final Computing computing;

    public Rewriting(
            Rows rows,
            OrgUnits orgUnits,
            Cycles cycles,
            Objectives objectives,
            KeyResults keyResults,
            Positionings positionings,
            Kpis kpis,
            KpiValues kpiValues,
            ProgressPoints points,
            Computing computing) {
        this.rows = rows;
        this.orgUnits = orgUnits;
        this.cycles = cycles;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.positionings = positionings;
        this.kpis = kpis;
        this.kpiValues = kpiValues;
        this.points = points;
        this.computing = computing;
    }

    /** Stores a new cycle with its scope. */
    int add(Cycle fresh) {
        return cycles.add(fresh).id();
    }

    /**
     * Changes an element.
     *
     * @param now what it says now, by ids
     * @param columns those of its row that differ
     */
    void rewrite(Listing listing, int id, Taken now, Map<String, Object> columns, Instant at) {
        if (listing.is(Lists.ORG_UNITS)) {
            orgUnits.all().stream()
                    .filter(unit -> unit.id() == id)
                    .forEach(unit -> orgUnits.save(List.of(unit.rewritten(ElementRules.orgUnit(now)))));
            return;
        }
        rows.put(listing.table(), id, columns);
        if (listing.is(Lists.OBJECTIVES)) {
            Objective after = objectives.byId(id).orElseThrow();
            boolean confidential = after.written().circle().confidential();
            Objective seen = after.seenBy(confidential ? Set.copyOf(now.people.get("person")) : Set.of());
            objectives.save(seen, Objective.Texts.of(now.texts));
            keyResults.follow(seen);
        } else if (listing.is(Lists.KEY_RESULTS)) {
            keyResults.save(keyResults.byId(id).orElseThrow(), KeyResult.Texts.of(now.texts), at);
        }
    }

    /** Makes the positioning of an org unit say something else, as its next version. */
    void revise(int orgUnit, Taken now, String by, Instant at, Changes changes) {
        Positioning.Written written = Positioning.Written.of(now.texts);
        Optional<Positioning> before = positionings.latest(orgUnit);
        Positioning after = Positioning.after(before, orgUnit, written, by, at);
        positionings.add(after);
        after.noteAfter(before, changes);
    }

    /** How far some goals are. */
    Map<Integer, Progress> progress(Element kind, Collection<Integer> ids) {
        Map<Integer, Progress> progress = new HashMap<>();
        if (kind == Element.OBJECTIVE) {
            objectives.byIds(ids).values().forEach(one -> progress.put(one.id(), one.progress()));
        } else {
            keyResults.byIds(ids).values().forEach(one -> progress.put(one.id(), one.progress()));
        }
        return progress;
    }

    /** Notes where progress was set by hand. */
    void judged(Element kind, Map<Integer, Progress> before, Instant at) {
        List<ProgressPoint> reached = new ArrayList<>();
        progress(kind, before.keySet()).forEach((id, now) -> {
            if (!now.equals(before.get(id))) {
                reached.add(new ProgressPoint(kind, id, at, now));
            }
        });
        points.add(reached);
    }

    /** Lets KPIs say their last value. */
    void latest(Collection<Integer> ids, Changes changes) {
        Map<Integer, Kpi> all = kpis.byIds(ids);
        for (int id : new TreeSet<>(ids)) {
            Kpi before = all.get(id);
            Optional<Kpi.Latest> latest =
                    kpiValues.of(id, 1).stream().map(KpiValue::latest).findFirst();
            if (!latest.equals(before.latest())) {
                kpis.save(before.at(latest));
                changes.computed(Scope.SHARED, Element.KPI, id);
            }
        }
    }

    /**
     * The key results that may stand elsewhere now, by cycle; none of what is closed.
     *
     * @param written those that were added or changed, or were given a check-in or an issue
     * @param kpis those that were given a value
     * @param bounds cycles whose days are others
     */
    Map<Integer, Set<Integer>> unsettled(Set<Integer> written, Set<Integer> kpis, Set<Integer> bounds) {
        Set<Integer> open = cycles.all().stream()
                .filter(cycle -> cycle.state() != Cycle.State.CLOSED)
                .map(Cycle::id)
                .collect(Collectors.toSet());
        List<KeyResult> all = new ArrayList<>(keyResults.byIds(written).values());
        kpis.forEach(kpi -> all.addAll(keyResults.ofKpi(kpi, open)));
        Map<Integer, Set<Integer>> byCycle = new HashMap<>();
        all.stream().filter(one -> open.contains(one.cycle())).forEach(one -> byCycle.computeIfAbsent(
                        one.cycle(), any -> new TreeSet<>())
                .add(one.id()));
        bounds.stream().filter(open::contains).forEach(cycle -> byCycle.computeIfAbsent(cycle, any -> new TreeSet<>()));
        return byCycle;
    }

    /** Counts them anew, and in the cycles all that take from KPIs. */
    void settle(Map<Integer, Set<Integer>> byCycle, Set<Integer> bounds, Instant at, Changes changes) {
        byCycle.forEach((cycle, ids) -> {
            if (!ids.isEmpty()) {
                computing.settle(ids, at, changes);
            }
            if (bounds.contains(cycle)) {
                computing.settleKpis(cycle, at, changes);
            }
        });
    }
}
