package io.throughline.okr.storage;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.storage.row.KeyResultRow;
import java.time.Instant;
import java.util.List;

/** Between a key result and its row. */
final class KeyResultRows {
    /** Where it stands. */
    static final Columns<KeyResultRow, KeyResult> STANDING = Columns.of(KeyResultRow.class, KeyResult.class)
            .and(
                    Columns.of(KeyResultRow.class, Standing.class)
                            .with("CURRENT_VALUE", Standing::value, KeyResultRow::setCurrentValue)
                            .with("MEASURED", Standing::measured, KeyResultRow::setMeasured)
                            .with("CONFIDENCE", Standing::confidence, KeyResultRow::setConfidence)
                            .with("CONFIDENCE_BEFORE", Standing::confidenceBefore, KeyResultRow::setConfidenceBefore)
                            .with("LINKS", Standing::links, KeyResultRow::setLinks)
                            .with("COUNTED_TOTAL", now -> now.count().total(), KeyResultRow::setCountedTotal)
                            .with(
                                    "COUNTED_IN_PROGRESS",
                                    now -> now.count().inProgress(),
                                    KeyResultRow::setCountedInProgress)
                            .with("COUNTED_DONE", now -> now.count().done(), KeyResultRow::setCountedDone)
                            .with("PROGRESS", now -> now.progress().share(), KeyResultRow::setProgress)
                            .with("CHECKED_IN_AT", now -> now.checkedIn().toEpochMilli(), KeyResultRow::setCheckedInAt)
                            .with(
                                    "CALCULATED_AT",
                                    now -> now.calculated().toEpochMilli(),
                                    KeyResultRow::setCalculatedAt),
                    KeyResult::standing);

    /** Its place among its siblings. */
    static final Columns<KeyResultRow, KeyResult> PLACE = Columns.of(KeyResultRow.class, KeyResult.class)
            .with("SORT_ORDER", KeyResult::order, KeyResultRow::setSortOrder);

    /** All but what only search looks at. */
    static final Columns<KeyResultRow, KeyResult> COLUMNS = Columns.of(KeyResultRow.class, KeyResult.class)
            .with("VERSION", KeyResult::version, KeyResultRow::setVersion)
            .with("ORG_UNIT_ID", KeyResult::orgUnit, KeyResultRow::setOrgUnitId)
            .with("CYCLE_ID", KeyResult::cycle, KeyResultRow::setCycleId)
            .and(GoalColumns.origin(KeyResultRow.class), KeyResult::origin)
            .and(written(), KeyResult::written)
            .and(GoalColumns.judgement(KeyResultRow.class), KeyResult::judgement)
            .and(PLACE, keyResult -> keyResult)
            .with("TRASHED", KeyResult::trashed, KeyResultRow::setTrashed)
            .and(STANDING, keyResult -> keyResult);

    private static final Words<Source> SOURCES = new Words<>(Source.class, Source::word);
    private static final Words<Measure.Kind> KINDS = new Words<>(Measure.Kind.class, Measure.Kind::word);

    private KeyResultRows() {}

    static KeyResult read(KeyResultRow row) {
        return new KeyResult(
                row.getID(),
                row.getVersion(),
                GoalColumns.origin(row),
                row.getOrgUnitId(),
                row.getCycleId(),
                new KeyResult.Written(
                        row.getObjectiveId(),
                        row.getTitle(),
                        AoLongTexts.orEmpty(row.getOwnerKey()),
                        SOURCES.of(row.getSource()),
                        row.getKpiId(),
                        measure(row),
                        row.getWeight(),
                        GoalColumns.span(row),
                        GoalColumns.ambition(row),
                        row.getStartConfidence(),
                        GoalColumns.tags(row)),
                GoalColumns.judgement(row),
                row.getSortOrder(),
                row.isTrashed(),
                new Standing(
                        row.getCurrentValue(),
                        row.isMeasured(),
                        row.getConfidence(),
                        row.getConfidenceBefore(),
                        row.getLinks(),
                        new IssueCount(row.getCountedTotal(), row.getCountedInProgress(), row.getCountedDone()),
                        new Progress(row.getProgress()),
                        checkedIn(row),
                        Instant.ofEpochMilli(row.getCalculatedAt())));
    }

    /**
     * What is checked in and has a value or a confidence knows since when: a row that does not is from before this was kept. It says
     * when it was last settled: no earlier than its last check-in that moved anything.
     */
    private static Instant checkedIn(KeyResultRow row) {
        boolean spoken =
                row.getSource().equals(Source.CHECK_IN.word()) && (row.isMeasured() || row.getConfidence() >= 0);
        boolean unknown = row.getCheckedInAt() == 0 && spoken;
        return Instant.ofEpochMilli(unknown ? row.getCalculatedAt() : row.getCheckedInAt());
    }

    private static Measure measure(KeyResultRow row) {
        String checkpoints = AoLongTexts.orEmpty(row.getCheckpoints());
        return new Measure(
                KINDS.of(row.getMeasure()),
                row.getBaseline(),
                row.getTarget(),
                row.getUpperBound(),
                row.getDecimals(),
                AoLongTexts.orEmpty(row.getUnitLabel()),
                checkpoints.isEmpty() ? List.of() : Measure.Checkpoint.of(List.of(checkpoints.split(" "))));
    }

    private static Columns<KeyResultRow, KeyResult.Written> written() {
        return Columns.of(KeyResultRow.class, KeyResult.Written.class)
                .with("OBJECTIVE_ID", KeyResult.Written::objective, KeyResultRow::setObjectiveId)
                .with("TITLE", KeyResult.Written::title, KeyResultRow::setTitle)
                .withUnread(
                        "FOLDED_TITLE", written -> GoalColumns.folded(written.title()), KeyResultRow::setFoldedTitle)
                .with("OWNER_KEY", KeyResult.Written::owner, KeyResultRow::setOwnerKey)
                .with("SOURCE", written -> written.source().word(), KeyResultRow::setSource)
                .with("KPI_ID", KeyResult.Written::kpi, KeyResultRow::setKpiId)
                .with("MEASURE", written -> written.measure().kind().word(), KeyResultRow::setMeasure)
                .with("BASELINE", written -> written.measure().baseline(), KeyResultRow::setBaseline)
                .with("TARGET", written -> written.measure().target(), KeyResultRow::setTarget)
                .with("DECIMALS", written -> written.measure().decimals(), KeyResultRow::setDecimals)
                .with("UNIT_LABEL", written -> written.measure().unit(), KeyResultRow::setUnitLabel)
                .with("WEIGHT", KeyResult.Written::weight, KeyResultRow::setWeight)
                .with("UPPER_BOUND", written -> written.measure().upper(), KeyResultRow::setUpperBound)
                .with("CHECKPOINTS", written -> checkpoints(written.measure()), KeyResultRow::setCheckpoints)
                .with("AMBITION", written -> written.ambition().word(), KeyResultRow::setAmbition)
                .with("START_CONFIDENCE", KeyResult.Written::startConfidence, KeyResultRow::setStartConfidence)
                .and(GoalColumns.span(KeyResultRow.class), KeyResult.Written::span)
                .and(GoalColumns.tags(KeyResultRow.class), KeyResult.Written::tags);
    }

    private static String checkpoints(Measure measure) {
        return String.join(" ", Measure.Checkpoint.texts(measure.checkpoints()));
    }
}
