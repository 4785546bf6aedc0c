package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ContributionRow;
import io.throughline.okr.storage.row.CustomFieldRow;
import io.throughline.okr.storage.row.CustomValueRow;
import io.throughline.okr.storage.row.IssueLinkRow;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import io.throughline.okr.storage.row.PositioningRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.Entity;
import net.java.ao.Query;

/** The columns that only repeat what other rows or other columns say, and how they are made of them. */
final class DerivedColumns {
    /** Their names, by the row they stand in. */
    static final Map<Class<? extends Entity>, Set<String>> NAMES = Map.of(
            ObjectiveRow.class, Set.of("FOLDED_TITLE"),
            KeyResultRow.class,
                    Set.of("ORG_UNIT_ID", "CYCLE_ID", "FOLDED_TITLE", "FOLDED_ABOVE", "ABOVE_TRASHED", "CONFIDENTIAL"),
            ContributionRow.class, Set.of("CYCLE_ID"),
            IssueLinkRow.class, Set.of("CYCLE_ID"),
            CustomValueRow.class, Set.of("PLACE", "CYCLE_ID", "FIELD_TYPE"),
            PositioningRow.class, Set.of("PLACE"),
            ChangeRow.class, Set.of("PLACE"));

    private final ActiveObjects ao;

    DerivedColumns(ActiveObjects ao) {
        this.ao = ao;
    }

    /** The rows with what follows from rows that are there already: a fixed number of statements for at most 500 of them. */
    List<Map<String, Object>> added(Class<? extends Entity> type, List<Map<String, Object>> rows) {
        if (!NAMES.containsKey(type)) {
            return rows;
        }
        List<Map<String, Object>> whole = new ArrayList<>();
        rows.forEach(row -> whole.add(new HashMap<>(row)));
        if (type == ObjectiveRow.class) {
            whole.forEach(row -> row.put("FOLDED_TITLE", GoalColumns.folded((String) row.get("TITLE"))));
        } else if (type == KeyResultRow.class) {
            ofObjectives(whole);
        } else if (type == ContributionRow.class) {
            Map<Integer, ObjectiveRow> objectives = byId(ObjectiveRow.class, "CYCLE_ID", ids(whole, "OBJECTIVE_ID"));
            whole.forEach(
                    row -> row.put("CYCLE_ID", of(objectives, row.get("OBJECTIVE_ID"), ObjectiveRow::getCycleId)));
        } else if (type == IssueLinkRow.class) {
            Map<Integer, KeyResultRow> above = byId(KeyResultRow.class, "CYCLE_ID", ids(whole, "KEY_RESULT_ID"));
            whole.forEach(row -> row.put("CYCLE_ID", of(above, row.get("KEY_RESULT_ID"), KeyResultRow::getCycleId)));
        } else if (type == CustomValueRow.class) {
            ofFields(whole);
        } else if (type == PositioningRow.class) {
            whole.forEach(row -> row.put("PLACE", row.get("ORG_UNIT_ID") + ":" + row.get("VERSION")));
        } else {
            whole.forEach(row ->
                    row.put("PLACE", Change.place((String) row.get("SCOPE_KEY"), (Long) row.get("REVISION"), (Integer)
                            row.get("ORDINAL"))));
        }
        return whole;
    }

    private void ofObjectives(List<Map<String, Object>> rows) {
        Map<Integer, ObjectiveRow> objectives = byId(
                ObjectiveRow.class, "ORG_UNIT_ID, CYCLE_ID, TITLE, TRASHED, CONFIDENTIAL", ids(rows, "OBJECTIVE_ID"));
        for (Map<String, Object> row : rows) {
            Object of = row.get("OBJECTIVE_ID");
            row.put("ORG_UNIT_ID", of(objectives, of, ObjectiveRow::getOrgUnitId));
            row.put("CYCLE_ID", of(objectives, of, ObjectiveRow::getCycleId));
            row.put("FOLDED_TITLE", GoalColumns.folded((String) row.get("TITLE")));
            ObjectiveRow above = objectives.get((Integer) of);
            row.put("FOLDED_ABOVE", above == null ? "-" : GoalColumns.folded(above.getTitle()));
            row.put("ABOVE_TRASHED", above != null && above.isTrashed());
            row.put("CONFIDENTIAL", above != null && above.isConfidential());
        }
    }

    private void ofFields(List<Map<String, Object>> rows) {
        Map<Integer, CustomFieldRow> fields = byId(CustomFieldRow.class, "FIELD_TYPE", ids(rows, "FIELD_ID"));
        Map<Boolean, List<Map<String, Object>>> byKind = rows.stream()
                .collect(
                        Collectors.partitioningBy(row -> row.get("ELEMENT_KIND").equals(Element.OBJECTIVE.word())));
        Map<Integer, ObjectiveRow> objectives =
                byId(ObjectiveRow.class, "CYCLE_ID", ids(byKind.get(true), "ELEMENT_ID"));
        Map<Integer, KeyResultRow> keyResults =
                byId(KeyResultRow.class, "CYCLE_ID", ids(byKind.get(false), "ELEMENT_ID"));
        for (Map<String, Object> row : rows) {
            boolean objective = row.get("ELEMENT_KIND").equals(Element.OBJECTIVE.word());
            Object id = row.get("ELEMENT_ID");
            row.put(
                    "CYCLE_ID",
                    objective
                            ? of(objectives, id, ObjectiveRow::getCycleId)
                            : of(keyResults, id, KeyResultRow::getCycleId));
            CustomFieldRow field = fields.get((Integer) row.get("FIELD_ID"));
            row.put("FIELD_TYPE", field == null ? "text" : field.getFieldType());
            row.put("PLACE", row.get("ELEMENT_KIND") + ":" + id + ":" + row.get("FIELD_ID"));
        }
    }

    private <R extends Entity> Map<Integer, R> byId(Class<R> type, String columns, Collection<Integer> ids) {
        Map<Integer, R> found = new HashMap<>();
        for (List<Integer> some : Batches.of(ids)) {
            Query query = Query.select("ID, " + columns).where(Batches.in("ID", some), some.toArray());
            ao.stream(type, query, row -> found.put(row.getID(), row));
        }
        return found;
    }

    private static Set<Integer> ids(List<Map<String, Object>> rows, String column) {
        return rows.stream().map(row -> (Integer) row.get(column)).collect(Collectors.toCollection(HashSet::new));
    }

    /** What the row of an id says; 0 for one that is only there to take an id. */
    private static <R> int of(Map<Integer, R> rows, Object id, Function<R, Integer> column) {
        R row = rows.get((Integer) id);
        return row == null ? 0 : column.apply(row);
    }
}
