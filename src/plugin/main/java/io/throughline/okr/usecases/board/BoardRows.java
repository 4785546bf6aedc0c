package io.throughline.okr.usecases.board;

import io.throughline.okr.usecases.sight.Verdict;
import io.throughline.okr.domain.board.Snapshot;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Guards;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.PersonView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of a board, nested: an objective, its key results, below each what is aligned to it, then what is aligned to the objective. */
public final class BoardRows {
    private final Map<Integer, Objective> objectives = new LinkedHashMap<>();
    private final Map<Integer, List<KeyResult>> keyResults;
    private final Map<Integer, KeyResult> keyResultsById = new HashMap<>();
    private final Map<Home, List<Objective>> aligned;
    private final Map<Goal, Integer> contributions;
    private final Glance glance;

    /** Takes all of the cycles, and keeps what the viewer may see. */
    BoardRows(Snapshot all, Glance glance) {
        this.glance = glance;
        Guards guards = new Guards(all.objectives(), ids -> all.keyResults());
        all.objectives().stream()
                .filter(one -> guards.passes(one, glance.visibility()))
                .forEach(one -> objectives.put(one.id(), one));
        List<KeyResult> seen = all.keyResults().stream()
                .filter(one -> objectives.containsKey(one.written().objective()))
                .toList();
        seen.forEach(one -> keyResultsById.put(one.id(), one));
        keyResults =
                seen.stream().collect(Collectors.groupingBy(one -> one.written().objective()));
        contributions = all.contributions().stream()
                .filter(one -> objectives.containsKey(one.objective()))
                .collect(Collectors.toMap(Contribution::to, one -> 1, Integer::sum));
        aligned = objectives.values().stream()
                .filter(one -> !one.written().home().none())
                .collect(Collectors.groupingBy(one -> one.written().home()));
    }

    /** The objectives of an org unit in a cycle with all below them; one that is below another of them stands there only. */
    List<Line> of(int orgUnit, int cycle) {
        List<Line> rows = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        for (Objective objective : objectives.values()) {
            if (isTop(objective, orgUnit, cycle) && !belowAnother(objective, orgUnit, cycle)) {
                append(objective, 1, rows, placed);
            }
        }
        return rows;
    }

    private static boolean isTop(Objective objective, int orgUnit, int cycle) {
        return objective.written().orgUnit() == orgUnit && objective.written().cycle() == cycle;
    }

    private boolean belowAnother(Objective objective, int orgUnit, int cycle) {
        Set<Integer> passed = new HashSet<>(Set.of(objective.id()));
        Objective at = above(objective);
        while (at != null && passed.add(at.id())) {
            if (isTop(at, orgUnit, cycle)) {
                return true;
            }
            at = above(at);
        }
        return false;
    }

    private Objective above(Objective objective) {
        Home home = objective.written().home();
        KeyResult keyResult = keyResultsById.get(home.keyResult());
        return objectives.get(
                keyResult == null ? home.objective() : keyResult.written().objective());
    }

    private void append(Objective objective, int level, List<Line> rows, Set<Integer> placed) {
        if (!placed.add(objective.id())) {
            return;
        }
        rows.add(new Line(objective, Optional.empty(), level));
        for (KeyResult keyResult : keyResults.getOrDefault(objective.id(), List.of())) {
            rows.add(new Line(objective, Optional.of(keyResult), level + 1));
            aligned.getOrDefault(new Home(keyResult.id(), 0), List.of())
                    .forEach(child -> append(child, level + 2, rows, placed));
        }
        aligned.getOrDefault(new Home(0, objective.id()), List.of())
                .forEach(child -> append(child, level + 1, rows, placed));
    }

    BoardRowView view(Line row, Map<String, PersonView> persons) {
        PersonView owner = persons.getOrDefault(row.owner(), PersonView.NOBODY);
        return row.keyResult()
                .map(keyResult -> view(keyResult, row.objective(), row.level(), owner))
                .orElseGet(() -> view(row.objective(), row.level(), owner));
    }

    private BoardRowView view(Objective objective, int level, PersonView owner) {
        Objective.Written written = objective.written();
        List<KeyResult> own = keyResults.getOrDefault(objective.id(), List.of());
        Verdict verdict = Verdict.of(objective, own, glance);
        return new BoardRowView(
                "objective",
                objective.id(),
                objective.key(),
                written.title(),
                level,
                glance.unitName(written.orgUnit()),
                glance.cycleName(written.cycle()),
                own.size(),
                written.ambition().word(),
                0,
                0,
                0,
                false,
                0,
                "",
                objective.progress().share(),
                glance.pace(objective).expected(),
                verdict.health().word(),
                meanConfidence(own),
                0,
                owner,
                own.stream().mapToInt(one -> one.standing().links()).sum(),
                "",
                written.weight(),
                contributions.getOrDefault(Goal.objective(objective.id()), 0),
                "",
                0,
                written.tags().theme(),
                Presenter.labels(written.tags()),
                Span.text(written.span().due()),
                grade(objective.judgement()),
                objective.judgement().handSet().isPresent(),
                verdict.silence().overdue(),
                verdict.silence().days());
    }

    private BoardRowView view(KeyResult keyResult, Objective objective, int level, PersonView owner) {
        KeyResult.Written written = keyResult.written();
        Measure measure = written.measure();
        Standing standing = keyResult.standing();
        Verdict verdict = Verdict.of(keyResult, objective, glance);
        return new BoardRowView(
                "key-result",
                keyResult.id(),
                keyResult.key(),
                written.title(),
                level,
                glance.unitName(keyResult.orgUnit()),
                glance.cycleName(keyResult.cycle()),
                0,
                written.ambition().word(),
                measure.baseline(),
                standing.value(),
                measure.target(),
                standing.measured(),
                measure.decimals(),
                measure.unit(),
                keyResult.progress().share(),
                glance.pace(keyResult, objective).expected(),
                verdict.health().word(),
                standing.confidence(),
                standing.confidenceChange(),
                owner,
                standing.links(),
                written.source().word(),
                written.weight(),
                contributions.getOrDefault(Goal.keyResult(keyResult.id()), 0),
                measure.kind().word(),
                measure.upper(),
                written.tags().theme(),
                Presenter.labels(written.tags()),
                Span.text(written.span().due()),
                grade(keyResult.judgement()),
                keyResult.judgement().handSet().isPresent(),
                verdict.silence().overdue(),
                verdict.silence().days());
    }

    private static double grade(Judgement judgement) {
        return judgement.grade().map(Grade::points).orElse(-1.0);
    }

    /** Of an objective nobody says how confident he is: the weighted mean of what is said of its key results, −1 for nothing. */
    private static int meanConfidence(List<KeyResult> own) {
        double sum = 0;
        double weights = 0;
        for (KeyResult one : own) {
            if (one.standing().confidence() >= 0) {
                sum += one.written().weight() * one.standing().confidence();
                weights += one.written().weight();
            }
        }
        return weights <= 0 ? -1 : (int) Math.round(sum / weights);
    }

    /** An objective, or a key result of it. */
    record Line(Objective objective, Optional<KeyResult> keyResult, int level) {
        String owner() {
            return keyResult
                    .map(found -> found.written().owner())
                    .orElseGet(() -> objective.written().owner());
        }
    }
}
