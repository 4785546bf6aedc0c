package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.storage.row.KpiValueRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of KPIs, from their rows. */
public final class AoKpiValues implements KpiValues {
    /** {@link KpiValue#ORDER}, backwards. */
    private static final String LAST_FIRST = "EFFECTIVE DESC, ID DESC";

    private static final Columns<KpiValueRow, KpiValue> COLUMNS = Columns.of(KpiValueRow.class, KpiValue.class)
            .with("KPI_ID", KpiValue::kpi, KpiValueRow::setKpiId)
            .with("MEASURED_VALUE", KpiValue::value, KpiValueRow::setMeasuredValue)
            .with("EFFECTIVE", value -> value.effective().toString(), KpiValueRow::setEffective)
            .with("RECORDED_AT", value -> value.recorded().toEpochMilli(), KpiValueRow::setRecordedAt)
            .with("AUTHOR_KEY", KpiValue::author, KpiValueRow::setAuthorKey)
            .with("REMARK", KpiValue::note, KpiValueRow::setRemark);

    private final Table<KpiValueRow, KpiValue> table;
    private final TransactionalExecutorFactory executors;
    private final PlainTable<KpiValueRow> rows = new PlainTable<>(KpiValueRow.class);

    public AoKpiValues(ActiveObjects ao, TransactionalExecutorFactory executors) {
        this.executors = executors;
        this.table = new Table<>(ao, KpiValueRow.class, COLUMNS, AoKpiValues::value, KpiValue::id);
    }

    @Override
    public List<KpiValue> of(int kpi, int limit) {
        return table.find(
                table.query().where("KPI_ID = ?", kpi).order(LAST_FIRST).limit(limit));
    }

    @Override
    public Optional<KpiValue> byId(int id) {
        return table.byId(id);
    }

    @Override
    public List<KpiValue> of(int kpi, Bookmark after, int limit) {
        String where = "KPI_ID = ? AND " + AoCheckIns.BEFORE;
        return after.first()
                ? of(kpi, limit)
                : table.find(table.query()
                        .where(where, kpi, after.order(), after.order(), after.id())
                        .order(LAST_FIRST)
                        .limit(limit));
    }

    @Override
    public Optional<KpiValue> latest(int kpi, LocalDate upTo) {
        return table
                .find(table.query()
                        .where("KPI_ID = ? AND EFFECTIVE <= ?", kpi, upTo.toString())
                        .order(LAST_FIRST)
                        .limit(1))
                .stream()
                .findFirst();
    }

    @Override
    public Map<Integer, KpiValue> latest(Collection<Integer> kpis, LocalDate upTo) {
        Map<Integer, KpiValue> latest = new HashMap<>();
        for (List<Integer> some : Batches.of(kpis)) {
            Optional<List<Integer>> found = some.size() < 2 ? Optional.empty() : last(some, upTo);
            if (found.isPresent()) {
                latest.putAll(table.byIds(found.get()).values().stream()
                        .collect(Collectors.toMap(KpiValue::kpi, Function.identity())));
            } else {
                // One alone is read fastest by its index; so are all if our table is not found where it should be.
                some.forEach(kpi -> latest(kpi, upTo).ifPresent(value -> latest.put(kpi, value)));
            }
        }
        return latest;
    }

    /** The ids of the last ones; nothing where our table is not found. */
    private Optional<List<Integer>> last(List<Integer> kpis, LocalDate upTo) {
        PlainTable.Where byThen = new PlainTable.Where("EFFECTIVE", "<=", upTo.toString());
        return executors
                .createExecutor(false, false)
                .execute(connection -> rows.foundBy(connection)
                        ? Optional.of(rows.last(connection, "KPI_ID", kpis, byThen, "EFFECTIVE", 1))
                        : Optional.empty());
    }

    @Override
    public List<KpiValue> recordedBy(Instant moment, Collection<Integer> kpis) {
        return table.amongWhere("KPI_ID", kpis, "RECORDED_AT <= ?", List.of(moment.toEpochMilli()), "ID ASC");
    }

    @Override
    public Map<Integer, KpiValue> byIds(Collection<Integer> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<KpiValue> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public List<KpiValue> afterId(Collection<Integer> kpis, int id, int limit) {
        return table.afterId("KPI_ID", kpis, id, limit);
    }

    @Override
    public KpiValue add(KpiValue fresh) {
        return fresh.stored(table.add(fresh));
    }

    static KpiValue value(KpiValueRow row) {
        return new KpiValue(
                row.getID(),
                row.getKpiId(),
                row.getMeasuredValue(),
                AoLongTexts.orEmpty(row.getRemark()),
                LocalDate.parse(row.getEffective()),
                Instant.ofEpochMilli(row.getRecordedAt()),
                AoLongTexts.orEmpty(row.getAuthorKey()));
    }
}
