package io.throughline.okr.usecases.cycle;

import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Cloning;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.usecases.field.FieldClones;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.view.CloneView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the clones of goals, inside a write that has taken the scope of their cycle and of those around it. */
public final class Clones {
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Contributions contributions;
    private final Actions actions;
    private final IssueLinks issueLinks;
    private final FieldClones fields;
    private final Cycles cycles;
    private final Computing computing;
    private final Shelf shelf;

    public Clones(
            Objectives objectives,
            KeyResults keyResults,
            Contributions contributions,
            Actions actions,
            IssueLinks issueLinks,
            FieldClones fields,
            Cycles cycles,
            Computing computing,
            Shelf shelf) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.contributions = contributions;
        this.actions = actions;
        this.issueLinks = issueLinks;
        this.fields = fields;
        this.cycles = cycles;
        this.computing = computing;
        this.shelf = shelf;
    }

    /** Makes them, and says what was made. */
    CloneView make(Wanted wanted, Glance glance, Changes changes) {
        Map<Goal, Goal> cloned = earlier(wanted.cycle());
        List<Objective> above = wanted.objectives.stream()
                .filter(one -> !cloned.containsKey(Goal.objective(one.id())))
                .toList();
        Set<Integer> ids = new HashSet<>(above.stream().map(Objective::id).toList());
        List<KeyResult> below = wanted.keyResults.stream()
                .filter(one -> ids.contains(one.written().objective()))
                .toList();
        List<Contribution> given = wanted.draft.contributions() ? contributions.of(ids) : List.of();
        Map<Integer, Objective> made = objectives(wanted, above, cloned);
        Map<Integer, KeyResult> parts = keyResults(wanted, below, made, cloned);
        Set<Goal> kept = kept(wanted, above, given);
        List<String> loose = settleHomes(wanted, above, made, cloned, kept, glance, changes);
        note(wanted, parts.values(), changes);
        if (wanted.draft.tags()) {
            fields.make(wanted.cloning.shift(), made, parts, changes);
        }
        int contributed = contributions(wanted, given, cloned, kept, glance, changes);
        // A clone begins anew, but what it takes from a KPI is there already.
        computing.settleKpis(parts.values(), wanted.cloning.now(), changes);
        int linked = wanted.draft.issueLinks() ? links(wanted, parts, changes) : 0;
        int stepped = wanted.draft.actions() ? actions(wanted, parts, changes) : 0;
        List<String> skipped = wanted.asked.stream()
                .filter(one -> !ids.contains(one.id()))
                .map(Objective::key)
                .toList();
        return new CloneView(wanted.cycle(), made.size(), parts.size(), contributed, stepped, linked, skipped, loose);
    }

    /** What was cloned into a cycle before, the trash included: by what it was made from. */
    Map<Goal, Goal> earlier(int into) {
        List<Integer> cycle = List.of(into);
        Map<Goal, Goal> earlier = new HashMap<>();
        List<Objective> above = new ArrayList<>(objectives.inCycles(cycle));
        above.addAll(objectives.trashed(cycle));
        above.forEach(one -> put(earlier, Goal.Kind.OBJECTIVE, one.origin().clonedFrom(), one.id()));
        List<KeyResult> below = new ArrayList<>(keyResults.inCycles(cycle));
        below.addAll(keyResults.trashed(cycle));
        below.forEach(one -> put(earlier, Goal.Kind.KEY_RESULT, one.origin().clonedFrom(), one.id()));
        return earlier;
    }

    private static void put(Map<Goal, Goal> earlier, Goal.Kind kind, int from, int to) {
        if (from > 0) {
            earlier.put(new Goal(kind, from), new Goal(kind, to));
        }
    }

    /** Clones, by id of what they were made from; their home parents come when all of them are there. */
    private Map<Integer, Objective> objectives(Wanted wanted, List<Objective> above, Map<Goal, Goal> cloned) {
        Map<Integer, Objective.Texts> said =
                objectives.texts(above.stream().map(Objective::id).toList());
        Map<Integer, Objective> made = new HashMap<>();
        int number = wanted.firstObjective;
        for (Objective before : above) {
            Objective.Texts texts = said.getOrDefault(before.id(), Objective.Texts.NONE);
            Objective stored = objectives.add(wanted.cloning.of(before, number++, Home.NONE), wanted.cloning.of(texts));
            made.put(before.id(), stored);
            cloned.put(Goal.objective(before.id()), Goal.objective(stored.id()));
        }
        return made;
    }

    private Map<Integer, KeyResult> keyResults(
            Wanted wanted, List<KeyResult> below, Map<Integer, Objective> made, Map<Goal, Goal> cloned) {
        Map<Integer, KeyResult.Texts> said =
                keyResults.texts(below.stream().map(KeyResult::id).toList());
        Map<Integer, KeyResult> parts = new LinkedHashMap<>();
        int number = wanted.firstKeyResult;
        for (KeyResult before : below) {
            KeyResult.Texts texts = wanted.cloning.of(said.getOrDefault(before.id(), KeyResult.Texts.NONE));
            Objective objective = made.get(before.written().objective());
            KeyResult stored = keyResults.add(
                    objective, wanted.cloning.of(before, objective, number++), texts, wanted.cloning.now());
            parts.put(before.id(), stored);
            cloned.put(Goal.keyResult(before.id()), Goal.keyResult(stored.id()));
        }
        return parts;
    }

    /** In the log a key result comes after its objective. */
    private void note(Wanted wanted, Collection<KeyResult> parts, Changes changes) {
        Map<Integer, KeyResult.Texts> said =
                keyResults.texts(parts.stream().map(KeyResult::id).toList());
        for (KeyResult part : parts) {
            KeyResult.Texts texts = said.getOrDefault(part.id(), KeyResult.Texts.NONE);
            changes.created(wanted.scope(), Element.KEY_RESULT, part.id(), part.facts(texts));
        }
    }

    /** Of the goals that were not cloned those that lie in the new cycle or around it: clones are aligned to them as well. */
    private Set<Goal> kept(Wanted wanted, List<Objective> above, Collection<Contribution> given) {
        Set<Goal> ends = new HashSet<>();
        above.forEach(one -> one.written().home().goal().ifPresent(ends::add));
        given.forEach(one -> ends.add(one.to()));
        CycleTree tree = new CycleTree(cycles.all());
        Set<Goal> kept = new HashSet<>();
        objectives
                .byIds(ends.stream().map(Goal::objectiveId).filter(id -> id > 0).toList())
                .values()
                .stream()
                .filter(one -> !one.trashed()
                        && tree.within(wanted.cycle(), one.written().cycle()))
                .forEach(one -> kept.add(Goal.objective(one.id())));
        keyResults
                .byIds(ends.stream().map(Goal::keyResultId).filter(id -> id > 0).toList())
                .values()
                .stream()
                .filter(one -> !one.trashed() && tree.within(wanted.cycle(), one.cycle()))
                .forEach(one -> kept.add(Goal.keyResult(one.id())));
        return kept;
    }

    /**
     * Aligns the clones. Returns the keys of those whose home parent is not there; one that the person may not see, he does not miss.
     */
    private List<String> settleHomes(
            Wanted wanted,
            List<Objective> above,
            Map<Integer, Objective> made,
            Map<Goal, Goal> cloned,
            Set<Goal> kept,
            Glance glance,
            Changes changes) {
        Set<Goal> seen = shelf.keys(
                        above.stream()
                                .flatMap(one -> one.written().home().goal().stream())
                                .toList(),
                        glance)
                .keySet();
        Map<Integer, Objective.Texts> said =
                objectives.texts(made.values().stream().map(Objective::id).toList());
        List<Objective> aligned = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        for (Objective before : above) {
            Objective stored = made.get(before.id());
            Optional<Goal> home = wanted.draft.alignment()
                    ? before.written().home().goal().flatMap(goal -> counterpart(goal, cloned, kept))
                    : Optional.empty();
            if (home.isPresent()) {
                stored = stored.atHome(Home.at(home));
                aligned.add(stored);
            } else if (wanted.draft.alignment()
                    && before.written().home().goal().filter(seen::contains).isPresent()) {
                loose.add(stored.key());
            }
            Objective.Texts texts = said.getOrDefault(stored.id(), Objective.Texts.NONE);
            changes.created(wanted.scope(), Element.OBJECTIVE, stored.id(), stored.facts(texts));
        }
        objectives.save(aligned);
        return loose;
    }

    /** Lets the clones contribute. Returns to how many goals that the person may see. */
    private int contributions(
            Wanted wanted,
            Collection<Contribution> given,
            Map<Goal, Goal> cloned,
            Set<Goal> kept,
            Glance glance,
            Changes changes) {
        List<Goal> made = new ArrayList<>();
        for (Contribution before : given) {
            Optional<Goal> to = counterpart(before.to(), cloned, kept);
            Goal from = cloned.get(Goal.objective(before.objective()));
            if (to.isPresent()) {
                Contribution stored = contributions.add(Contribution.fresh(
                        from.id(), wanted.cycle(), to.get(), before.weight(), wanted.cloning.author()));
                changes.created(wanted.scope(), Element.CONTRIBUTION, stored.id(), stored.facts());
                made.add(to.get());
            }
        }
        Shelf.Seen seen = shelf.seen(made, glance);
        return (int) made.stream().filter(seen::has).count();
    }

    private static Optional<Goal> counterpart(Goal goal, Map<Goal, Goal> cloned, Set<Goal> kept) {
        return Optional.ofNullable(cloned.get(goal)).or(() -> Optional.of(goal).filter(kept::contains));
    }

    private int links(Wanted wanted, Map<Integer, KeyResult> parts, Changes changes) {
        Set<Integer> counting = new HashSet<>();
        int made = 0;
        for (IssueLink before : issueLinks.of(parts.keySet())) {
            int keyResult = parts.get(before.keyResult()).id();
            IssueLink stored = issueLinks.add(new IssueLink(
                    0, keyResult, wanted.cycle(), before.issue(), before.count(), wanted.cloning.author()));
            changes.created(wanted.scope(), Element.ISSUE_LINK, stored.id(), stored.facts());
            counting.add(keyResult);
            made++;
        }
        computing.settleCounts(counting, wanted.cloning.now(), changes);
        return made;
    }

    private int actions(Wanted wanted, Map<Integer, KeyResult> parts, Changes changes) {
        int made = 0;
        for (Action before : actions.of(parts.keySet())) {
            Action stored = actions.add(
                    wanted.cloning.of(before, parts.get(before.keyResult()).id()));
            changes.created(wanted.scope(), Element.ACTION, stored.id(), stored.facts());
            made++;
        }
        return made;
    }

    /**
     * What is to be cloned.
     *
     * @param asked all objectives that were asked for
     * @param objectives those of them that had no clone yet
     * @param keyResults of these
     * @param firstObjective the first of as many numbers as there are objectives
     * @param firstKeyResult likewise
     */
    record Wanted(
            Cloning cloning,
            CloneCycle.Draft draft,
            List<Objective> asked,
            List<Objective> objectives,
            List<KeyResult> keyResults,
            int firstObjective,
            int firstKeyResult) {
        int cycle() {
            return cloning.shift().to().id();
        }

        Scope scope() {
            return Scope.cycle(cycle());
        }
    }
}
