package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.storage.row.CycleRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Cycles, from their rows. */
public final class AoCycles implements Cycles {
    private final ActiveObjects ao;

    public AoCycles(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<Cycle> all() {
        return Arrays.stream(ao.find(CycleRow.class, Query.select().order("ID ASC")))
                .map(row -> new Cycle(
                        row.getID(),
                        row.getVersion(),
                        row.getName(),
                        LocalDate.parse(row.getStarts()),
                        LocalDate.parse(row.getEnds()),
                        Cycle.State.valueOf(row.getCycleState().toUpperCase(Locale.ROOT)),
                        row.getParentId()))
                .toList();
    }

    @Override
    public Cycle add(Cycle cycle) {
        int id = ao.create(
                        CycleRow.class,
                        new DBParam("VERSION", 1L),
                        new DBParam("NAME", cycle.name()),
                        new DBParam("STARTS", cycle.starts().toString()),
                        new DBParam("ENDS", cycle.ends().toString()),
                        new DBParam("CYCLE_STATE", cycle.state().word()),
                        new DBParam("PARENT_ID", cycle.parent()))
                .getID();
        return new Cycle(id, 1, cycle.name(), cycle.starts(), cycle.ends(), cycle.state(), cycle.parent());
    }
}
