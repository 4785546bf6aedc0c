package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.storage.row.CycleRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Cycles, from their rows. */
public final class AoCycles implements Cycles {
    private static final Columns<CycleRow, Cycle> COLUMNS = Columns.of(CycleRow.class, Cycle.class)
            .with("VERSION", Cycle::version, CycleRow::setVersion)
            .with("NAME", Cycle::name, CycleRow::setName)
            .with("CYCLE_KIND", cycle -> cycle.kind().word(), CycleRow::setCycleKind)
            .with("STARTS", cycle -> cycle.starts().toString(), CycleRow::setStarts)
            .with("ENDS", cycle -> cycle.ends().toString(), CycleRow::setEnds)
            .with("CYCLE_STATE", cycle -> cycle.state().word(), CycleRow::setCycleState)
            .with("PARENT_ID", Cycle::parent, CycleRow::setParentId);

    private final Table<CycleRow, Cycle> table;

    private final Transactions transactions;

    public AoCycles(ActiveObjects ao, Transactions transactions) {
        this.transactions = transactions;
        this.table = new Table<>(ao, CycleRow.class, COLUMNS, AoCycles::cycle, Cycle::id);
    }

    @Override
    public List<Cycle> all() {
        return table.find(table.query().order("ID ASC"));
    }

    @Override
    public Cycle add(Cycle cycle) {
        Cycle stored = cycle.stored(table.add(cycle));
        transactions.open(Scope.cycle(stored.id()));
        return stored;
    }

    @Override
    public void save(Cycle cycle) {
        table.save(cycle);
    }

    @Override
    public void remove(int id) {
        table.remove(List.of(id));
    }

    static Cycle cycle(CycleRow row) {
        return new Cycle(
                row.getID(),
                row.getVersion(),
                row.getName(),
                Cycle.Kind.valueOf(row.getCycleKind().toUpperCase(Locale.ROOT)),
                LocalDate.parse(row.getStarts()),
                LocalDate.parse(row.getEnds()),
                Cycle.State.valueOf(row.getCycleState().toUpperCase(Locale.ROOT)),
                row.getParentId());
    }
}
