package io.throughline.okr.usecases.progress;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.objective.Steps;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.Heard;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.domain.progress.ProgressPoint;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.domain.progress.RollUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Works out anew where key results and their objectives stand. It runs inside a write and reads everything there, under the
 * scope's lock, so that two writes at once never lose one another's part.
 */
public final class Computing {
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final CheckIns checkIns;
    private final IssueLinks issueLinks;
    private final ProgressPoints points;
    private final KpiValues kpiValues;
    private final Cycles cycles;

    public Computing(
            Objectives objectives,
            KeyResults keyResults,
            CheckIns checkIns,
            IssueLinks issueLinks,
            ProgressPoints points,
            KpiValues kpiValues,
            Cycles cycles) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.issueLinks = issueLinks;
        this.points = points;
        this.kpiValues = kpiValues;
        this.cycles = cycles;
    }

    /** The weighted mean of key results: the rule by which an objective has its progress. */
    public static Progress rollUp(Collection<KeyResult> keyResults) {
        return RollUp.of(parts(keyResults));
    }

    static List<RollUp.Part> parts(Collection<KeyResult> keyResults) {
        return keyResults.stream()
                .map(one -> new RollUp.Part(one.progress(), one.written().weight()))
                .toList();
    }

    /**
     * Settles key results of cycles that are taken, and the objectives they belong to; stores and notes what differs. All of them are
     * read at once.
     *
     * @return how many of the key results stand elsewhere now
     */
    public int settle(Collection<Integer> ids, Instant now, Changes changes) {
        Map<Integer, KeyResult.Texts> texts = keyResults.texts(ids);
        Map<Integer, Heard> heard = checkIns.heard(ids);
        Map<Integer, KeyResult> all = keyResults.byIds(ids);
        KpiReadings readings = new KpiReadings(all.values(), kpiValues, cycles);
        return settle(all, now, changes, (before, links) -> {
            Heard said = heard.getOrDefault(before.id(), Heard.NOTHING);
            if (before.written().source() == Source.KPI) {
                OptionalDouble value = readings.of(before)
                        .map(read -> OptionalDouble.of(read.value()))
                        .orElseGet(OptionalDouble::empty);
                return Standing.of(before.written(), value, said.confident(), links, now)
                        .checkedIn(said.recorded());
            }
            Steps steps = texts.getOrDefault(before.id(), KeyResult.Texts.NONE).steps();
            return Standing.of(before.written(), steps, said.measured(), said.confident(), links, now)
                    .checkedIn(said.recorded());
        });
    }

    /** Settles all of a cycle that take their values from KPIs; in the trash too, for they come back from it as they are. */
    public void settleKpis(int cycle, Instant now, Changes changes) {
        List<Integer> cycles = List.of(cycle);
        List<KeyResult> all = new ArrayList<>(keyResults.inCycles(cycles));
        all.addAll(keyResults.trashed(cycles));
        all.addAll(keyResults.of(
                objectives.trashed(cycles).stream().map(Objective::id).toList()));
        settleKpis(all, now, changes);
    }

    /** Settles those of these that take their values from KPIs. */
    public void settleKpis(Collection<KeyResult> some, Instant now, Changes changes) {
        Set<Integer> taking = some.stream()
                .filter(one -> one.written().source() == Source.KPI)
                .map(KeyResult::id)
                .collect(Collectors.toSet());
        if (!taking.isEmpty()) {
            settle(taking, now, changes);
        }
    }

    /**
     * What must be taken to write a key result of a cycle: whoever lets it take a KPI's values is alone with that as well, so that no
     * value is recorded past it.
     */
    public static Set<Scope> scopes(KeyResult.Written written, int cycle) {
        return written.source() == Source.KPI ? Set.of(Scope.SHARED, Scope.cycle(cycle)) : Set.of(Scope.cycle(cycle));
    }

    /** Does the same where only what issue links count can have changed: in a fixed number of reads. */
    public int settleCounts(Collection<Integer> ids, Instant now, Changes changes) {
        return settle(keyResults.byIds(ids), now, changes, (before, links) -> before.standing()
                .counted(before.written(), links, now));
    }

    /** Notes where progress is after a person has said something of it. */
    void judged(Element element, int id, Progress before, Progress after, Instant now) {
        points.add(reached(element, id, before, after, now));
    }

    /** Points tell the progress that holds: what is counted under a hand-set one moves nothing. */
    private static List<ProgressPoint> reached(Element element, int id, Progress before, Progress after, Instant now) {
        return after.equals(before) ? List.of() : List.of(new ProgressPoint(element, id, now, after));
    }

    private int settle(
            Map<Integer, KeyResult> all,
            Instant now,
            Changes changes,
            BiFunction<KeyResult, List<IssueLink>, Standing> workOut) {
        Map<Integer, List<IssueLink>> links =
                issueLinks.of(all.keySet()).stream().collect(Collectors.groupingBy(IssueLink::keyResult));
        List<KeyResult> moved = new ArrayList<>();
        List<ProgressPoint> reached = new ArrayList<>();
        Set<Integer> above = new TreeSet<>();
        for (KeyResult before : all.values()) {
            if (!changes.mayChange(Scope.cycle(before.cycle()))) {
                // It went to another cycle before the scope was taken.
                throw Refused.stale();
            }
            Standing standing = workOut.apply(before, links.getOrDefault(before.id(), List.of()));
            KeyResult after = before.standing(standing);
            above.add(before.written().objective());
            if (!standing.same(before.standing())) {
                moved.add(after);
                changes.computed(Scope.cycle(before.cycle()), Element.KEY_RESULT, before.id());
            }
            reached.addAll(reached(Element.KEY_RESULT, before.id(), before.progress(), after.progress(), now));
        }
        keyResults.saveStandings(moved);
        reached.addAll(rollUp(above, now, changes));
        points.add(reached);
        return moved.size();
    }

    private List<ProgressPoint> rollUp(Set<Integer> ids, Instant now, Changes changes) {
        Map<Integer, List<KeyResult>> parts = keyResults.of(ids).stream()
                .collect(Collectors.groupingBy(one -> one.written().objective()));
        List<ProgressPoint> reached = new ArrayList<>();
        List<Objective> moved = new ArrayList<>();
        for (Objective before : objectives.byIds(ids).values()) {
            Progress progress = rollUp(parts.getOrDefault(before.id(), List.of()));
            if (!progress.equals(before.counted())) {
                Objective after = before.computed(progress, now);
                moved.add(after);
                changes.progressed(
                        Scope.cycle(before.written().cycle()), Element.OBJECTIVE, before.id(), progress.share());
                reached.addAll(reached(Element.OBJECTIVE, before.id(), before.progress(), after.progress(), now));
            }
        }
        objectives.saveProgress(moved);
        return reached;
    }
}
