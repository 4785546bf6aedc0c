package io.throughline.okr.storage;

import io.throughline.okr.domain.FoldedText;
import io.throughline.okr.domain.objective.Ambition;
import io.throughline.okr.domain.objective.Origin;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.domain.objective.Tags;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.HandSet;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.storage.row.GoalRow;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The columns that objectives and key results have in common, and what is read of them. */
final class GoalColumns {
    private static final Words<Ambition> AMBITIONS = new Words<>(Ambition.class, Ambition::word);
    private static final double NONE = -1;
    private static final int LONGEST_FOLDED = 450;

    private GoalColumns() {}

    static <R extends GoalRow> Columns<R, Origin> origin(Class<R> row) {
        return Columns.of(row, Origin.class)
                .with("KEY_NUMBER", Origin::number, GoalRow::setKeyNumber)
                .with("AUTHOR_KEY", Origin::author, GoalRow::setAuthorKey)
                .with("CREATED_AT", origin -> origin.created().toEpochMilli(), GoalRow::setCreatedAt)
                .with("CLONED_FROM_ID", Origin::clonedFrom, GoalRow::setClonedFromId);
    }

    static Origin origin(GoalRow row) {
        return new Origin(
                row.getKeyNumber(),
                AoLongTexts.orEmpty(row.getAuthorKey()),
                Instant.ofEpochMilli(row.getCreatedAt()),
                row.getClonedFromId());
    }

    static <R extends GoalRow> Columns<R, Tags> tags(Class<R> row) {
        return Columns.of(row, Tags.class)
                .with("THEME_ID", Tags::theme, GoalRow::setThemeId)
                .with("LABELS", Tags::words, GoalRow::setLabels);
    }

    static Tags tags(GoalRow row) {
        String labels = AoLongTexts.orEmpty(row.getLabels());
        return labels.isEmpty() && row.getThemeId() == 0 ? Tags.NONE : new Tags(row.getThemeId(), Tags.labels(labels));
    }

    /** A title as search looks at it. */
    static String folded(String title) {
        return FoldedText.of(title, LONGEST_FOLDED);
    }

    static <R extends GoalRow> Columns<R, Span> span(Class<R> row) {
        return Columns.of(row, Span.class)
                .with("STARTS", span -> Span.text(span.starts()), GoalRow::setStarts)
                .with("DUE", span -> Span.text(span.due()), GoalRow::setDue);
    }

    static Span span(GoalRow row) {
        String starts = AoLongTexts.orEmpty(row.getStarts());
        String due = AoLongTexts.orEmpty(row.getDue());
        return starts.isEmpty() && due.isEmpty() ? Span.WHOLE_CYCLE : new Span(Span.day(starts), Span.day(due));
    }

    static Ambition ambition(GoalRow row) {
        return AMBITIONS.of(AoLongTexts.orEmpty(row.getAmbition()));
    }

    static <R extends GoalRow> Columns<R, Judgement> judgement(Class<R> row) {
        return Columns.of(row, Judgement.class)
                .with(
                        "HAND_SET",
                        said -> set(said, HandSet::progress, Progress.NONE).share(),
                        GoalRow::setHandSet)
                .with("HAND_SET_REASON", said -> set(said, HandSet::reason, ""), GoalRow::setHandSetReason)
                .with("HAND_SET_BY", said -> set(said, HandSet::author, ""), GoalRow::setHandSetBy)
                .with(
                        "HAND_SET_AT",
                        said -> set(said, HandSet::at, Instant.EPOCH).toEpochMilli(),
                        GoalRow::setHandSetAt)
                .with("GRADE", said -> given(said, Grade::points, NONE), GoalRow::setGrade)
                .with("GRADE_NOTE", said -> given(said, Grade::note, ""), GoalRow::setGradeNote)
                .with("GRADED_BY", said -> given(said, Grade::author, ""), GoalRow::setGradedBy)
                .with("GRADED_AT", said -> given(said, Grade::at, Instant.EPOCH).toEpochMilli(), GoalRow::setGradedAt);
    }

    static Judgement judgement(GoalRow row) {
        if (row.getHandSet() < 0 && row.getGrade() < 0) {
            return Judgement.NONE;
        }
        Optional<HandSet> handSet = row.getHandSet() < 0
                ? Optional.empty()
                : Optional.of(new HandSet(
                        new Progress(row.getHandSet()),
                        AoLongTexts.orEmpty(row.getHandSetReason()),
                        AoLongTexts.orEmpty(row.getHandSetBy()),
                        Instant.ofEpochMilli(row.getHandSetAt())));
        Optional<Grade> grade = row.getGrade() < 0
                ? Optional.empty()
                : Optional.of(new Grade(
                        row.getGrade(),
                        AoLongTexts.orEmpty(row.getGradeNote()),
                        AoLongTexts.orEmpty(row.getGradedBy()),
                        Instant.ofEpochMilli(row.getGradedAt())));
        return new Judgement(handSet, grade);
    }

    private static <T> T set(Judgement said, Function<HandSet, T> part, T otherwise) {
        return said.handSet().map(part).orElse(otherwise);
    }

    private static <T> T given(Judgement said, Function<Grade, T> part, T otherwise) {
        return said.grade().map(part).orElse(otherwise);
    }
}
