package io.throughline.okr.usecases.sheet;

import static io.throughline.okr.usecases.sheet.Column.Type;
import static io.throughline.okr.usecases.sheet.Column.Use;

import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.objective.Ambition;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.objective.Tags;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Verdict;
import io.throughline.okr.view.PersonView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in each column of an objective and of a key result. */
final class GoalCells {
    private GoalCells() {}

    /** An objective with what its line needs. */
    record One(
            Objective objective,
            List<KeyResult> own,
            Objective.Texts texts,
            String parent,
            Map<Integer, String> said,
            Map<String, PersonView> persons) {}

    /** A key result likewise. */
    record Part(
            KeyResult keyResult,
            Objective objective,
            KeyResult.Texts texts,
            Map<Integer, String> said,
            Map<String, PersonView> persons) {}

    static ColumnsOf<One> ofObjectives(Extent extent, List<CustomField> own) {
        Names names = extent.names();
        ColumnsOf<One> columns = new ColumnsOf<One>()
                .with(Column.key("key", Type.TEXT), one -> one.objective.key())
                .with(Column.written("ref", Type.TEXT), one -> "")
                .with(
                        Column.needed("title", Type.TEXT),
                        one -> one.objective.written().title())
                .with(
                        Column.needed("orgUnit", Type.ORG_UNIT),
                        one -> names.unit(one.objective.written().orgUnit()))
                .with(
                        Column.needed("cycle", Type.CYCLE),
                        one -> names.cycle(one.objective.written().cycle()))
                .with(Column.written("parent", Type.GOAL), One::parent)
                .with(
                        Column.written("owner", Type.PERSON),
                        one -> Names.person(one.objective.written().owner(), one.persons))
                .with(
                        Column.chosen("state", Use.WRITTEN, words(State.values(), State::word)),
                        one -> one.objective.written().state().word())
                .with(
                        Column.chosen("ambition", Use.WRITTEN, words(Ambition.values(), Ambition::word)),
                        one -> one.objective.written().ambition().word())
                .with(
                        Column.written("weight", Type.NUMBER),
                        one -> one.objective.written().weight());
        span(columns, one -> one.objective.written().span());
        tags(columns, one -> one.objective.written().tags(), names);
        columns.with(
                        Column.written("confidential", Type.TRUTH),
                        one -> one.objective.written().circle().confidential())
                .with(
                        Column.written("people", Type.PEOPLE),
                        one -> people(one.objective.written().circle().people(), one.persons))
                .with(Column.written("why", Type.LONG), one -> one.texts.why())
                .with(Column.written("postMortem", Type.LONG), one -> one.texts.postMortem());
        own(columns, own, One::said, One::persons);
        columns.with(Column.told("progress", Type.PERCENT), one -> share(one.objective.progress()))
                .with(
                        Column.told("expected", Type.PERCENT),
                        one -> extent.glance().pace(one.objective).expected())
                .with(Column.told("health", Type.WORD), one -> Verdict.of(one.objective, one.own, extent.glance())
                        .health()
                        .word())
                .with(
                        Column.told("grade", Type.NUMBER),
                        one -> one.objective.judgement().grade().map(Grade::points));
        return columns;
    }

    static ColumnsOf<Part> ofKeyResults(Extent extent, List<CustomField> own) {
        Names names = extent.names();
        ColumnsOf<Part> columns = new ColumnsOf<Part>()
                .with(Column.key("key", Type.TEXT), part -> part.keyResult.key())
                .with(Column.written("ref", Type.TEXT), part -> "")
                .with(Column.needed("objective", Type.OBJECTIVE), part -> part.objective.key())
                .with(
                        Column.needed("title", Type.TEXT),
                        part -> part.keyResult.written().title())
                .with(
                        Column.written("owner", Type.PERSON),
                        part -> Names.person(part.keyResult.written().owner(), part.persons))
                .with(
                        Column.chosen("source", Use.WRITTEN, words(Source.values(), Source::word)),
                        part -> part.keyResult.written().source().word())
                .with(
                        Column.written("kpi", Type.KPI),
                        part -> names.kpi(part.keyResult.written().kpi()));
        MeasureCells.add(columns, part -> part.keyResult.written().measure(), part -> part.texts.steps());
        columns.with(
                        Column.written("weight", Type.NUMBER),
                        part -> part.keyResult.written().weight())
                .with(
                        Column.chosen("ambition", Use.WRITTEN, words(Ambition.values(), Ambition::word)),
                        part -> part.keyResult.written().ambition().word())
                .with(
                        Column.written("startConfidence", Type.WHOLE),
                        part -> said(part.keyResult.written().startConfidence()));
        span(columns, part -> part.keyResult.written().span());
        tags(columns, part -> part.keyResult.written().tags(), names);
        columns.with(Column.written("evidence", Type.LONG), part -> part.texts.evidence())
                .with(Column.written("counterMetric", Type.LONG), part -> part.texts.counterMetric())
                .with(Column.written("targetReason", Type.LONG), part -> part.texts.targetReason())
                .with(Column.written("postMortem", Type.LONG), part -> part.texts.postMortem());
        own(columns, own, Part::said, Part::persons);
        columns.with(
                        Column.told("value", Type.NUMBER),
                        part -> part.keyResult.standing().measured()
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
                .with(
                        Column.told("confidence", Type.WHOLE),
                        part -> said(part.keyResult.standing().confidence()))
                .with(
                        Column.told("grade", Type.NUMBER),
                        part -> part.keyResult.judgement().grade().map(Grade::points));
        return columns;
    }

    private static <T> void own(
            ColumnsOf<T> columns,
            List<CustomField> own,
            Function<T, Map<Integer, String>> said,
            Function<T, Map<String, PersonView>> persons) {
        for (CustomField field : own) {
            columns.with(
                    FieldCells.column(field),
                    one -> FieldCells.cell(field, said.apply(one).getOrDefault(field.id(), ""), persons.apply(one)));
        }
    }

    private static <T> void span(ColumnsOf<T> columns, Function<T, Span> span) {
        columns.with(Column.written("starts", Type.DAY), one -> span.apply(one).starts())
                .with(Column.written("due", Type.DAY), one -> span.apply(one).due());
    }

    private static <T> void tags(ColumnsOf<T> columns, Function<T, Tags> tags, Names names) {
        columns.with(
                        Column.written("theme", Type.THEME),
                        one -> names.theme(tags.apply(one).theme()))
                .with(
                        Column.written("labels", Type.LABELS),
                        one -> String.join(" ", Presenter.labels(tags.apply(one))));
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
}
