package io.throughline.okr.usecases.board;

import io.throughline.okr.domain.board.Snapshot;
import io.throughline.okr.domain.change.ChangeLog.Revisions;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.progress.Health;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Guards;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.PersonView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A board that is known but not made yet, so that whoever kept one like it can tell without making it. */
public final class PreparedBoard {
    private final OrgUnit unit;
    private final Cycle cycle;
    private final List<Cycle> cycles;
    private final List<Snapshot> snapshots;
    private final Glance glance;
    private final Presenter presenter;
    private final String address;

    PreparedBoard(
            OrgUnit unit,
            Cycle cycle,
            List<Cycle> cycles,
            List<Snapshot> snapshots,
            Glance glance,
            Presenter presenter,
            String address) {
        this.unit = unit;
        this.cycle = cycle;
        this.cycles = List.copyOf(cycles);
        this.snapshots = List.copyOf(snapshots);
        this.glance = glance;
        this.presenter = presenter;
        this.address = address;
    }

    /**
     * Which board, and for whom: viewers with the same rights share one.
     *
     * @param units the org units the viewer may see
     * @param confidential ids of the confidential objectives he may see
     */
    public record Place(int unit, int cycle, Set<Integer> units, Set<Integer> confidential) {}

    /** What it is made of, but for the names of people: two boards of one place and one stamp are alike. */
    public record Stamp(String epoch, Map<Scope, Long> revisions, LocalDate today, String address) {}

    /** When it was asked for. */
    public Instant now() {
        return glance.now();
    }

    public Place place() {
        Set<Integer> confidential = new HashSet<>();
        for (Snapshot one : snapshots) {
            // the key results of an objective are of its cycle
            Guards guards = new Guards(one.objectives(), ids -> one.keyResults());
            one.objectives().stream()
                    .filter(objective -> objective.written().circle().confidential())
                    .filter(objective -> guards.passes(objective, glance.visibility()))
                    .forEach(objective -> confidential.add(objective.id()));
        }
        return new Place(unit.id(), cycle.id(), glance.visibility().visibleUnits(), confidential);
    }

    public Stamp stamp() {
        Revisions revisions = glance.shared().revisions();
        Map<Scope, Long> mine = cycles.stream()
                .map(one -> Scope.cycle(one.id()))
                .collect(Collectors.toMap(scope -> scope, revisions::of));
        mine.put(Scope.SHARED, revisions.of(Scope.SHARED));
        return new Stamp(revisions.epoch(), Map.copyOf(mine), glance.today(), address);
    }

    /** The names of people as they are now. */
    public Map<String, PersonView> persons(Set<String> keys) {
        return presenter.persons(keys);
    }

    /** All of it in words. */
    public BoardView view() {
        return make(Optional.empty()).whole();
    }

    /**
     * Makes it.
     *
     * @param before rows of a board like it, some of which may stand in this one as well
     */
    public MadeBoard make(Optional<BoardLines> before) {
        List<BoardLine> ordered = new BoardRows(Snapshot.together(snapshots), glance).of(unit.id(), cycle.id());
        Set<String> owners = new HashSet<>();
        ordered.forEach(line -> owners.add(line.owner()));
        Map<String, PersonView> persons = presenter.persons(owners);
        Health.Thresholds thresholds = glance.settings().thresholds();
        BoardLines.Terms terms = new BoardLines.Terms(
                glance.today(), thresholds, glance.settings().overdueDays(), cycles);
        return new MadeBoard(
                new BoardView(
                        presenter.orgUnit(unit, glance),
                        presenter.cycle(cycle, glance),
                        List.of(),
                        shown(ordered),
                        thresholds.atRiskFrom(),
                        thresholds.offTrackFrom(),
                        glance.settings().overdueDays(),
                        address),
                new BoardLines(terms, persons, ordered),
                before,
                new BoardRowViews(persons, glance));
    }

    private List<CycleView> shown(List<BoardLine> rows) {
        Set<Integer> used = new HashSet<>(Set.of(cycle.id()));
        for (BoardLine row : rows) {
            if (row.keyResult().isEmpty()) {
                used.add(row.objective().written().cycle());
            }
        }
        return cycles.stream()
                .filter(one -> used.contains(one.id()))
                .map(one -> presenter.cycle(one, glance))
                .toList();
    }
}
