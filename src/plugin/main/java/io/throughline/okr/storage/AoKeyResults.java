package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.objective.GoalFilter;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.storage.row.KeyResultRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.java.ao.Query;

/** Key results, from their rows. */
public final class AoKeyResults implements KeyResults {
    private static final String AS_SHOWN = "SORT_ORDER ASC, ID ASC";
    /** Neither in the trash by itself nor with its objective. */
    private static final String SHOWN = "TRASHED = ? AND ABOVE_TRASHED = ?";

    private static final Pattern KEY = Pattern.compile("kr-(\\d{1,9})");

    private final ActiveObjects ao;
    private final AoLongTexts texts;
    private final Insiders insiders;
    private final GoalFilters filters;
    private final Table<KeyResultRow, KeyResult> table;

    public AoKeyResults(ActiveObjects ao, AoLongTexts texts) {
        this.ao = ao;
        this.texts = texts;
        this.insiders = new Insiders(ao);
        this.filters = new GoalFilters(ao, "OBJECTIVE_ID", KEY, List.of("FOLDED_TITLE", "FOLDED_ABOVE"));
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
    public Map<Integer, KeyResult> byNumbers(Collection<Integer> numbers) {
        return table.among("KEY_NUMBER", numbers, "ID ASC").stream()
                .collect(Collectors.toMap(one -> one.origin().number(), one -> one));
    }

    @Override
    public List<KeyResult> of(Collection<Integer> objectives) {
        return table.amongWhere("OBJECTIVE_ID", objectives, "TRASHED = ?", List.of(false), AS_SHOWN);
    }

    @Override
    public List<KeyResult> siblings(int objective) {
        return table.among("OBJECTIVE_ID", List.of(objective), AS_SHOWN);
    }

    @Override
    public List<KeyResult> inCycles(Collection<Integer> cycles) {
        return table.amongWhere("CYCLE_ID", cycles, SHOWN, List.of(false, false), AS_SHOWN);
    }

    @Override
    public List<KeyResult> trashed(Collection<Integer> cycles) {
        return table.amongWhere("CYCLE_ID", cycles, "TRASHED = ?", List.of(true), AS_SHOWN);
    }

    @Override
    public List<KeyResult> ofKpi(int kpi, Collection<Integer> cycles) {
        // Few use one KPI: they are found by that, and their cycles looked at here.
        return table.find(table.query().where("KPI_ID = ?", kpi).order("ID ASC")).stream()
                .filter(found -> cycles.contains(found.cycle()))
                .toList();
    }

    @Override
    public List<KeyResult> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public List<KeyResult> ownedBy(String owner, Collection<Integer> cycles) {
        return table.amongWhere("CYCLE_ID", cycles, "OWNER_KEY = ?", List.of(owner), "ID ASC");
    }

    @Override
    public boolean anyOwnedBy(String owner, Collection<Integer> orgUnits, Collection<Integer> cycles) {
        if (orgUnits.isEmpty() || cycles.isEmpty()) {
            return false;
        }
        List<Object> parameters = new ArrayList<>(List.of(owner));
        parameters.addAll(cycles);
        parameters.addAll(orgUnits);
        parameters.addAll(List.of(false, false));
        String where = "OWNER_KEY = ? AND " + Batches.in("CYCLE_ID", cycles) + " AND "
                + Batches.in("ORG_UNIT_ID", orgUnits) + " AND " + SHOWN;
        return ao.count(KeyResultRow.class, Query.select().where(where, parameters.toArray())) > 0;
    }

    @Override
    public List<KeyResult> find(Sought sought) {
        if (sought.orgUnits().isEmpty() || sought.cycles().isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(sought.orgUnits());
        parameters.addAll(sought.cycles());
        parameters.addAll(List.of(false, false));
        StringBuilder where = new StringBuilder(Batches.in("ORG_UNIT_ID", sought.orgUnits()))
                .append(" AND ")
                .append(Batches.in("CYCLE_ID", sought.cycles()))
                .append(" AND ")
                .append(SHOWN);
        sought.insider().ifPresent(person -> where.append(" AND ").append(seenBy(person, parameters)));
        String text = GoalColumns.folded(sought.text());
        if (!text.isEmpty()) {
            Matcher key = KEY.matcher(text);
            where.append(
                    " AND (FOLDED_TITLE" + Likeness.LIKE + " OR FOLDED_ABOVE" + Likeness.LIKE + " OR KEY_NUMBER = ?)");
            parameters.add(Likeness.pattern(text));
            parameters.add(Likeness.pattern(text));
            parameters.add(key.matches() ? Integer.parseInt(key.group(1)) : 0);
        }
        return table.find(table.query()
                .where(where.toString(), parameters.toArray())
                .order("WRITTEN_AT DESC, ID DESC")
                .limit(sought.limit()));
    }

    @Override
    public List<KeyResult> find(GoalFilter filter, int objective, int afterId, int limit) {
        if (filter.nothing()) {
            return List.of();
        }
        Condition condition = filters.condition(filter, afterId).and("ABOVE_TRASHED = ?", false);
        if (objective > 0) {
            condition.and("OBJECTIVE_ID = ?", objective);
        }
        return table.find(condition.on(table.query()).order("ID ASC").limit(limit));
    }

    /** What is not confidential, and what is of objectives the person is an insider of: looked up first, by three statements. */
    private String seenBy(String person, List<Object> parameters) {
        Set<Integer> objectives = insiders.objectivesOf(person);
        StringBuilder where = new StringBuilder("(CONFIDENTIAL = ?");
        parameters.add(false);
        for (List<Integer> some : Batches.of(objectives)) {
            where.append(" OR ").append(Batches.in("OBJECTIVE_ID", some));
            parameters.addAll(some);
        }
        return where.append(')').toString();
    }

    @Override
    public KeyResult.Texts texts(int id) {
        return texts(List.of(id)).getOrDefault(id, KeyResult.Texts.NONE);
    }

    @Override
    public Map<Integer, KeyResult.Texts> texts(Collection<Integer> ids) {
        Map<Integer, KeyResult.Texts> found = new HashMap<>();
        texts.read(Element.KEY_RESULT, ids).forEach((id, facts) -> found.put(id, KeyResult.Texts.of(facts)));
        return found;
    }

    @Override
    public KeyResult add(Objective objective, KeyResult fresh, KeyResult.Texts said, Instant now) {
        Map<String, Object> columns = KeyResultRows.COLUMNS.values(fresh);
        columns.put("FOLDED_ABOVE", GoalColumns.folded(objective.written().title()));
        columns.put("ABOVE_TRASHED", objective.trashed());
        columns.put("CONFIDENTIAL", objective.written().circle().confidential());
        columns.put("WRITTEN_AT", now.toEpochMilli());
        KeyResult stored = fresh.stored(ao.create(KeyResultRow.class, columns).getID());
        texts.write(Element.KEY_RESULT, stored.id(), facts(said));
        return stored;
    }

    @Override
    public void save(KeyResult keyResult, KeyResult.Texts said, Instant now) {
        save(List.of(keyResult), now);
        texts.write(Element.KEY_RESULT, keyResult.id(), facts(said));
    }

    @Override
    public void save(Collection<KeyResult> keyResults, Instant now) {
        Columns<KeyResultRow, KeyResult> dated = KeyResultRows.COLUMNS.withUnread(
                "WRITTEN_AT", keyResult -> now.toEpochMilli(), KeyResultRow::setWrittenAt);
        table.save(keyResults, dated);
    }

    @Override
    public void savePlaces(Collection<KeyResult> keyResults) {
        table.save(keyResults, KeyResultRows.PLACE);
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
            row.setCycleId(objective.written().cycle());
            row.setAboveTrashed(objective.trashed());
            row.setFoldedAbove(GoalColumns.folded(objective.written().title()));
            row.setConfidential(objective.written().circle().confidential());
            row.save();
        }
    }

    private static Facts facts(KeyResult.Texts said) {
        return said.equals(KeyResult.Texts.NONE) ? new Facts() : said.addTo(new Facts());
    }
}
