package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.storage.row.KpiRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** KPIs, from their rows. */
public final class AoKpis implements Kpis {
    private static final Columns<KpiRow, Kpi> COLUMNS = Columns.of(KpiRow.class, Kpi.class)
            .with("VERSION", Kpi::version, KpiRow::setVersion)
            .with("ORG_UNIT_ID", kpi -> kpi.written().orgUnit(), KpiRow::setOrgUnitId)
            .with("NAME", kpi -> kpi.written().name(), KpiRow::setName)
            .with("UNIT_LABEL", kpi -> kpi.written().unit(), KpiRow::setUnitLabel)
            .with("DECIMALS", kpi -> kpi.written().decimals(), KpiRow::setDecimals)
            .with("DIRECTION", kpi -> kpi.written().aim().direction().word(), KpiRow::setDirection)
            .with("LOWER_BOUND", kpi -> kpi.written().aim().lower(), KpiRow::setLowerBound)
            .with("UPPER_BOUND", kpi -> kpi.written().aim().upper(), KpiRow::setUpperBound)
            .with("OWNER_KEY", kpi -> kpi.written().owner(), KpiRow::setOwnerKey)
            .with("DESCRIPTION", kpi -> kpi.written().description(), KpiRow::setDescription)
            .with("RETIRED", kpi -> kpi.written().retired(), KpiRow::setRetired)
            .with("LATEST_VALUE", kpi -> kpi.latest().map(Kpi.Latest::value).orElse(0.0), KpiRow::setLatestValue)
            .with(
                    "LATEST_DAY",
                    kpi -> kpi.latest().map(now -> now.effective().toString()).orElse(""),
                    KpiRow::setLatestDay);

    private final Table<KpiRow, Kpi> table;

    public AoKpis(ActiveObjects ao) {
        this.table = new Table<>(ao, KpiRow.class, COLUMNS, AoKpis::kpi, Kpi::id);
    }

    @Override
    public Optional<Kpi> byId(int id) {
        return table.byId(id);
    }

    @Override
    public Map<Integer, Kpi> byIds(Collection<Integer> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<Kpi> of(Collection<Integer> orgUnits) {
        return table.among("ORG_UNIT_ID", orgUnits, "ID ASC");
    }

    @Override
    public List<Kpi> of(Collection<Integer> orgUnits, int afterId, int limit) {
        if (orgUnits.isEmpty()) {
            return List.of();
        }
        Condition condition = new Condition("ID > ?", afterId).andAmong("ORG_UNIT_ID", orgUnits);
        return table.find(condition.on(table.query()).order("ID ASC").limit(limit));
    }

    @Override
    public List<Kpi> ownedBy(String owner) {
        return table.find(table.query().where("OWNER_KEY = ?", owner).order("ID ASC"));
    }

    @Override
    public List<Kpi> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public Kpi add(Kpi fresh) {
        return fresh.stored(table.add(fresh));
    }

    @Override
    public void save(Kpi kpi) {
        table.save(kpi);
    }

    static Kpi kpi(KpiRow row) {
        String day = AoLongTexts.orEmpty(row.getLatestDay());
        Kpi.Aim aim = new Kpi.Aim(
                Kpi.Direction.valueOf(row.getDirection().toUpperCase(Locale.ROOT)),
                row.getLowerBound(),
                row.getUpperBound());
        return new Kpi(
                row.getID(),
                row.getVersion(),
                new Kpi.Written(
                        row.getOrgUnitId(),
                        row.getName(),
                        AoLongTexts.orEmpty(row.getUnitLabel()),
                        row.getDecimals(),
                        aim,
                        AoLongTexts.orEmpty(row.getOwnerKey()),
                        AoLongTexts.orEmpty(row.getDescription()),
                        row.isRetired()),
                day.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Kpi.Latest(row.getLatestValue(), LocalDate.parse(day))));
    }
}
