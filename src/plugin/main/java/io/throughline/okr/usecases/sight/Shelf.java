package io.throughline.okr.usecases.sight;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.objective.Alignment;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Objectives and key results as one viewer finds them: what he may not see is not there. What is looked for in vain takes the same
 * statements whatever the reason, so that not even the time tells whether there is such a thing.
 */
public final class Shelf {
    /** No goal has it: looked for where there is nothing to look for. */
    static final int NOTHING = -1;

    private final Objectives objectives;
    private final KeyResults keyResults;

    public Shelf(Objectives objectives, KeyResults keyResults) {
        this.objectives = objectives;
        this.keyResults = keyResults;
    }

    /**
     * An objective.
     *
     * @throws Refused as not found
     */
    public Objective objective(int id, Glance glance) {
        return seenObjective(id, glance).orElseThrow(Refused::notFound);
    }

    /**
     * A key result with its objective.
     *
     * @throws Refused as not found
     */
    public Pair keyResult(int id, Glance glance) {
        return seenPair(id, glance).orElseThrow(Refused::notFound);
    }

    /** Many at once, where the statements must not tell what there is. */
    public NamedGoals named() {
        return new NamedGoals(objectives, keyResults);
    }

    /** The key results of an objective. */
    public List<KeyResult> of(Objective objective) {
        return keyResults.of(List.of(objective.id()));
    }

    /** An objective in the trash that the viewer could see if it were not there. */
    public Optional<Objective> trashedObjective(int id, Glance glance) {
        return looked(id, Objective::trashed, glance);
    }

    /** A key result that lies in the trash by itself, with its objective, wherever that is. */
    public Optional<Pair> trashedKeyResult(int id, Glance glance) {
        return pair(keyResults.byId(id).filter(KeyResult::trashed), above -> true, glance);
    }

    /**
     * Lets pass key results whose objective is not in the trash.
     *
     * @throws Refused as a conflict
     */
    public void requireNotTrashed(KeyResult keyResult) {
        Objective above = objectives.byId(keyResult.written().objective()).orElseThrow(Refused::notFound);
        if (above.trashed()) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.objective-trashed", above.key());
        }
    }

    /** The way up from home parent to home parent; it ends where the viewer may not look. */
    public Alignment alignment(Glance glance) {
        return new Alignment(id -> seenObjective(id, glance), id -> seenKeyResult(id, glance));
    }

    /** The same from several objectives: as many look-ups as the longest way has steps, however many there are. */
    public Alignment ways(Collection<Objective> from, Glance glance) {
        Map<Integer, Objective> above = new HashMap<>();
        Map<Integer, KeyResult> parts = new HashMap<>();
        Set<Goal> next = homes(from);
        while (!next.isEmpty()) {
            Seen seen = seen(next, glance);
            List<Objective> fresh = seen.objectives().values().stream()
                    .filter(one -> !above.containsKey(one.id()))
                    .toList();
            fresh.forEach(one -> above.put(one.id(), one));
            parts.putAll(seen.keyResults());
            next = homes(fresh);
        }
        return new Alignment(id -> Optional.ofNullable(above.get(id)), id -> Optional.ofNullable(parts.get(id)));
    }

    private static Set<Goal> homes(Collection<Objective> some) {
        return some.stream()
                .flatMap(one -> one.written().home().goal().stream())
                .collect(Collectors.toSet());
    }

    /** A home parent as the viewer sees it: one he may not see is none. */
    public Home seenHome(Home home, Glance glance) {
        boolean seen = home.keyResult() > 0
                ? seenKeyResult(home.keyResult(), glance).isPresent()
                : seenObjective(home.objective(), glance).isPresent();
        return seen ? home : Home.NONE;
    }

    /** Of many goals those the viewer may see, in a fixed number of statements. */
    public Seen seen(Collection<Goal> goals, Glance glance) {
        Map<Integer, KeyResult> parts = keyResults.byIds(ids(goals, Goal::keyResultId));
        Set<Integer> wanted = new HashSet<>(ids(goals, Goal::objectiveId));
        parts.values().forEach(part -> wanted.add(part.written().objective()));
        Map<Integer, Objective> found = new HashMap<>(objectives.byIds(wanted));
        Guards guards = guards(found.values());
        found.values().removeIf(one -> one.trashed() || !guards.passes(one, glance.visibility()));
        Map<Integer, KeyResult> seen = new HashMap<>(parts);
        seen.values()
                .removeIf(
                        one -> one.trashed() || !found.containsKey(one.written().objective()));
        return new Seen(found, seen);
    }

    /** The human keys of those of these goals that the viewer may see, the trash included. */
    public Map<Goal, String> keys(Collection<Goal> goals, Glance glance) {
        Map<Integer, KeyResult> parts = keyResults.byIds(ids(goals, Goal::keyResultId));
        Set<Integer> wanted = new HashSet<>(ids(goals, Goal::objectiveId));
        parts.values().forEach(part -> wanted.add(part.written().objective()));
        Map<Integer, Objective> found = objectives.byIds(wanted);
        Guards guards = guards(found.values());
        Map<Goal, String> keys = new HashMap<>();
        found.values().stream()
                .filter(one -> guards.passes(one, glance.visibility()))
                .forEach(one -> keys.put(Goal.objective(one.id()), one.key()));
        parts.values().stream()
                .filter(one -> keys.containsKey(Goal.objective(one.written().objective())))
                .forEach(one -> keys.put(Goal.keyResult(one.id()), one.key()));
        return keys;
    }

    /** Those of these objectives that the viewer may see. */
    public List<Objective> visible(Collection<Objective> some, Glance glance) {
        Guards guards = guards(some);
        return some.stream()
                .filter(one -> guards.passes(one, glance.visibility()))
                .toList();
    }

    /** The ids of those of these objectives that the viewer may see and change. */
    public Set<Integer> changeable(Collection<Objective> some, Glance glance) {
        Guards guards = guards(some);
        return some.stream()
                .filter(one -> guards.passes(one, glance.visibility()) && editable(one, glance))
                .map(Objective::id)
                .collect(Collectors.toSet());
    }

    /** Whether the viewer may change an objective he sees. */
    public boolean editable(Objective objective, Glance glance) {
        Objective.Written written = objective.written();
        return glance.visibility().mayEdit(written.orgUnit(), List.of(written.owner()));
    }

    /** Whether the viewer may change a goal; not if it is not there. */
    public boolean editable(Goal goal, Glance glance) {
        return goal.kind() == Goal.Kind.KEY_RESULT
                ? seenPair(goal.id(), glance).map(pair -> pair.editable(glance)).orElse(false)
                : seenObjective(goal.id(), glance)
                        .map(found -> editable(found, glance))
                        .orElse(false);
    }

    /** An objective that is not in the trash, if the viewer may see it; 0 is none. */
    public Optional<Objective> seenObjective(int id, Glance glance) {
        return id == 0 ? Optional.empty() : looked(id, one -> !one.trashed(), glance);
    }

    /** A key result that is not in the trash, if the viewer may see its objective. */
    public Optional<KeyResult> seenKeyResult(int id, Glance glance) {
        return seenPair(id, glance).map(Pair::keyResult);
    }

    /** A key result is as hidden as its objective. */
    public Optional<Pair> seenPair(int id, Glance glance) {
        return id == 0
                ? Optional.empty()
                : pair(keyResults.byId(id).filter(found -> !found.trashed()), one -> !one.trashed(), glance);
    }

    /** Whether the viewer may see a goal. If not, nobody learns what kind of goal it is, or that there is one. */
    public boolean sees(Optional<Goal> goal, Glance glance) {
        int keyResult = goal.map(Goal::keyResultId).orElse(0);
        int objective = goal.map(Goal::objectiveId).orElse(0);
        if (seenPair(keyResult, glance).isPresent()
                || seenObjective(objective, glance).isPresent()) {
            return true;
        }
        if (keyResult == 0) {
            seenPair(NOTHING, glance);
        }
        if (objective == 0) {
            seenObjective(NOTHING, glance);
        }
        return false;
    }

    /** The objective that contributes, if the viewer may see both ends: as many statements, whatever there is. */
    public Optional<Objective> seenGiver(Optional<Contribution> given, Glance glance) {
        int from = given.map(Contribution::objective).orElse(NOTHING);
        int part = given.map(one -> one.to().keyResultId()).filter(id -> id > 0).orElse(NOTHING);
        Optional<KeyResult> keyResult = keyResults.byId(part).filter(found -> !found.trashed());
        int to = keyResult
                .map(found -> found.written().objective())
                .or(() -> given.map(one -> one.to().objectiveId()).filter(id -> id > 0))
                .orElse(NOTHING);
        boolean seen = sees(to, glance).isPresent();
        return sees(from, glance).filter(any -> seen);
    }

    private Optional<Objective> sees(int objective, Glance glance) {
        return guarded(objectives.withoutPeople(objective).filter(one -> !one.trashed()), objective, glance);
    }

    private Optional<Pair> pair(Optional<KeyResult> found, Predicate<Objective> as, Glance glance) {
        Optional<Objective> above =
                looked(found.map(one -> one.written().objective()).orElse(NOTHING), as, glance);
        return found.flatMap(one -> above.map(objective -> new Pair(one, objective)));
    }

    /**
     * What is open to whoever sees its org unit takes one statement. Anything else takes three: the same whether it is
     * confidential, hidden with its org unit, elsewhere than wanted, or was never made.
     */
    private Optional<Objective> looked(int id, Predicate<Objective> as, Glance glance) {
        Optional<Objective> found = objectives.withoutPeople(id).filter(as);
        boolean open = found.map(Objective::written)
                .filter(written -> !written.circle().confidential())
                .filter(written -> glance.visibility().mayView(written.orgUnit()))
                .isPresent();
        if (open) {
            return found;
        }
        return guarded(found, id, glance);
    }

    /** In two statements, whatever there is. */
    private Optional<Objective> guarded(Optional<Objective> found, int id, Glance glance) {
        Set<String> people = objectives.people(id);
        List<KeyResult> own = keyResults.of(List.of(id));
        return found.map(one -> one.seenBy(people))
                .filter(one -> glance.visibility().mayView(one.guard(own)));
    }

    /** Who may see each of these. */
    public Guards guards(Collection<Objective> found) {
        return new Guards(found, keyResults::of);
    }

    private static List<Integer> ids(Collection<Goal> goals, ToIntFunction<Goal> id) {
        return goals.stream().map(id::applyAsInt).filter(found -> found > 0).toList();
    }

    /**
     * Lets pass objectives that are worked on.
     *
     * @throws Refused as a conflict if it is closed or graded
     */
    public static void requireNotOver(Objective objective) {
        if (objective.written().state().over()) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.objective-over", objective.key());
        }
    }

    /**
     * Lets pass what is still in the cycle whose scope was taken.
     *
     * @throws Refused as stale if it was moved elsewhere meanwhile
     */
    public static void requireStillIn(int taken, int cycle) {
        if (taken != cycle) {
            throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
        }
    }

    /** Objectives and key results by id. */
    public record Seen(Map<Integer, Objective> objectives, Map<Integer, KeyResult> keyResults) {
        /** Whether a goal is among them. */
        public boolean has(Goal goal) {
            return goal.kind() == Goal.Kind.KEY_RESULT
                    ? keyResults.containsKey(goal.id())
                    : objectives.containsKey(goal.id());
        }
    }

    /** A key result and its objective. */
    public record Pair(KeyResult keyResult, Objective objective) {
        /** Who owns the one or the other. */
        List<String> owners() {
            return List.of(keyResult.written().owner(), objective.written().owner());
        }

        /** Whether the viewer may change the key result. */
        public boolean editable(Glance glance) {
            return glance.visibility().mayEdit(keyResult.orgUnit(), owners());
        }

        /**
         * Lets pass a key result whose objective is worked on.
         *
         * @throws Refused as a conflict if it is closed or graded
         */
        public void requireNotOver() {
            Shelf.requireNotOver(objective);
        }

        /** Whether the viewer may link issues to the key result. */
        public boolean linkable(Glance glance) {
            return glance.visibility().mayLink(keyResult.orgUnit(), owners());
        }
    }
}
