package io.throughline.okr.usecases.snapshot;

import io.throughline.okr.domain.board.Moved;
import io.throughline.okr.domain.board.Snapshot;
import io.throughline.okr.domain.board.WholeCycles;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.ChangeLog.Revisions;
import io.throughline.okr.domain.change.ChangeLog.Trace;
import io.throughline.okr.domain.change.Own;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.settings.StoredSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What this node remembers of the store. One statement tells whether it is still right; if it is not, the log names what to
 * read again, and if it names too much, or the store is another one, all of it is read anew.
 *
 * <p>What is read after a revision may hold more than the revision; it is read again when the log is followed, which changes
 * nothing. Whoever finds what he wants waits for nobody; of those who have to read, one reads at a time and the others find
 * it done.
 */
public final class Snapshots {
    /** With more changes than these, reading all of a cycle costs less than picking. */
    private static final int MOST_TRACES = 500;

    /** How many goals are kept, those of the cycles that were wanted last: at most 1 KB each. */
    private static final int MOST_GOALS = 50_000;

    private final ChangeLog changeLog;
    private final OrgUnits orgUnits;
    private final Cycles cycles;
    private final WholeCycles wholeCycles;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Contributions contributions;
    private final StoredSettings settings;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicReference<Optional<Shared>> shared = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Shared>> unfinished = new AtomicReference<>(Optional.empty());
    private final Map<Integer, Kept> byCycle = new ConcurrentHashMap<>();
    private final AtomicLong turn = new AtomicLong();

    public Snapshots(
            ChangeLog changeLog,
            OrgUnits orgUnits,
            Cycles cycles,
            WholeCycles wholeCycles,
            Objectives objectives,
            KeyResults keyResults,
            Contributions contributions,
            StoredSettings settings) {
        this.changeLog = changeLog;
        this.orgUnits = orgUnits;
        this.cycles = cycles;
        this.wholeCycles = wholeCycles;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.contributions = contributions;
        this.settings = settings;
    }

    /** What all cycles share as it is now: one statement if nothing of it has changed. Its revisions are those of now. */
    public Shared now() {
        Revisions now = changeLog.revisions();
        if (now.own().isPresent()) {
            return own(now, now.own().get());
        }
        Shared found = kept(now).orElseGet(() -> alone(() -> kept(now).orElseGet(() -> readShared(now))));
        return new Shared(now, found.orgUnits(), found.cycles(), found.settings(), found.themes());
    }

    /** Cycles as they were at these revisions or later, in the same order: no statement if that is known already. */
    public List<Snapshot> of(List<Integer> wanted, Revisions at) {
        if (at.own().isPresent()) {
            Map<Integer, Snapshot> read = whole(wanted, at);
            return wanted.stream().map(read::get).toList();
        }
        return kept(wanted, at).orElseGet(() -> alone(() -> kept(wanted, at).orElseGet(() -> read(wanted, at))));
    }

    /**
     * What whoever writes several things as one reads between them: what everybody reads, as long as he has not written any of it; then
     * what he has written. That is kept until he writes more of it, and for nobody else: only one at a time can have written it.
     */
    private Shared own(Revisions now, Own own) {
        Optional<Shared> found = own.touches(Scope.SHARED) ? Optional.empty() : kept(now);
        Shared read = found.or(() -> unfinished
                        .get()
                        .filter(known -> known.revisions().epoch().equals(now.epoch())
                                && known.revisions().of(Scope.SHARED) == now.of(Scope.SHARED)
                                && own.same(known.revisions().own(), Scope.SHARED)))
                .orElseGet(() -> {
                    Shared fresh = whole(now);
                    unfinished.set(Optional.of(fresh));
                    return fresh;
                });
        return new Shared(now, read.orgUnits(), read.cycles(), read.settings(), read.themes());
    }

    private Optional<Shared> kept(Revisions now) {
        return shared.get()
                .filter(known -> known.revisions().epoch().equals(now.epoch())
                        && known.revisions().of(Scope.SHARED) >= now.of(Scope.SHARED));
    }

    private Shared readShared(Revisions now) {
        Shared fresh = whole(now);
        if (!now.epoch().isEmpty()) {
            shared.set(Optional.of(fresh));
        }
        return fresh;
    }

    private Shared whole(Revisions now) {
        StoredSettings.Everything set = settings.everything();
        return new Shared(now, orgUnits.all(), new CycleTree(cycles.all()), set.settings(), set.themes());
    }

    private Optional<List<Snapshot>> kept(List<Integer> wanted, Revisions at) {
        List<Snapshot> found = new ArrayList<>();
        for (int cycle : wanted) {
            Kept known = byCycle.get(cycle);
            if (known == null || !known.of(at) || known.snapshot.revision() < at.of(Scope.cycle(cycle))) {
                return Optional.empty();
            }
            known.used.set(turn.incrementAndGet());
            found.add(known.snapshot);
        }
        return Optional.of(found);
    }

    private List<Snapshot> read(List<Integer> wanted, Revisions at) {
        Map<Integer, Snapshot> now = new HashMap<>();
        Map<Scope, Long> behind = new HashMap<>();
        for (int cycle : wanted) {
            Kept known = byCycle.get(cycle);
            if (known != null && known.of(at)) {
                now.put(cycle, known.snapshot);
                if (known.snapshot.revision() < at.of(Scope.cycle(cycle))) {
                    behind.put(Scope.cycle(cycle), known.snapshot.revision());
                }
            }
        }
        if (!behind.isEmpty()) {
            List<Trace> traces = changeLog.traces(behind, MOST_TRACES + 1);
            if (traces.size() > MOST_TRACES) {
                behind.keySet().forEach(scope -> now.remove(scope.id()));
            } else {
                now.putAll(followed(behind.keySet(), now, traces, at));
            }
        }
        List<Integer> unknown =
                wanted.stream().filter(cycle -> !now.containsKey(cycle)).toList();
        now.putAll(whole(unknown, at));
        keep(now, at.epoch());
        return wanted.stream().map(now::get).toList();
    }

    private Map<Integer, Snapshot> followed(
            Set<Scope> behind, Map<Integer, Snapshot> before, List<Trace> traces, Revisions at) {
        Moved moved = Moved.of(traces);
        Map<Integer, Objective> readObjectives = objectives.byIds(moved.objectives());
        Map<Integer, KeyResult> readKeyResults = new HashMap<>();
        Set<Integer> newcomers = new HashSet<>();
        for (Scope scope : behind) {
            // It may be known where it comes from; what counts is whether it is where it is now.
            List<Integer> here = readObjectives.values().stream()
                    .filter(one -> one.written().cycle() == scope.id())
                    .map(Objective::id)
                    .toList();
            newcomers.addAll(before.get(scope.id()).lacking(here));
        }
        // One that came out of the trash or from another cycle brings key results that the log does not name.
        keyResults.of(newcomers).forEach(one -> readKeyResults.put(one.id(), one));
        readKeyResults.putAll(keyResults.byIds(moved.keyResults()));
        Map<Integer, Contribution> readContributions = new HashMap<>();
        contributions.of(newcomers).forEach(one -> readContributions.put(one.id(), one));
        readContributions.putAll(contributions.byIds(moved.contributions()));
        Map<Scope, Long> last =
                traces.stream().collect(Collectors.toMap(Trace::scope, Trace::revision, (one, other) -> other));
        Map<Integer, Snapshot> followed = new HashMap<>();
        for (Scope scope : behind) {
            long revision = Math.max(at.of(scope), last.getOrDefault(scope, 0L));
            followed.put(
                    scope.id(),
                    before.get(scope.id()).after(revision, moved, readObjectives, readKeyResults, readContributions));
        }
        return followed;
    }

    private Map<Integer, Snapshot> whole(Collection<Integer> unknown, Revisions at) {
        if (unknown.isEmpty()) {
            return Map.of();
        }
        WholeCycles.Contents contents = wholeCycles.read(unknown);
        Map<Integer, List<Objective>> above = contents.objectives().stream()
                .collect(Collectors.groupingBy(one -> one.written().cycle()));
        Map<Integer, List<KeyResult>> below =
                contents.keyResults().stream().collect(Collectors.groupingBy(KeyResult::cycle));
        Map<Integer, List<Contribution>> given =
                contributions.inCycles(unknown).stream().collect(Collectors.groupingBy(Contribution::cycle));
        return unknown.stream()
                .collect(Collectors.toMap(
                        cycle -> cycle,
                        cycle -> new Snapshot(
                                cycle,
                                at.of(Scope.cycle(cycle)),
                                above.getOrDefault(cycle, List.of()),
                                below.getOrDefault(cycle, List.of()),
                                given.getOrDefault(cycle, List.of()))));
    }

    private void keep(Map<Integer, Snapshot> now, String epoch) {
        if (epoch.isEmpty()) {
            return;
        }
        byCycle.values().removeIf(known -> !known.epoch.equals(epoch));
        now.forEach((cycle, snapshot) ->
                byCycle.put(cycle, new Kept(epoch, snapshot, new AtomicLong(turn.incrementAndGet()))));
        long goals = byCycle.values().stream()
                .mapToLong(known -> known.snapshot.size())
                .sum();
        List<Kept> longestUnused = byCycle.values().stream()
                .filter(known -> !now.containsKey(known.snapshot.cycle()))
                .sorted(Comparator.comparingLong(known -> known.used.get()))
                .toList();
        for (Kept known : longestUnused) {
            if (goals > MOST_GOALS) {
                byCycle.remove(known.snapshot.cycle());
                goals -= known.snapshot.size();
            }
        }
    }

    private <T> T alone(Supplier<T> work) {
        reading.lock();
        try {
            return work.get();
        } finally {
            reading.unlock();
        }
    }

    /** A snapshot and when it was last used, in turns. */
    private record Kept(String epoch, Snapshot snapshot, AtomicLong used) {
        boolean of(Revisions at) {
            return epoch.equals(at.epoch());
        }
    }
}
