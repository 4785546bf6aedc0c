package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.storage.row.CustomValueRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.java.ao.Query;

/** What is said in custom fields, from its rows. */
public final class AoCustomValues implements CustomValues {
    private static final Columns<CustomValueRow, CustomValue> COLUMNS = Columns.of(
                    CustomValueRow.class, CustomValue.class)
            .withUnread("PLACE", AoCustomValues::place, CustomValueRow::setPlace)
            .with("ELEMENT_KIND", value -> value.goal().kind().word(), CustomValueRow::setElementKind)
            .with("ELEMENT_ID", value -> value.goal().id(), CustomValueRow::setElementId)
            .with("CYCLE_ID", value -> value.goal().cycle(), CustomValueRow::setCycleId)
            .with("FIELD_ID", CustomValue::field, CustomValueRow::setFieldId)
            .with("FIELD_TYPE", value -> value.type().word(), CustomValueRow::setFieldType)
            .with("SAID", value -> person(value) ? "" : value.text(), CustomValueRow::setSaid)
            .with("PERSON_KEY", value -> person(value) ? value.text() : "", CustomValueRow::setPersonKey);

    private final ActiveObjects ao;
    private final Table<CustomValueRow, CustomValue> table;

    public AoCustomValues(ActiveObjects ao) {
        this.ao = ao;
        this.table = new Table<>(ao, CustomValueRow.class, COLUMNS, AoCustomValues::value, CustomValue::id);
    }

    @Override
    public List<CustomValue> of(Element kind, int goal) {
        return table.find(
                table.query().where(SubjectColumns.IS, kind.word(), goal).order("FIELD_ID ASC"));
    }

    @Override
    public List<CustomValue> of(Element kind, Collection<Integer> goals) {
        return table.amongWhere(
                "ELEMENT_ID", goals, "ELEMENT_KIND = ?", List.of(kind.word()), "ELEMENT_ID ASC, FIELD_ID ASC");
    }

    @Override
    public List<CustomValue> inCycles(Collection<Integer> cycles) {
        return table.among("CYCLE_ID", cycles, "ELEMENT_KIND ASC, ELEMENT_ID ASC, FIELD_ID ASC");
    }

    @Override
    public List<CustomValue> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public void replace(CustomValue.Goal goal, Collection<CustomValue> now) {
        ao.deleteWithSQL(CustomValueRow.class, SubjectColumns.IS, goal.kind().word(), goal.id());
        table.addAll(now);
    }

    @Override
    public void add(Collection<CustomValue> fresh) {
        table.addAll(fresh);
    }

    @Override
    public void follow(Element kind, Collection<Integer> goals, int cycle) {
        for (List<Integer> some : Batches.of(goals)) {
            Query query = Query.select().where(in(some), parameters(kind, some));
            for (CustomValueRow row : ao.find(CustomValueRow.class, query)) {
                row.setCycleId(cycle);
                row.save();
            }
        }
    }

    private static String in(List<Integer> goals) {
        return "ELEMENT_KIND = ? AND " + Batches.in("ELEMENT_ID", goals);
    }

    private static Object[] parameters(Element kind, List<Integer> goals) {
        List<Object> parameters = new ArrayList<>(List.of(kind.word()));
        parameters.addAll(goals);
        return parameters.toArray();
    }

    private static boolean person(CustomValue value) {
        return value.type() == FieldType.PERSON;
    }

    private static String place(CustomValue value) {
        return value.goal().kind().word() + ":" + value.goal().id() + ":" + value.field();
    }

    static CustomValue value(CustomValueRow row) {
        FieldType type = FieldType.of(row.getFieldType());
        return new CustomValue(
                row.getID(),
                new CustomValue.Goal(Element.of(row.getElementKind()), row.getElementId(), row.getCycleId()),
                row.getFieldId(),
                type,
                type == FieldType.PERSON
                        ? AoLongTexts.orEmpty(row.getPersonKey())
                        : AoLongTexts.orEmpty(row.getSaid()));
    }
}
