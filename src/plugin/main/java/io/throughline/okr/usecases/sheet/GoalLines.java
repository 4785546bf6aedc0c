package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.view.PersonView;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Objectives and key results as lines: each says what people write of it, and then what is counted. */
public final class GoalLines {
    private final Shelf shelf;
    private final Presenter presenter;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final CustomFields fields;
    private final CustomValues values;

    public GoalLines(
            Shelf shelf,
            Presenter presenter,
            Objectives objectives,
            KeyResults keyResults,
            CustomFields fields,
            CustomValues values) {
        this.shelf = shelf;
        this.presenter = presenter;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.fields = fields;
        this.values = values;
    }

    Table objectives(Extent extent) {
        ColumnsOf<GoalCells.One> columns = GoalCells.ofObjectives(extent, open(Element.OBJECTIVE));
        return new Table(
                SheetKind.OBJECTIVES,
                columns.columns(),
                sink -> extent.each(objectives, shelf, batch -> dressed(batch, extent)
                        .forEach(one -> sink.accept(columns.line(one)))),
                false);
    }

    Table keyResults(Extent extent) {
        ColumnsOf<GoalCells.Part> columns = GoalCells.ofKeyResults(extent, open(Element.KEY_RESULT));
        return new Table(
                SheetKind.KEY_RESULTS,
                columns.columns(),
                sink -> extent.each(objectives, shelf, batch -> parts(batch, keyResults.of(ids(batch)))
                        .forEach(part -> sink.accept(columns.line(part)))),
                false);
    }

    /** The lines of objectives the viewer is known to see, by id. */
    Map<Integer, Map<String, Object>> linesOf(Collection<Objective> some, Extent extent) {
        ColumnsOf<GoalCells.One> columns = GoalCells.ofObjectives(extent, open(Element.OBJECTIVE));
        Map<Integer, Map<String, Object>> lines = new HashMap<>();
        dressed(List.copyOf(some), extent)
                .forEach(one -> lines.put(one.objective().id(), columns.line(one)));
        return lines;
    }

    /** The lines of key results of objectives the viewer is known to see, by id. */
    Map<Integer, Map<String, Object>> linesOf(Collection<Objective> some, Collection<KeyResult> of, Extent extent) {
        ColumnsOf<GoalCells.Part> columns = GoalCells.ofKeyResults(extent, open(Element.KEY_RESULT));
        Map<Integer, Map<String, Object>> lines = new HashMap<>();
        parts(some, of).forEach(part -> lines.put(part.keyResult().id(), columns.line(part)));
        return lines;
    }

    private List<GoalCells.One> dressed(List<Objective> batch, Extent extent) {
        Map<Integer, Objective.Texts> texts = objectives.texts(ids(batch));
        Map<Integer, List<KeyResult>> own = keyResults.of(ids(batch)).stream()
                .collect(Collectors.groupingBy(one -> one.written().objective()));
        Set<Goal> above = batch.stream()
                .flatMap(one -> one.written().home().goal().stream())
                .collect(Collectors.toSet());
        Map<Goal, String> keys = above.isEmpty() ? Map.of() : seenKeys(above, extent.glance());
        Map<Integer, Map<Integer, String>> said = said(Element.OBJECTIVE, batch, Objective::id);
        Set<String> people = new TreeSet<>();
        batch.forEach(one -> {
            people.add(one.written().owner());
            people.addAll(one.written().circle().people());
        });
        people.addAll(named(said.values()));
        Map<String, PersonView> persons = presenter.persons(people);
        return batch.stream()
                .map(one -> new GoalCells.One(
                        one,
                        own.getOrDefault(one.id(), List.of()),
                        texts.getOrDefault(one.id(), Objective.Texts.NONE),
                        one.written().home().goal().map(keys::get).orElse(""),
                        said.getOrDefault(one.id(), Map.of()),
                        persons))
                .toList();
    }

    /** What lies in the trash above is as good as none: so says the objective itself. */
    private Map<Goal, String> seenKeys(Set<Goal> goals, Glance glance) {
        Shelf.Seen seen = shelf.seen(goals, glance);
        Map<Goal, String> keys = new HashMap<>();
        seen.objectives().forEach((id, one) -> keys.put(Goal.objective(id), one.key()));
        seen.keyResults().forEach((id, one) -> keys.put(Goal.keyResult(id), one.key()));
        return keys;
    }

    private List<GoalCells.Part> parts(Collection<Objective> above, Collection<KeyResult> found) {
        Map<Integer, Objective> byId = above.stream().collect(Collectors.toMap(Objective::id, one -> one));
        List<KeyResult> batch = found.stream()
                .filter(one -> byId.containsKey(one.written().objective()))
                .toList();
        Map<Integer, KeyResult.Texts> texts =
                keyResults.texts(batch.stream().map(KeyResult::id).toList());
        Map<Integer, Map<Integer, String>> said = said(Element.KEY_RESULT, batch, KeyResult::id);
        Set<String> people =
                batch.stream().map(one -> one.written().owner()).collect(Collectors.toCollection(HashSet::new));
        people.addAll(named(said.values()));
        Map<String, PersonView> persons = presenter.persons(people);
        return batch.stream()
                .map(one -> new GoalCells.Part(
                        one,
                        byId.get(one.written().objective()),
                        texts.getOrDefault(one.id(), KeyResult.Texts.NONE),
                        said.getOrDefault(one.id(), Map.of()),
                        persons))
                .toList();
    }

    /** What is said in custom fields, by element and field; in one statement a batch. */
    private <T> Map<Integer, Map<Integer, String>> said(Element kind, Collection<T> batch, Function<T, Integer> id) {
        if (batch.isEmpty() || open(kind).isEmpty()) {
            return Map.of();
        }
        Map<Integer, Map<Integer, String>> said = new HashMap<>();
        for (CustomValue one : values.of(kind, batch.stream().map(id).toList())) {
            said.computeIfAbsent(one.goal().id(), unused -> new HashMap<>()).put(one.field(), one.text());
        }
        return said;
    }

    /** Texts that may be user keys; of others nobody is found, and nothing is shown. */
    private Set<String> named(Collection<Map<Integer, String>> said) {
        Set<Integer> persons = fields.all().stream()
                .filter(field -> field.written().type() == FieldType.PERSON)
                .map(CustomField::id)
                .collect(Collectors.toSet());
        Set<String> keys = new HashSet<>();
        said.forEach(one -> one.forEach((field, text) -> {
            if (persons.contains(field)) {
                keys.add(text);
            }
        }));
        return keys;
    }

    /** The fields a kind of element can fill in, in their order. */
    List<CustomField> open(Element kind) {
        return fields.all().stream()
                .filter(field ->
                        field.written().on().hold(kind) && !field.written().retired())
                .sorted(CustomField.ORDER)
                .toList();
    }

    List<Column> columnsOfObjectives(Extent extent) {
        return GoalCells.ofObjectives(extent, open(Element.OBJECTIVE)).columns();
    }

    List<Column> columnsOfKeyResults(Extent extent) {
        return GoalCells.ofKeyResults(extent, open(Element.KEY_RESULT)).columns();
    }

    static List<Integer> ids(Collection<Objective> some) {
        return some.stream().map(Objective::id).toList();
    }
}
