package io.throughline.okr.usecases.board;

import io.throughline.okr.domain.board.Snapshot;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.sight.Address;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.usecases.snapshot.Snapshots;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardReader;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Unavailable;
import java.util.List;
import java.util.Optional;

/** The board of an org unit in a cycle, as the viewer may see it: one statement where nothing has changed. */
public class ViewBoard implements BoardReader {
    private final Sight sight;
    private final Snapshots snapshots;
    private final ViewPastBoard past;
    private final Presenter presenter;
    private final Address address;

    public ViewBoard(Sight sight, Snapshots snapshots, ViewPastBoard past, Presenter presenter, Address address) {
        this.sight = sight;
        this.snapshots = snapshots;
        this.past = past;
        this.presenter = presenter;
        this.address = address;
    }

    @Override
    public Reading<BoardView> read(BoardQuery query) {
        if (!query.asOf().isEmpty()) {
            return past.view(query)
                    .<Reading<BoardView>>map(board ->
                            new Reading.Shown<>(board, sight.now().now().toString(), false, ""))
                    .orElseGet(ViewBoard::nothing);
        }
        return prepare(query)
                .<Reading<BoardView>>map(
                        board -> new Reading.Shown<>(board.view(), board.now().toString(), false, ""))
                .orElseGet(ViewBoard::nothing);
    }

    private static Reading<BoardView> nothing() {
        return new Reading.NotShown<>(new Unavailable(Unavailable.Reason.NOTHING_TO_SHOW, ""));
    }

    /**
     * The same before it is made; empty if there is nothing to show.
     *
     * @param query as it is now: nothing of the past is kept
     */
    public Optional<PreparedBoard> prepare(BoardQuery query) {
        if (!query.asOf().isEmpty()) {
            throw new IllegalArgumentException("a board of the past is made when it is read");
        }
        Glance glance = sight.now();
        Optional<OrgUnit> unit = ListOrgUnits.named(query.orgUnit(), glance);
        Optional<Cycle> cycle = cycle(query.cycle(), glance);
        if (unit.isEmpty() || cycle.isEmpty()) {
            return Optional.empty();
        }
        List<Cycle> cycles = glance.cycles().withAllIn(cycle.get().id());
        List<Snapshot> read = snapshots.of(
                cycles.stream().map(Cycle::id).toList(), glance.shared().revisions());
        return Optional.of(new PreparedBoard(unit.get(), cycle.get(), cycles, read, glance, presenter, address.url()));
    }

    /** The cycle of that id or name; the outermost one that is open for "". */
    static Optional<Cycle> cycle(String wanted, Glance glance) {
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
