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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Between a key result and its row. */
final class KeyResultRows {
    /** All that is read of a row. It must name each column: a stream gives what it was not asked for as null or 0. */
    static final String COLUMNS = "ID, VERSION, OBJECTIVE_ID, ORG_UNIT_ID, CYCLE_ID, TITLE, OWNER_KEY, SOURCE, MEASURE,"
            + " BASELINE, TARGET, DECIMALS, UNIT_LABEL, WEIGHT, DUE, CURRENT_VALUE, MEASURED, CONFIDENCE,"
            + " CONFIDENCE_BEFORE, LINKS, COUNTED_TOTAL, COUNTED_IN_PROGRESS, COUNTED_DONE, PROGRESS, CALCULATED_AT";

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

    /** The columns of what people write, for a new row. */
    static Map<String, Object> written(KeyResult.Written written) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("OBJECTIVE_ID", written.objective());
        columns.put("TITLE", written.title());
        columns.put("FOLDED_TITLE", folded(written.title()));
        columns.put("OWNER_KEY", written.owner());
        columns.put("SOURCE", written.source().word());
        columns.put("MEASURE", written.measure().kind().word());
        columns.put("BASELINE", written.measure().baseline());
        columns.put("TARGET", written.measure().target());
        columns.put("DECIMALS", written.measure().decimals());
        columns.put("UNIT_LABEL", written.measure().unit());
        columns.put("WEIGHT", written.weight());
        columns.put("DUE", written.due().map(LocalDate::toString).orElse(""));
        return columns;
    }

    /** The columns of where it stands, for a new row. */
    static Map<String, Object> standing(Standing standing) {
        return Map.of(
                "CURRENT_VALUE", standing.value(),
                "MEASURED", standing.measured(),
                "CONFIDENCE", standing.confidence(),
                "CONFIDENCE_BEFORE", standing.confidenceBefore(),
                "LINKS", standing.links(),
                "COUNTED_TOTAL", standing.count().total(),
                "COUNTED_IN_PROGRESS", standing.count().inProgress(),
                "COUNTED_DONE", standing.count().done(),
                "PROGRESS", standing.progress().share(),
                "CALCULATED_AT", standing.calculated().toEpochMilli());
    }

    static void write(KeyResult.Written written, KeyResultRow row) {
        row.setTitle(written.title());
        row.setFoldedTitle(folded(written.title()));
        row.setOwnerKey(written.owner());
        row.setSource(written.source().word());
        row.setMeasure(written.measure().kind().word());
        row.setBaseline(written.measure().baseline());
        row.setTarget(written.measure().target());
        row.setDecimals(written.measure().decimals());
        row.setUnitLabel(written.measure().unit());
        row.setWeight(written.weight());
        row.setDue(written.due().map(LocalDate::toString).orElse(""));
    }

    static void write(Standing standing, KeyResultRow row) {
        row.setCurrentValue(standing.value());
        row.setMeasured(standing.measured());
        row.setConfidence(standing.confidence());
        row.setConfidenceBefore(standing.confidenceBefore());
        row.setLinks(standing.links());
        row.setCountedTotal(standing.count().total());
        row.setCountedInProgress(standing.count().inProgress());
        row.setCountedDone(standing.count().done());
        row.setProgress(standing.progress().share());
        row.setCalculatedAt(standing.calculated().toEpochMilli());
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
