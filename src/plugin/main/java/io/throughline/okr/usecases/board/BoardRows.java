package io.throughline.okr.usecases.board;

import io.throughline.okr.domain.board.Snapshot;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Guards;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a board, nested: an objective, its key results, below each what is aligned to it, then what is aligned to the objective. */
final class BoardRows {
    /** So many has an objective mostly. */
    private static final int KEY_RESULTS = 5;

    private final Map<Integer, Branch> branches = new LinkedHashMap<>();
    private final Map<Home, List<Branch>> aligned = new HashMap<>();
    private final Map<Integer, Branch> ofHome = new HashMap<>();
    private final Map<Goal, Integer> contributions = new HashMap<>();
    private final Map<Integer, String> unitNames = new HashMap<>();
    private final Glance glance;

    /** An objective the viewer may see, with its key results. */
    private record Branch(Objective objective, List<KeyResult> own) {
        private Branch(Objective objective) {
            this(objective, new ArrayList<>(KEY_RESULTS));
        }

        private int id() {
            return objective.id();
        }
    }

    /** Takes all of the cycles, and keeps what the viewer may see. */
    BoardRows(Snapshot all, Glance glance) {
        this.glance = glance;
        Guards guards = new Guards(all.objectives(), ids -> all.keyResults());
        for (Objective one : all.objectives()) {
            if (guards.passes(one, glance.visibility())) {
                Branch branch = new Branch(one);
                branches.put(one.id(), branch);
                Home home = one.written().home();
                if (!home.none()) {
                    aligned.computeIfAbsent(home, unused -> new ArrayList<>()).add(branch);
                }
            }
        }
        for (KeyResult one : all.keyResults()) {
            Branch branch = branches.get(one.written().objective());
            if (branch != null) {
                branch.own.add(one);
                if (!below(Goal.keyResult(one.id())).isEmpty()) {
                    ofHome.put(one.id(), branch);
                }
            }
        }
        for (Contribution one : all.contributions()) {
            if (branches.containsKey(one.objective())) {
                contributions.merge(one.to(), 1, Integer::sum);
            }
        }
    }

    /** The objectives of an org unit in a cycle with all below them; one that is below another of them stands there only. */
    List<BoardLine> of(int orgUnit, int cycle) {
        List<BoardLine> lines = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        for (Branch branch : branches.values()) {
            if (isTop(branch, orgUnit, cycle) && !belowAnother(branch, orgUnit, cycle)) {
                append(branch, 1, lines, placed);
            }
        }
        return lines;
    }

    private static boolean isTop(Branch branch, int orgUnit, int cycle) {
        Objective.Written written = branch.objective.written();
        return written.orgUnit() == orgUnit && written.cycle() == cycle;
    }

    private boolean belowAnother(Branch branch, int orgUnit, int cycle) {
        Set<Integer> passed = new HashSet<>();
        Branch at = above(branch);
        while (at != null && at.id() != branch.id() && passed.add(at.id())) {
            if (isTop(at, orgUnit, cycle)) {
                return true;
            }
            at = above(at);
        }
        return false;
    }

    private Branch above(Branch branch) {
        Home home = branch.objective.written().home();
        Branch ofKeyResult = home.none() ? null : ofHome.get(home.keyResult());
        return ofKeyResult == null ? branches.get(home.objective()) : ofKeyResult;
    }

    private List<Branch> below(Goal goal) {
        return aligned.isEmpty() ? List.of() : aligned.getOrDefault(Home.at(Optional.of(goal)), List.of());
    }

    private void append(Branch branch, int level, List<BoardLine> lines, Set<Integer> placed) {
        if (!placed.add(branch.id())) {
            return;
        }
        Objective objective = branch.objective;
        Goal goal = Goal.objective(objective.id());
        String unit = unitName(objective.written().orgUnit());
        lines.add(new BoardLine(objective, Optional.empty(), branch.own, level, contributionsTo(goal), unit));
        for (KeyResult keyResult : branch.own) {
            Goal result = Goal.keyResult(keyResult.id());
            lines.add(new BoardLine(
                    objective,
                    Optional.of(keyResult),
                    List.of(),
                    level + 1,
                    contributionsTo(result),
                    unitName(keyResult.orgUnit())));
            below(result).forEach(child -> append(child, level + 2, lines, placed));
        }
        below(goal).forEach(child -> append(child, level + 1, lines, placed));
    }

    private int contributionsTo(Goal goal) {
        return contributions.isEmpty() ? 0 : contributions.getOrDefault(goal, 0);
    }

    private String unitName(int unit) {
        return unitNames.computeIfAbsent(unit, glance::unitName);
    }
}
