package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.Heard;
import io.throughline.okr.storage.row.CheckInRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Check-ins, from their rows. */
public final class AoCheckIns implements CheckIns {
    /** {@link CheckIn#ORDER}, backwards. */
    private static final String LAST_FIRST = "EFFECTIVE DESC, ID DESC";

    /** What comes after one in that order; takes its day twice, and its id. */
    static final String BEFORE = "(EFFECTIVE < ? OR (EFFECTIVE = ? AND ID < ?))";

    private static final PlainTable.Where MEASURED = new PlainTable.Where("MEASURED", "=", true);
    private static final PlainTable.Where CONFIDENT = new PlainTable.Where("CONFIDENCE", ">=", 0);
    private static final PlainTable.Where RECORDED = new PlainTable.Where("RECORDED_AT", ">=", 0L);
    private static final String EFFECTIVE = "EFFECTIVE";

    private static final String NONE_REACHED = "0";

    private static final Columns<CheckInRow, CheckIn> COLUMNS = Columns.of(CheckInRow.class, CheckIn.class)
            .with("KEY_RESULT_ID", CheckIn::keyResult, CheckInRow::setKeyResultId)
            .with("CHECKED_VALUE", CheckIn::value, CheckInRow::setCheckedValue)
            .with("MEASURED", CheckIn::measured, CheckInRow::setMeasured)
            .with("MILESTONES", checkIn -> text(checkIn.milestones()), CheckInRow::setMilestones)
            .with("CONFIDENCE", CheckIn::confidence, CheckInRow::setConfidence)
            .with("EFFECTIVE", checkIn -> checkIn.effective().toString(), CheckInRow::setEffective)
            .with("RECORDED_AT", checkIn -> checkIn.recorded().toEpochMilli(), CheckInRow::setRecordedAt)
            .with("AUTHOR_KEY", CheckIn::author, CheckInRow::setAuthorKey)
            .with("REMARK", CheckIn::comment, CheckInRow::setRemark);

    private final Table<CheckInRow, CheckIn> table;
    private final TransactionalExecutorFactory executors;
    private final PlainTable<CheckInRow> rows = new PlainTable<>(CheckInRow.class);

    public AoCheckIns(ActiveObjects ao, TransactionalExecutorFactory executors) {
        this.executors = executors;
        this.table = new Table<>(ao, CheckInRow.class, COLUMNS, AoCheckIns::checkIn, CheckIn::id);
    }

    @Override
    public Optional<CheckIn> byId(int id) {
        return table.byId(id);
    }

    @Override
    public List<CheckIn> of(int keyResult, int limit) {
        return last(limit, "KEY_RESULT_ID = ?", keyResult);
    }

    @Override
    public Map<Integer, CheckIn> byIds(Collection<Integer> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<CheckIn> of(int keyResult, Bookmark after, int limit) {
        return after.first()
                ? of(keyResult, limit)
                : last(limit, "KEY_RESULT_ID = ? AND " + BEFORE, keyResult, after.order(), after.order(), after.id());
    }

    @Override
    public List<CheckIn> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public List<CheckIn> afterId(Collection<Integer> keyResults, int id, int limit) {
        return table.afterId("KEY_RESULT_ID", keyResults, id, limit);
    }

    @Override
    public Optional<CheckIn> lastMeasured(int keyResult) {
        return last(1, "KEY_RESULT_ID = ? AND MEASURED = ?", keyResult, true).stream()
                .findFirst();
    }

    @Override
    public Map<Integer, Heard> heard(Collection<Integer> keyResults) {
        Map<Integer, Heard> heard = new HashMap<>();
        for (List<Integer> some : Batches.of(keyResults)) {
            Optional<Set<Integer>> found = some.size() < 2 ? Optional.empty() : counting(some);
            if (found.isPresent()) {
                heard.putAll(heard(found.get()));
            } else {
                // One alone is read fastest by its index; so are all if our table is not found where it should be.
                some.forEach(id -> heard.put(id, one(id)));
            }
        }
        return heard;
    }

    /** The ids of those that count of the check-ins of many key results, for whatever reason each counts. */
    private Optional<Set<Integer>> counting(List<Integer> keyResults) {
        return executors.createExecutor(false, false).execute(connection -> {
            if (!rows.foundBy(connection)) {
                return Optional.empty();
            }
            Set<Integer> ids = new HashSet<>();
            ids.addAll(rows.last(connection, "KEY_RESULT_ID", keyResults, MEASURED, EFFECTIVE, 1));
            ids.addAll(rows.last(connection, "KEY_RESULT_ID", keyResults, CONFIDENT, EFFECTIVE, Heard.CONFIDENT));
            ids.addAll(rows.last(connection, "KEY_RESULT_ID", keyResults, RECORDED, "RECORDED_AT", 1));
            return Optional.of(ids);
        });
    }

    private Map<Integer, Heard> heard(Set<Integer> ids) {
        return table.byIds(ids).values().stream().collect(Collectors.toMap(CheckIn::keyResult, Heard::of, Heard::and));
    }

    private Heard one(int keyResult) {
        return new Heard(
                lastMeasured(keyResult),
                last(Heard.CONFIDENT, "KEY_RESULT_ID = ? AND CONFIDENCE >= ?", keyResult, 0),
                lastRecorded(keyResult).orElse(Instant.EPOCH));
    }

    private Optional<Instant> lastRecorded(int keyResult) {
        return table
                .find(table.query()
                        .where("KEY_RESULT_ID = ?", keyResult)
                        .order("RECORDED_AT DESC, ID DESC")
                        .limit(1))
                .stream()
                .findFirst()
                .map(CheckIn::recorded);
    }

    @Override
    public CheckIn add(CheckIn checkIn) {
        return checkIn.stored(table.add(checkIn));
    }

    private List<CheckIn> last(int limit, String where, Object... parameters) {
        return table.find(
                table.query().where(where, parameters).order(LAST_FIRST).limit(limit));
    }

    static CheckIn checkIn(CheckInRow row) {
        return new CheckIn(
                row.getID(),
                row.getKeyResultId(),
                row.getCheckedValue(),
                row.isMeasured(),
                milestones(AoLongTexts.orEmpty(row.getMilestones())),
                row.getConfidence(),
                AoLongTexts.orEmpty(row.getRemark()),
                LocalDate.parse(row.getEffective()),
                Instant.ofEpochMilli(row.getRecordedAt()),
                AoLongTexts.orEmpty(row.getAuthorKey()));
    }

    /** One of which its author and his words were not read; it says a value or a confidence. */
    static CheckIn unsigned(
            int id,
            int keyResult,
            double value,
            boolean measured,
            String milestones,
            int confidence,
            String effective,
            Instant recorded) {
        return new CheckIn(
                id,
                keyResult,
                value,
                measured,
                milestones(milestones),
                confidence,
                "",
                LocalDate.parse(effective),
                recorded,
                "");
    }

    /** Their numbers with blanks between, 0 for none of them; "" where they are not said. */
    private static String text(Optional<Set<Integer>> milestones) {
        return milestones
                .map(reached -> reached.isEmpty()
                        ? NONE_REACHED
                        : new TreeSet<>(reached).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static Optional<Set<Integer>> milestones(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                text.equals(NONE_REACHED)
                        ? Set.of()
                        : Stream.of(text.split(" ")).map(Integer::valueOf).collect(Collectors.toSet()));
    }
}
