package io.throughline.okr.usecases.sheet;

import static io.throughline.okr.usecases.sheet.Column.Type;
import static io.throughline.okr.usecases.sheet.Column.Use;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.domain.objective.Ambition;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.objective.Tags;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Verdict;
import io.throughline.okr.view.PersonView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** An objective with what its line needs. */
    private record One(
            Objective objective,
            List<KeyResult> own,
            Objective.Texts texts,
            String parent,
            Map<Integer, String> said,
            Map<String, PersonView> persons) {}

    /** A key result likewise. */
    private record Part(
            KeyResult keyResult,
            Objective objective,
            KeyResult.Texts texts,
            Map<Integer, String> said,
            Map<String, PersonView> persons) {}

    Table objectives(Extent extent) {
        ColumnsOf<One> columns = ofObjectives(extent);
        return new Table(
                SheetKind.OBJECTIVES,
                columns.columns(),
                sink -> extent.each(
                        objectives,
                        shelf,
                        batch -> dressed(batch, extent).forEach(one -> sink.accept(columns.line(one)))),
                false);
    }

    Table keyResults(Extent extent) {
        ColumnsOf<Part> columns = ofKeyResults(extent);
        return new Table(
                SheetKind.KEY_RESULTS,
                columns.columns(),
                sink -> extent.each(objectives, shelf, batch -> parts(batch, keyResults.of(ids(batch)))
                        .forEach(part -> sink.accept(columns.line(part)))),
                false);
    }

    /** The lines of objectives the viewer is known to see, by id. */
    Map<Integer, Map<String, Object>> linesOf(Collection<Objective> some, Extent extent) {
        ColumnsOf<One> columns = ofObjectives(extent);
        Map<Integer, Map<String, Object>> lines = new HashMap<>();
        dressed(List.copyOf(some), extent).forEach(one -> lines.put(one.objective.id(), columns.line(one)));
        return lines;
    }

    /** The lines of key results of objectives the viewer is known to see, by id. */
    Map<Integer, Map<String, Object>> linesOf(
            Collection<Objective> some, Collection<KeyResult> of, Extent extent) {
        ColumnsOf<Part> columns = ofKeyResults(extent);
        Map<Integer, Map<String, Object>> lines = new HashMap<>();
        parts(some, of).forEach(part -> lines.put(part.keyResult.id(), columns.line(part)));
        return lines;
    }

    private List<One> dressed(List<Objective> batch, Extent extent) {
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
                .map(one -> new One(
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

    private List<Part> parts(Collection<Objective> above, Collection<KeyResult> found) {
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
                .map(one -> new Part(
                        one,
                        byId.get(one.written().objective()),
                        texts.getOrDefault(one.id(), KeyResult.Texts.NONE),
                        said.getOrDefault(one.id(), Map.of()),
                        persons))
                .toList();
    }

    /** What is said in custom fields, by element and field; in one statement a batch. */
    private <T> Map<Integer, Map<Integer, String>> said(
            Element kind, Collection<T> batch, Function<T, Integer> id) {
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
                .filter(field -> field.written().on().hold(kind) && !field.written().retired())
                .sorted(CustomField.ORDER)
                .toList();
    }

    List<Column> columnsOfObjectives(Extent extent) {
        return ofObjectives(extent).columns();
    }

    List<Column> columnsOfKeyResults(Extent extent) {
        return ofKeyResults(extent).columns();
    }

    private ColumnsOf<One> ofObjectives(Extent extent) {
        Names names = extent.names();
        ColumnsOf<One> columns = new ColumnsOf<One>()
                .with(Column.key("key", Type.TEXT), one -> one.objective.key())
                .with(Column.written("ref", Type.TEXT), one -> "")
                .with(Column.needed("title", Type.TEXT), one -> one.objective.written().title())
                .with(Column.needed("orgUnit", Type.ORG_UNIT), one -> names.unit(
                        one.objective.written().orgUnit()))
                .with(Column.needed("cycle", Type.CYCLE), one -> names.cycle(
                        one.objective.written().cycle()))
                .with(Column.written("parent", Type.GOAL), One::parent)
                .with(Column.written("owner", Type.PERSON), one -> Names.person(
                        one.objective.written().owner(), one.persons))
                .with(
                        Column.chosen("state", Use.WRITTEN, words(State.values(), State::word)),
                        one -> one.objective.written().state().word())
                .with(
                        Column.chosen("ambition", Use.WRITTEN, words(Ambition.values(), Ambition::word)),
                        one -> one.objective.written().ambition().word())
                .with(Column.written("weight", Type.NUMBER), one -> one.objective.written().weight());
        span(columns, one -> one.objective.written().span());
        tags(columns, one -> one.objective.written().tags(), names);
        columns.with(Column.written("confidential", Type.TRUTH), one -> one.objective
                        .written()
                        .circle()
                        .confidential())
                .with(Column.written("people", Type.PEOPLE), one -> people(
                        one.objective.written().circle().people(), one.persons))
                .with(Column.written("why", Type.LONG), one -> one.texts.why())
                .with(Column.written("postMortem", Type.LONG), one -> one.texts.postMortem());
        own(columns, Element.OBJECTIVE, One::said, One::persons);
        columns.with(Column.told("progress", Type.PERCENT), one -> share(one.objective.progress()))
                .with(Column.told("expected", Type.PERCENT), one -> extent.glance()
                        .pace(one.objective)
                        .expected())
                .with(Column.told("health", Type.WORD), one -> Verdict.of(one.objective, one.own, extent.glance())
                        .health()
                        .word())
                .with(Column.told("grade", Type.NUMBER), one -> one.objective
                        .judgement()
                        .grade()
                        .map(Grade::points));
        return columns;
    }

    private ColumnsOf<Part> ofKeyResults(Extent extent) {
        Names names = extent.names();
        ColumnsOf<Part> columns = new ColumnsOf<Part>()
                .with(Column.key("key", Type.TEXT), part -> part.keyResult.key())
                .with(Column.written("ref", Type.TEXT), part -> "")
                .with(Column.needed("objective", Type.OBJECTIVE), part -> part.objective.key())
                .with(Column.needed("title", Type.TEXT), part -> part.keyResult.written().title())
                .with(Column.written("owner", Type.PERSON), part -> Names.person(
                        part.keyResult.written().owner(), part.persons))
                .with(
                        Column.chosen("source", Use.WRITTEN, words(Source.values(), Source::word)),
                        part -> part.keyResult.written().source().word())
                .with(Column.written("kpi", Type.KPI), part -> names.kpi(part.keyResult.written().kpi()));
        MeasureCells.add(columns, part -> part.keyResult.written().measure(), part -> part.texts.steps());
        columns.with(Column.written("weight", Type.NUMBER), part -> part.keyResult.written().weight())
                .with(
                        Column.chosen("ambition", Use.WRITTEN, words(Ambition.values(), Ambition::word)),
                        part -> part.keyResult.written().ambition().word())
                .with(Column.written("startConfidence", Type.WHOLE), part -> said(
                        part.keyResult.written().startConfidence()));
        span(columns, part -> part.keyResult.written().span());
        tags(columns, part -> part.keyResult.written().tags(), names);
        columns.with(Column.written("evidence", Type.LONG), part -> part.texts.evidence())
                .with(Column.written("counterMetric", Type.LONG), part -> part.texts.counterMetric())
                .with(Column.written("targetReason", Type.LONG), part -> part.texts.targetReason())
                .with(Column.written("postMortem", Type.LONG), part -> part.texts.postMortem());
        own(columns, Element.KEY_RESULT, Part::said, Part::persons);
        columns.with(Column.told("value", Type.NUMBER), part -> part.keyResult.standing().measured()
                        ? Optional.of(part.keyResult.standing().value())
                        : Optional.empty())
                .with(Column.told("progress", Type.PERCENT), part -> share(part.keyResult.progress()))
                .with(Column.told("expected", Type.PERCENT), part -> extent.glance()
                        .pace(part.keyResult, part.objective)
                        .expected())
                .with(Column.told("health", Type.WORD), part -> Verdict.of(
                                part.keyResult, part.objective, extent.glance())
                        .health()
                        .word())
                .with(Column.told("confidence", Type.WHOLE), part -> said(
                        part.keyResult.standing().confidence()))
                .with(Column.told("grade", Type.NUMBER), part -> part.keyResult
                        .judgement()
                        .grade()
                        .map(Grade::points));
        return columns;
    }

    private <T> void own(
            ColumnsOf<T> columns,
            Element kind,
            Function<T, Map<Integer, String>> said,
            Function<T, Map<String, PersonView>> persons) {
        for (CustomField field : open(kind)) {
            columns.with(FieldCells.column(field), one -> FieldCells.cell(
                    field, said.apply(one).getOrDefault(field.id(), ""), persons.apply(one)));
        }
    }

    private static <T> void span(ColumnsOf<T> columns, Function<T, Span> span) {
        columns.with(Column.written("starts", Type.DAY), one -> span.apply(one).starts())
                .with(Column.written("due", Type.DAY), one -> span.apply(one).due());
    }

    private static <T> void tags(ColumnsOf<T> columns, Function<T, Tags> tags, Names names) {
        columns.with(Column.written("theme", Type.THEME), one -> names.theme(tags.apply(one).theme()))
                .with(Column.written("labels", Type.LABELS), one -> String.join(
                        " ", Presenter.labels(tags.apply(one))));
    }

    static String people(Set<String> keys, Map<String, PersonView> persons) {
        return keys.stream().sorted().map(key -> Names.person(key, persons)).collect(Collectors.joining("\n"));
    }

    static <E> List<String> words(E[] all, Function<E, String> word) {
        return Stream.of(all).map(word).toList();
    }

    static Optional<Integer> said(int confidence) {
        return confidence < 0 ? Optional.empty() : Optional.of(confidence);
    }

    private static Optional<Double> share(Progress progress) {
        return progress.counts() ? Optional.of(progress.share()) : Optional.empty();
    }

    static List<Integer> ids(Collection<Objective> some) {
        return some.stream().map(Objective::id).toList();
    }
}
