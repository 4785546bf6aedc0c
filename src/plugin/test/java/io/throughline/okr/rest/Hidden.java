package io.throughline.okr.rest;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.Admission;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.domain.people.Visibility;
import io.throughline.okr.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What there is, and what of it one viewer may not see: said by the predicate, of all that is stored. */
final class Hidden {
    final List<OrgUnit> units;
    final List<Objective> objectives = new ArrayList<>();
    final List<KeyResult> keyResults = new ArrayList<>();
    final List<Kpi> kpis;
    private final Set<Integer> hiddenUnits = new HashSet<>();
    private final Set<Integer> hiddenObjectives = new HashSet<>();
    private final Set<Integer> hiddenKeyResults = new HashSet<>();

    /** @param key user key of the viewer */
    Hidden(Store store, String key) {
        List<Integer> cycles =
                store.port(Cycles.class).all().stream().map(Cycle::id).toList();
        units = store.port(OrgUnits.class).all();
        kpis = store.port(Kpis.class).afterId(0, 1000);
        Objectives all = store.port(Objectives.class);
        objectives.addAll(all.inCycles(cycles));
        objectives.addAll(all.trashed(cycles));
        KeyResults parts = store.port(KeyResults.class);
        Viewer viewer = new Viewer(key, Set.of(HiddenWorld.VIEWERS.get(key)), false);
        Visibility visibility = new Visibility(viewer, units, new Admission(Set.of("users"), Set.of()));
        units.stream().map(OrgUnit::id).filter(id -> !visibility.mayView(id)).forEach(hiddenUnits::add);
        for (Objective one : objectives) {
            List<KeyResult> own = parts.siblings(one.id());
            keyResults.addAll(own);
            List<KeyResult> there = own.stream().filter(part -> !part.trashed()).toList();
            if (!visibility.mayView(one.guard(there))) {
                hiddenObjectives.add(one.id());
                own.forEach(part -> hiddenKeyResults.add(part.id()));
            }
        }
    }

    boolean unit(int id) {
        return hiddenUnits.contains(id);
    }

    boolean objective(int id) {
        return hiddenObjectives.contains(id);
    }

    boolean keyResult(int id) {
        return hiddenKeyResults.contains(id);
    }

    boolean kpi(int id) {
        return kpis.stream()
                .anyMatch(kpi -> kpi.id() == id && unit(kpi.written().orgUnit()));
    }
}
