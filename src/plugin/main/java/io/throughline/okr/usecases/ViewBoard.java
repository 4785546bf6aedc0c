package io.throughline.okr.usecases;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardReader;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.PersonView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Unavailable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The board of an org unit in a cycle, as the viewer may see it. */
public class ViewBoard implements BoardReader {
    private final Sight sight;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Contributions contributions;
    private final Presenter presenter;
    private final Address address;

    public ViewBoard(
            Sight sight,
            Objectives objectives,
            KeyResults keyResults,
            Contributions contributions,
            Presenter presenter,
            Address address) {
        this.sight = sight;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.contributions = contributions;
        this.presenter = presenter;
        this.address = address;
    }

    @Override
    public Reading<BoardView> read(BoardQuery query) {
        Glance glance = sight.now();
        Optional<OrgUnit> unit = ListOrgUnits.named(query.orgUnit(), glance);
        Optional<Cycle> cycle = cycle(query.cycle(), glance);
        if (unit.isEmpty() || cycle.isEmpty()) {
            return new Reading.NotShown<>(new Unavailable(Unavailable.Reason.NOTHING_TO_SHOW, ""));
        }
        List<Cycle> cycles = glance.cycles().withAllIn(cycle.get().id());
        List<Integer> ids = cycles.stream().map(Cycle::id).toList();
        BoardRows tree = new BoardRows(
                objectives.inCycles(ids), keyResults.inCycles(ids), contributions.inCycles(ids), glance, presenter);
        List<BoardRows.Line> ordered = tree.of(unit.get().id(), cycle.get().id());
        Set<String> owners = new TreeSet<>();
        ordered.forEach(row -> owners.add(row.owner()));
        Map<String, PersonView> persons = presenter.persons(owners);
        List<BoardRowView> rows =
                ordered.stream().map(row -> tree.view(row, persons)).toList();
        BoardView board = new BoardView(
                presenter.orgUnit(unit.get(), glance),
                presenter.cycle(cycle.get(), glance),
                rows,
                shown(cycles, cycle.get(), ordered, glance),
                Presenter.THRESHOLDS.atRiskFrom(),
                Presenter.THRESHOLDS.offTrackFrom(),
                address.url());
        return new Reading.Shown<>(board, glance.now().toString(), false, "");
    }

    private List<CycleView> shown(List<Cycle> cycles, Cycle asked, List<BoardRows.Line> rows, Glance glance) {
        Set<Integer> used = new HashSet<>(Set.of(asked.id()));
        rows.forEach(row -> used.add(row.objective().written().cycle()));
        return cycles.stream()
                .filter(cycle -> used.contains(cycle.id()))
                .map(cycle -> presenter.cycle(cycle, glance))
                .toList();
    }

    private static Optional<Cycle> cycle(String wanted, Glance glance) {
        if (wanted.isEmpty()) {
            return glance.cycles().openOn(glance.today());
        }
        return glance.cycles().inOrder().stream()
                .filter(cycle -> named(wanted, cycle.id(), cycle.name()))
                .findFirst();
    }

    private static boolean named(String wanted, int id, String name) {
        return wanted.equals(Integer.toString(id)) || wanted.equalsIgnoreCase(name);
    }
}
