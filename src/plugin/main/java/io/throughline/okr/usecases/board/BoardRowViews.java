package io.throughline.okr.usecases.board;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Verdict;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.PersonView;
import java.util.List;
import java.util.Map;

/** Puts the rows of a board in words. */
final class BoardRowViews {
    private final Map<String, PersonView> persons;
    private final Glance glance;

    BoardRowViews(Map<String, PersonView> persons, Glance glance) {
        this.persons = persons;
        this.glance = glance;
    }

    BoardRowView of(BoardLine line) {
        return line.keyResult().isPresent() ? keyResult(line, line.keyResult().get()) : objective(line);
    }

    private PersonView owner(BoardLine line) {
        return persons.getOrDefault(line.owner(), PersonView.NOBODY);
    }

    private BoardRowView objective(BoardLine line) {
        Objective objective = line.objective();
        Objective.Written written = objective.written();
        List<KeyResult> own = line.own();
        Verdict verdict = Verdict.of(objective, own, glance);
        return new BoardRowView(
                "objective",
                objective.id(),
                objective.key(),
                written.title(),
                line.level(),
                line.orgUnit(),
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
                owner(line),
                links(own),
                "",
                written.weight(),
                line.contributions(),
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

    private BoardRowView keyResult(BoardLine line, KeyResult keyResult) {
        Objective objective = line.objective();
        KeyResult.Written written = keyResult.written();
        Measure measure = written.measure();
        Standing standing = keyResult.standing();
        Verdict verdict = Verdict.of(keyResult, objective, glance);
        return new BoardRowView(
                "key-result",
                keyResult.id(),
                keyResult.key(),
                written.title(),
                line.level(),
                line.orgUnit(),
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
                owner(line),
                standing.links(),
                written.source().word(),
                written.weight(),
                line.contributions(),
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

    private static int links(List<KeyResult> own) {
        int links = 0;
        for (KeyResult one : own) {
            links += one.standing().links();
        }
        return links;
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
}
