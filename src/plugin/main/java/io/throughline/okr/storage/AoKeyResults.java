package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.storage.row.KeyResultRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.java.ao.Query;

/** Key results, from their rows. */
public final class AoKeyResults implements KeyResults {
    private static final String AS_SHOWN = "SORT_ORDER ASC, ID ASC";
    private static final Pattern KEY = Pattern.compile("kr-(\\d{1,9})");

    private final ActiveObjects ao;
    private final Table<KeyResultRow, KeyResult> table;

    public AoKeyResults(ActiveObjects ao) {
        this.ao = ao;
        this.table = new Table<>(ao, KeyResultRow.class, KeyResultRows.COLUMNS, KeyResultRows::read, KeyResult::id);
    }

    @Override
    public Optional<KeyResult> byId(int id) {
        return table.byId(id);
    }

    @Override
    public Map<Integer, KeyResult> byIds(Collection<Integer> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<KeyResult> of(Collection<Integer> objectives) {
        return table.among("OBJECTIVE_ID", objectives, AS_SHOWN);
    }

    @Override
    public List<KeyResult> inCycles(Collection<Integer> cycles) {
        return table.among("CYCLE_ID", cycles, AS_SHOWN);
    }

    @Override
    public List<KeyResult> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public boolean anyOwnedBy(String owner, Collection<Integer> cycles) {
        if (cycles.isEmpty()) {
            return false;
        }
        List<Object> parameters = new ArrayList<>(List.of(owner));
        parameters.addAll(cycles);
        String where = "OWNER_KEY = ? AND " + Batches.in("CYCLE_ID", cycles);
        return ao.count(KeyResultRow.class, Query.select().where(where, parameters.toArray())) > 0;
    }

    @Override
    public List<KeyResult> find(Sought sought) {
        if (sought.orgUnits().isEmpty() || sought.cycles().isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(sought.orgUnits());
        parameters.addAll(sought.cycles());
        StringBuilder where = new StringBuilder(Batches.in("ORG_UNIT_ID", sought.orgUnits()))
                .append(" AND ")
                .append(Batches.in("CYCLE_ID", sought.cycles()));
        String text = KeyResultRows.folded(sought.text());
        if (!text.isEmpty()) {
            Matcher key = KEY.matcher(text);
            where.append(" AND (FOLDED_TITLE LIKE ? ESCAPE '!' OR FOLDED_ABOVE LIKE ? ESCAPE '!' OR ID = ?)");
            parameters.add(pattern(text));
            parameters.add(pattern(text));
            parameters.add(key.matches() ? Integer.parseInt(key.group(1)) : 0);
        }
        return table.find(table.query()
                .where(where.toString(), parameters.toArray())
                .order("WRITTEN_AT DESC, ID DESC")
                .limit(sought.limit()));
    }

    @Override
    public KeyResult add(Objective objective, KeyResult.Written written, Instant now) {
        KeyResult fresh = new KeyResult(
                0, 1, objective.written().orgUnit(), objective.written().cycle(), written, Standing.NEW);
        Map<String, Object> columns = KeyResultRows.COLUMNS.values(fresh);
        columns.put("FOLDED_ABOVE", KeyResultRows.folded(objective.written().title()));
        columns.put("SORT_ORDER", 0L);
        columns.put("WRITTEN_AT", now.toEpochMilli());
        int id = ao.create(KeyResultRow.class, columns).getID();
        return new KeyResult(
                id, 1, objective.written().orgUnit(), objective.written().cycle(), written, Standing.NEW);
    }

    @Override
    public void save(KeyResult keyResult, Instant now) {
        KeyResultRow row = ao.get(KeyResultRow.class, keyResult.id());
        row.setWrittenAt(now.toEpochMilli());
        KeyResultRows.COLUMNS.tell(row, keyResult);
        row.save();
    }

    @Override
    public void saveStandings(Collection<KeyResult> keyResults) {
        table.save(keyResults, KeyResultRows.STANDING);
    }

    @Override
    public void follow(Objective objective) {
        Query query = Query.select().where("OBJECTIVE_ID = ?", objective.id());
        for (KeyResultRow row : ao.find(KeyResultRow.class, query)) {
            row.setOrgUnitId(objective.written().orgUnit());
            row.setFoldedAbove(KeyResultRows.folded(objective.written().title()));
            row.save();
        }
    }

    /** Anything with the text in it; what the database would take for a wildcard stands for itself. */
    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
