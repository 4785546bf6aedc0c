package io.throughline.okr.usecases.kpi;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KpiValueView;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records what a KPI was on a day, today or before. In the same write the key results that take its values are settled, in every
 * cycle that is not closed.
 *
 * <p>Their cycles must be known before the scopes are taken. Whoever lets a key result use a KPI takes the shared scope as
 * well, so once that is taken nobody can begin: if somebody did just before, in a cycle that was not taken, nothing is written
 * and it is tried again with that cycle.
 */
public class RecordKpiValue {
    private final Sight sight;
    private final KpiShelf shelf;
    private final DraftReader drafts;
    private final Kpis kpis;
    private final KpiValues values;
    private final KeyResults keyResults;
    private final Computing computing;
    private final Writes writes;

    public RecordKpiValue(
            Sight sight,
            KpiShelf shelf,
            DraftReader drafts,
            Kpis kpis,
            KpiValues values,
            KeyResults keyResults,
            Computing computing,
            Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.kpis = kpis;
        this.values = values;
        this.keyResults = keyResults;
        this.computing = computing;
        this.writes = writes;
    }

    public KpiValueView record(int kpi, Draft draft) {
        Glance glance = sight.now();
        Kpi seen = shelf.kpi(kpi, glance);
        glance.require(KpiShelf.editable(seen, glance));
        KpiValue wanted = read(draft, kpi, glance);
        Set<Integer> open = glance.notClosed();
        Optional<KpiValue> made = Optional.empty();
        Set<Scope> scopes = new HashSet<>(Set.of(Scope.SHARED));
        while (made.isEmpty()) {
            scopes.addAll(scopes(keyResults.ofKpi(kpi, open)));
            Set<Scope> taken = Set.copyOf(scopes);
            made = writes.write(taken, glance.viewer().key(), glance.now(), changes -> {
                List<KeyResult> users = keyResults.ofKpi(kpi, open);
                return taken.containsAll(scopes(users))
                        ? Optional.of(add(wanted, users, glance, changes))
                        : Optional.empty();
            });
        }
        return shelf.values(List.of(made.get())).get(0);
    }

    private KpiValue add(KpiValue wanted, List<KeyResult> users, Glance glance, Changes changes) {
        Kpi before = shelf.kpi(wanted.kpi(), glance);
        if (before.written().retired()) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.kpi-retired");
        }
        KpiValue stored = values.add(wanted);
        changes.created(Scope.SHARED, Element.KPI_VALUE, stored.id(), stored.facts());
        Optional<Kpi.Latest> latest =
                values.of(wanted.kpi(), 1).stream().map(KpiValue::latest).findFirst();
        if (!latest.equals(before.latest())) {
            kpis.save(before.at(latest));
            changes.computed(Scope.SHARED, Element.KPI, before.id());
        }
        computing.settle(users.stream().map(KeyResult::id).toList(), glance.now(), changes);
        return stored;
    }

    private static Set<Scope> scopes(List<KeyResult> users) {
        return users.stream().map(user -> Scope.cycle(user.cycle())).collect(Collectors.toSet());
    }

    private KpiValue read(Draft draft, int kpi, Glance glance) {
        Faults faults = new Faults();
        faults.require(draft.said(), "value", "okr.refused.required");
        Optional<LocalDate> effective = draft.effective().isEmpty()
                ? Optional.of(glance.today())
                : drafts.date(draft.effective(), "effective", faults);
        effective.ifPresent(day -> faults.require(!day.isAfter(glance.today()), "effective", "okr.refused.not-yet"));
        Optional<KpiValue> value = faults.gather(() -> new KpiValue(
                0,
                kpi,
                draft.value(),
                draft.note(),
                effective.orElse(glance.today()),
                glance.now(),
                glance.viewer().key()));
        faults.refuse();
        return value.orElseThrow();
    }

    /**
     * What a person says.
     *
     * @param said whether a value is given; without one nothing is recorded
     * @param effective ISO 8601 date; "" for today
     */
    public record Draft(double value, boolean said, String note, String effective) {
        public Draft {
            note = DraftReader.text(note);
            effective = DraftReader.line(effective);
        }
    }
}
