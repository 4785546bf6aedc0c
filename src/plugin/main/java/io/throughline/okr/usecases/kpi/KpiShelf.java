package io.throughline.okr.usecases.kpi;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.view.KpiValueView;
import io.throughline.okr.view.KpiView;
import io.throughline.okr.view.PersonView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** KPIs as one viewer finds them: what he may not see is not there. */
public final class KpiShelf {
    private final Kpis kpis;
    private final DraftReader drafts;
    private final Presenter presenter;

    public KpiShelf(Kpis kpis, DraftReader drafts, Presenter presenter) {
        this.kpis = kpis;
        this.drafts = drafts;
        this.presenter = presenter;
    }

    /**
     * A KPI.
     *
     * @throws Refused as not found
     */
    public Kpi kpi(int id, Glance glance) {
        return seen(id, glance).orElseThrow(Refused::notFound);
    }

    /** A KPI, if the viewer may see it: one statement, whatever there is. */
    public Optional<Kpi> seen(int id, Glance glance) {
        return kpis.byId(id)
                .filter(found -> glance.visibility().mayView(found.written().orgUnit()));
    }

    /** Whether the viewer may change a KPI and record its values. */
    public static boolean editable(Kpi kpi, Glance glance) {
        return glance.visibility()
                .mayEdit(kpi.written().orgUnit(), List.of(kpi.written().owner()));
    }

    Kpi.Written read(KpiDraft draft, Glance glance) {
        Faults faults = new Faults();
        faults.require(glance.visibility().mayView(draft.orgUnit()), "orgUnit", "okr.refused.unknown");
        Kpi.Direction direction =
                drafts.word(draft.direction(), Kpi.Direction.values(), Kpi.Direction::word, "direction", faults);
        Optional<Kpi.Aim> aim = faults.gather(() -> new Kpi.Aim(direction, draft.lower(), draft.upper()));
        String owner = drafts.persons(List.of(draft.owner()), "owner", faults).stream()
                .findFirst()
                .orElse("");
        Optional<Kpi.Written> written = faults.gather(() -> new Kpi.Written(
                draft.orgUnit(),
                draft.name(),
                draft.unit(),
                draft.decimals(),
                aim.orElse(new Kpi.Aim(Kpi.Direction.UP, 0, 0)),
                owner,
                draft.description(),
                draft.retired()));
        faults.refuse();
        return written.orElseThrow();
    }

    KpiView view(Kpi kpi, Glance glance) {
        return views(List.of(kpi), glance).get(0);
    }

    List<KpiView> views(Collection<Kpi> shown, Glance glance) {
        Map<String, PersonView> persons = presenter.persons(
                shown.stream().map(kpi -> kpi.written().owner()).collect(Collectors.toSet()));
        return shown.stream().map(kpi -> view(kpi, persons, glance)).toList();
    }

    private static KpiView view(Kpi kpi, Map<String, PersonView> persons, Glance glance) {
        Kpi.Written written = kpi.written();
        return new KpiView(
                kpi.id(),
                kpi.version(),
                written.orgUnit(),
                written.name(),
                written.unit(),
                written.decimals(),
                written.aim().direction().word(),
                written.aim().lower(),
                written.aim().upper(),
                persons.getOrDefault(written.owner(), PersonView.NOBODY),
                written.description(),
                written.retired(),
                kpi.latest().map(Kpi.Latest::value).orElse(0.0),
                kpi.latest().isPresent(),
                kpi.latest().map(now -> now.effective().toString()).orElse(""),
                editable(kpi, glance));
    }

    List<KpiValueView> values(Collection<KpiValue> shown) {
        Map<String, PersonView> persons =
                presenter.persons(shown.stream().map(KpiValue::author).collect(Collectors.toSet()));
        return shown.stream()
                .map(value -> new KpiValueView(
                        value.id(),
                        value.kpi(),
                        value.value(),
                        value.note(),
                        value.effective().toString(),
                        value.recorded().toString(),
                        persons.getOrDefault(value.author(), PersonView.NOBODY)))
                .toList();
    }
}
