package io.throughline.okr.storage;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.storage.row.KeyResultRow;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

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
                            .with(
                                    "CALCULATED_AT",
                                    now -> now.calculated().toEpochMilli(),
                                    KeyResultRow::setCalculatedAt),
                    KeyResult::standing);

    /** All but what only search looks at. */
    static final Columns<KeyResultRow, KeyResult> COLUMNS = Columns.of(KeyResultRow.class, KeyResult.class)
            .with("VERSION", KeyResult::version, KeyResultRow::setVersion)
            .with("ORG_UNIT_ID", KeyResult::orgUnit, KeyResultRow::setOrgUnitId)
            .with("CYCLE_ID", KeyResult::cycle, KeyResultRow::setCycleId)
            .and(written(), KeyResult::written)
            .and(STANDING, keyResult -> keyResult);

    private static final int LONGEST_FOLDED = 450;

    private KeyResultRows() {}

    static KeyResult read(KeyResultRow row) {
        String due = AoLongTexts.orEmpty(row.getDue());
        return new KeyResult(
                row.getID(),
                row.getVersion(),
                row.getOrgUnitId(),
                row.getCycleId(),
                new KeyResult.Written(
                        row.getObjectiveId(),
                        row.getTitle(),
                        AoLongTexts.orEmpty(row.getOwnerKey()),
                        Source.valueOf(constant(row.getSource())),
                        new Measure(
                                Measure.Kind.valueOf(constant(row.getMeasure())),
                                row.getBaseline(),
                                row.getTarget(),
                                row.getDecimals(),
                                AoLongTexts.orEmpty(row.getUnitLabel())),
                        row.getWeight(),
                        due.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(due))),
                new Standing(
                        row.getCurrentValue(),
                        row.isMeasured(),
                        row.getConfidence(),
                        row.getConfidenceBefore(),
                        row.getLinks(),
                        new IssueCount(row.getCountedTotal(), row.getCountedInProgress(), row.getCountedDone()),
                        new Progress(row.getProgress()),
                        Instant.ofEpochMilli(row.getCalculatedAt())));
    }

    private static Columns<KeyResultRow, KeyResult.Written> written() {
        return Columns.of(KeyResultRow.class, KeyResult.Written.class)
                .with("OBJECTIVE_ID", KeyResult.Written::objective, KeyResultRow::setObjectiveId)
                .with("TITLE", KeyResult.Written::title, KeyResultRow::setTitle)
                .withUnread("FOLDED_TITLE", written -> folded(written.title()), KeyResultRow::setFoldedTitle)
                .with("OWNER_KEY", KeyResult.Written::owner, KeyResultRow::setOwnerKey)
                .with("SOURCE", written -> written.source().word(), KeyResultRow::setSource)
                .with("MEASURE", written -> written.measure().kind().word(), KeyResultRow::setMeasure)
                .with("BASELINE", written -> written.measure().baseline(), KeyResultRow::setBaseline)
                .with("TARGET", written -> written.measure().target(), KeyResultRow::setTarget)
                .with("DECIMALS", written -> written.measure().decimals(), KeyResultRow::setDecimals)
                .with("UNIT_LABEL", written -> written.measure().unit(), KeyResultRow::setUnitLabel)
                .with("WEIGHT", KeyResult.Written::weight, KeyResultRow::setWeight)
                .with("DUE", written -> written.due().map(LocalDate::toString).orElse(""), KeyResultRow::setDue);
    }

    /** A text as search compares it: whatever the case and the width of its letters, on every database alike. */
    static String folded(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return folded.length() <= LONGEST_FOLDED ? folded : folded.substring(0, LONGEST_FOLDED);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
