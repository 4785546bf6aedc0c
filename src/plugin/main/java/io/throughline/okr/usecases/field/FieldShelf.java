package io.throughline.okr.usecases.field;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.view.CustomValueView;
import io.throughline.okr.view.CustomValuesView;
import io.throughline.okr.view.PersonView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Objectives and key results with their custom fields, as one viewer finds them. */
public final class FieldShelf {
    private final Shelf shelf;
    private final CustomFields fields;
    private final CustomValues values;
    private final Presenter presenter;

    public FieldShelf(Shelf shelf, CustomFields fields, CustomValues values, Presenter presenter) {
        this.shelf = shelf;
        this.fields = fields;
        this.values = values;
        this.presenter = presenter;
    }

    /**
     * What has fields.
     *
     * @param element {@code objective} or {@code key-result}
     * @throws Refused as not found, or as invalid if that kind of element has none
     */
    Holder holder(String element, int id, Glance glance) {
        if (element.equals(Element.OBJECTIVE.word())) {
            Objective objective = shelf.objective(id, glance);
            CustomValue.Goal goal = new CustomValue.Goal(
                    Element.OBJECTIVE, id, objective.written().cycle());
            return new Holder(goal, shelf.editable(objective, glance));
        }
        Faults faults = new Faults();
        String words = Element.OBJECTIVE.word() + ", " + Element.KEY_RESULT.word();
        faults.require(element.equals(Element.KEY_RESULT.word()), "element", "okr.refused.not-one-of", words);
        faults.refuse();
        Shelf.Pair pair = shelf.keyResult(id, glance);
        return new Holder(
                new CustomValue.Goal(Element.KEY_RESULT, id, pair.keyResult().cycle()), pair.editable(glance));
    }

    /** The stored version of what has fields; it rises when they are filled in. */
    long version(CustomValue.Goal goal, Glance glance) {
        return goal.kind() == Element.OBJECTIVE
                ? shelf.objective(goal.id(), glance).version()
                : shelf.keyResult(goal.id(), glance).keyResult().version();
    }

    CustomValuesView view(Holder holder, Glance glance) {
        CustomValue.Goal goal = holder.goal();
        Map<Integer, String> said = values.of(goal.kind(), goal.id()).stream()
                .collect(Collectors.toMap(CustomValue::field, CustomValue::text));
        List<CustomField> shown = fields.all().stream()
                .filter(field -> field.written().on().hold(goal.kind()))
                .filter(field -> !field.written().retired() || said.containsKey(field.id()))
                .toList();
        Map<String, PersonView> persons = presenter.persons(shown.stream()
                .filter(field -> field.written().type() == FieldType.PERSON)
                .map(field -> said.getOrDefault(field.id(), ""))
                .collect(Collectors.toSet()));
        return new CustomValuesView(
                goal.kind().word(),
                goal.id(),
                version(goal, glance),
                shown.stream()
                        .map(field -> view(field, said.getOrDefault(field.id(), ""), persons))
                        .toList(),
                holder.editable());
    }

    /**
     * What a goal is to say now: what was said in fields it has, and in fields it can fill in no more what it said before.
     *
     * @param given text by field id, "" or missing for nothing
     * @param before what it says
     */
    List<CustomValue> merged(CustomValue.Goal goal, Map<Integer, String> given, List<CustomValue> before) {
        Map<Integer, CustomValue> now = new TreeMap<>();
        Map<Integer, CustomField> open = open(goal.kind());
        before.stream()
                .filter(value -> !open.containsKey(value.field()))
                .forEach(value -> now.put(value.field(), value));
        given.forEach((field, text) -> {
            if (!text.isEmpty()) {
                now.put(
                        field,
                        new CustomValue(
                                0, goal, field, open.get(field).written().type(), text));
            }
        });
        return new ArrayList<>(now.values());
    }

    /** The fields a kind of element can fill in now, by id. */
    Map<Integer, CustomField> open(Element kind) {
        return fields.all().stream()
                .filter(field ->
                        field.written().on().hold(kind) && !field.written().retired())
                .collect(Collectors.toMap(CustomField::id, field -> field));
    }

    private static CustomValueView view(CustomField field, String text, Map<String, PersonView> persons) {
        boolean person = field.written().type() == FieldType.PERSON;
        return new CustomValueView(
                field.id(),
                field.written().name(),
                field.written().type().word(),
                text,
                person ? persons.getOrDefault(text, PersonView.NOBODY) : PersonView.NOBODY,
                field.written().retired());
    }

    /**
     * What has fields.
     *
     * @param editable whether the viewer may fill them in
     */
    record Holder(CustomValue.Goal goal, boolean editable) {}
}
