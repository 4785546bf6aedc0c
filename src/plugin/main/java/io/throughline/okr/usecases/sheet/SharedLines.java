package io.throughline.okr.usecases.sheet;

import static io.throughline.okr.usecases.sheet.Column.Type;
import static io.throughline.okr.usecases.sheet.Column.Use;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.view.PersonView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What all cycles share, as lines: org units, cycles, KPIs and their values. */
public final class SharedLines {
    private final Presenter presenter;
    private final Kpis kpis;
    private final KpiValues values;

    public SharedLines(Presenter presenter, Kpis kpis, KpiValues values) {
        this.presenter = presenter;
        this.kpis = kpis;
        this.values = values;
    }

    /** Something with the people it names. */
    private record Of<T>(T one, Map<String, PersonView> persons) {}

    Table orgUnits(Extent extent) {
        return new Table(
                SheetKind.ORG_UNITS,
                ofUnits(extent.names()).columns(),
                sink -> {
                    Map<Integer, OrgUnit> byId = new LinkedHashMap<>();
                    extent.glance().orgUnits().forEach(unit -> byId.put(unit.id(), unit));
                    lines(extent.units().stream().map(byId::get).toList(), extent)
                            .values()
                            .forEach(sink);
                },
                false);
    }

    Map<Integer, Map<String, Object>> lines(Collection<OrgUnit> some, Extent extent) {
        ColumnsOf<Of<OrgUnit>> columns = ofUnits(extent.names());
        Set<String> people = new TreeSet<>();
        some.forEach(unit -> {
            people.addAll(unit.crew().leads());
            people.addAll(unit.crew().members());
        });
        Map<String, PersonView> persons = presenter.persons(people);
        Map<Integer, Map<String, Object>> lines = new LinkedHashMap<>();
        some.forEach(unit -> lines.put(unit.id(), columns.line(new Of<>(unit, persons))));
        return lines;
    }

    /** Groups are not among them: whoever may not edit an org unit is not told of them, and what is not told would be emptied. */
    private static ColumnsOf<Of<OrgUnit>> ofUnits(Names names) {
        return new ColumnsOf<Of<OrgUnit>>()
                .with(Column.key("id", Type.WHOLE), of -> of.one.id())
                .with(Column.needed("name", Type.TEXT), of -> of.one.name())
                .with(
                        Column.chosen("kind", Use.WRITTEN, GoalCells.words(OrgUnit.Kind.values(), OrgUnit.Kind::word)),
                        of -> of.one.written().kind().word())
                .with(Column.written("parent", Type.ORG_UNIT), of -> names.unit(of.one.parent()))
                .with(
                        Column.chosen(
                                "visibility", Use.WRITTEN, GoalCells.words(OrgUnit.Seen.values(), OrgUnit.Seen::word)),
                        of -> of.one.written().seen().word())
                .with(
                        Column.written("leads", Type.PEOPLE),
                        of -> GoalCells.people(of.one.crew().leads(), of.persons))
                .with(
                        Column.written("members", Type.PEOPLE),
                        of -> GoalCells.people(of.one.crew().members(), of.persons));
    }

    Table cycles(Extent extent) {
        ColumnsOf<Cycle> columns = ofCycles(extent.names());
        return new Table(
                SheetKind.CYCLES,
                columns.columns(),
                sink -> extent.cycles().forEach(cycle -> sink.accept(columns.line(cycle))),
                false);
    }

    Map<String, Object> line(Cycle cycle, Extent extent) {
        return ofCycles(extent.names()).line(cycle);
    }

    private static ColumnsOf<Cycle> ofCycles(Names names) {
        return new ColumnsOf<Cycle>()
                .with(Column.key("id", Type.WHOLE), Cycle::id)
                .with(Column.needed("name", Type.TEXT), Cycle::name)
                .with(
                        Column.chosen("kind", Use.WRITTEN, GoalCells.words(Cycle.Kind.values(), Cycle.Kind::word)),
                        cycle -> cycle.kind().word())
                .with(Column.needed("starts", Type.DAY), Cycle::starts)
                .with(Column.needed("ends", Type.DAY), Cycle::ends)
                .with(
                        Column.chosen("state", Use.WRITTEN, GoalCells.words(Cycle.State.values(), Cycle.State::word)),
                        cycle -> cycle.state().word())
                .with(Column.written("parent", Type.CYCLE), cycle -> names.cycle(cycle.parent()));
    }

    /** The KPIs of these org units, in their order. */
    List<Kpi> seen(Collection<Integer> units) {
        return units.isEmpty() ? List.of() : kpis.of(units);
    }

    Table kpis(Extent extent) {
        return new Table(
                SheetKind.KPIS,
                ofKpis(extent.names()).columns(),
                sink -> kpiLines(seen(extent.units()), extent).values().forEach(sink),
                false);
    }

    Map<Integer, Map<String, Object>> kpiLines(Collection<Kpi> some, Extent extent) {
        ColumnsOf<Of<Kpi>> columns = ofKpis(extent.names());
        Map<String, PersonView> persons = presenter.persons(
                some.stream().map(one -> one.written().owner()).collect(Collectors.toSet()));
        Map<Integer, Map<String, Object>> lines = new LinkedHashMap<>();
        some.forEach(one -> lines.put(one.id(), columns.line(new Of<>(one, persons))));
        return lines;
    }

    private static ColumnsOf<Of<Kpi>> ofKpis(Names names) {
        return new ColumnsOf<Of<Kpi>>()
                .with(Column.key("id", Type.WHOLE), of -> of.one.id())
                .with(Column.needed("name", Type.TEXT), of -> of.one.written().name())
                .with(
                        Column.needed("orgUnit", Type.ORG_UNIT),
                        of -> names.unit(of.one.written().orgUnit()))
                .with(Column.written("unit", Type.TEXT), of -> of.one.written().unit())
                .with(
                        Column.written("decimals", Type.WHOLE),
                        of -> of.one.written().decimals())
                .with(
                        Column.chosen(
                                "direction", Use.WRITTEN, GoalCells.words(Kpi.Direction.values(), Kpi.Direction::word)),
                        of -> of.one.written().aim().direction().word())
                .with(
                        Column.written("lower", Type.NUMBER),
                        of -> bound(of.one, of.one.written().aim().lower()))
                .with(
                        Column.written("upper", Type.NUMBER),
                        of -> bound(of.one, of.one.written().aim().upper()))
                .with(
                        Column.written("owner", Type.PERSON),
                        of -> Names.person(of.one.written().owner(), of.persons))
                .with(
                        Column.written("description", Type.LONG),
                        of -> of.one.written().description())
                .with(
                        Column.written("retired", Type.TRUTH),
                        of -> of.one.written().retired())
                .with(Column.told("value", Type.NUMBER), of -> of.one.latest().map(Kpi.Latest::value))
                .with(Column.told("effective", Type.DAY), of -> of.one.latest().map(Kpi.Latest::effective));
    }

    private static Optional<Double> bound(Kpi kpi, double bound) {
        boolean within = kpi.written().aim().direction() == Kpi.Direction.WITHIN;
        return within ? Optional.of(bound) : Optional.empty();
    }

    Table kpiValues(Extent extent) {
        ColumnsOf<Of<KpiValue>> columns = ofValues(extent.names());
        return new Table(
                SheetKind.KPI_VALUES,
                columns.columns(),
                sink -> {
                    List<Integer> all =
                            seen(extent.units()).stream().map(Kpi::id).toList();
                    for (int from = 0; from < all.size(); from += Extent.BATCH) {
                        List<Integer> batch = all.subList(from, Math.min(all.size(), from + Extent.BATCH));
                        List<KpiValue> some = values.afterId(batch, 0, Extent.BATCH);
                        while (!some.isEmpty()) {
                            lines(columns, some).forEach(sink);
                            some = values.afterId(
                                    batch, some.get(some.size() - 1).id(), Extent.BATCH);
                        }
                    }
                },
                false);
    }

    Map<String, Object> line(KpiValue value, Extent extent) {
        return lines(ofValues(extent.names()), List.of(value)).get(0);
    }

    private List<Map<String, Object>> lines(ColumnsOf<Of<KpiValue>> columns, List<KpiValue> some) {
        Map<String, PersonView> persons =
                presenter.persons(some.stream().map(KpiValue::author).collect(Collectors.toSet()));
        return some.stream().map(one -> columns.line(new Of<>(one, persons))).toList();
    }

    private static ColumnsOf<Of<KpiValue>> ofValues(Names names) {
        return new ColumnsOf<Of<KpiValue>>()
                .with(Column.key("id", Type.WHOLE), of -> of.one.id())
                .with(Column.needed("kpi", Type.KPI), of -> names.kpi(of.one.kpi()))
                .with(Column.written("effective", Type.DAY), of -> of.one.effective())
                .with(Column.needed("value", Type.NUMBER), of -> of.one.value())
                .with(Column.written("note", Type.LONG), of -> of.one.note())
                .with(Column.told("author", Type.PERSON), of -> Names.person(of.one.author(), of.persons))
                .with(Column.told("recorded", Type.MOMENT), of -> of.one.recorded());
    }
}
