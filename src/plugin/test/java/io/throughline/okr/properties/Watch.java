package io.throughline.okr.properties;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.memory.MemoryStore;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.board.PreparedBoard;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets a company take steps and looks whether all holds that must. */
final class Watch {
    private static final List<String> VIEWERS = List.of("admin", "tom", "stranger", "");

    private final Company company;
    private final Optional<MemoryStore> memory;
    private final int often;
    private final Desk follower;
    private final Moments moments;
    private final Keys keys = new Keys();
    private int steps;

    private Watch(Company company, Optional<MemoryStore> memory, int often) {
        this.company = company;
        this.memory = memory;
        this.often = often;
        this.follower = company.anotherNode();
        this.moments = new Moments(company);
    }

    /**
     * A company in memory, where all that is kept can be compared after each step.
     *
     * @param often after how many steps the rest is looked at
     */
    static Watch in(MemoryStore memory, int often) {
        return new Watch(new Company(memory.ports()).keeping(memory::kept), Optional.of(memory), often);
    }

    /** A company on a database. */
    static Watch in(Store store, int often) {
        return new Watch(new Company(store.ports()), Optional.empty(), often);
    }

    Outcome take(Step step) {
        ChangeLog.Revisions before = company.ledger().known();
        Optional<Object> all = memory.map(MemoryStore::kept);
        Optional<Frozen> frozen = memory.map(store -> Frozen.now(company));
        follower.wait(step.later());
        Outcome outcome = company.doing(step);
        if (!outcome.done()) {
            assertThat(company.ledger().known())
                    .as("the revisions after a refusal")
                    .isEqualTo(before);
            assertThat(memory.map(MemoryStore::kept))
                    .as("all that is kept after a refusal")
                    .isEqualTo(all);
        }
        if (step.what() instanceof CompanyCommands.Rename rename) {
            moments.renamed(rename.who(), company.lastFreshKey());
        }
        if (!step.what().evenClosed()) {
            frozen.ifPresent(held -> held.stillHolds(company));
        }
        steps++;
        if (steps % often == 0) {
            look();
            moments.remember();
        }
        return outcome;
    }

    /** All that must hold now. */
    void look() {
        Structure.holds(company);
        Recounted.holds(company);
        keys.look(company);
        assertThat(Said.differing(Said.plain(company.ledger().replayed()), Said.plain(Said.now(company))))
                .as("what the log says, replayed | what the rows say")
                .isEmpty();
        assertThat(Said.differing(boards(follower), boards(company.anotherNode())))
                .as("the boards of a node that follows | of one that begins anew")
                .isEmpty();
    }

    /** All that must hold at the end. */
    void end() {
        look();
        company.desk().as("admin");
        moments.told();
    }

    /** All one can tell of the company: its log, its rows, its points and its boards. */
    Map<String, Object> all() {
        Map<String, Object> all = boards(company.anotherNode());
        all.putAll(Said.plain(Said.now(company)));
        all.put("revisions", company.ledger().known().byScope());
        // Within a revision the order of what moved together is nobody's concern.
        company.ledger().all().stream()
                .collect(groupingBy(change -> "log " + change.scope().name() + ":" + change.revision()))
                .forEach((revision, changes) -> all.put(
                        revision, changes.stream().map(Watch::plain).sorted().toList()));
        for (Objective one : company.port(Objectives.class).afterId(0, Said.ALL)) {
            all.put(
                    "objective " + one.id(),
                    List.of(one, company.port(ProgressPoints.class).of(Element.OBJECTIVE, one.id())));
        }
        for (KeyResult one : company.port(KeyResults.class).afterId(0, Said.ALL)) {
            all.put(
                    "key result " + one.id(),
                    List.of(one, company.port(ProgressPoints.class).of(Element.KEY_RESULT, one.id())));
        }
        return all;
    }

    private static String plain(Change change) {
        return List.of(
                        change.element(),
                        change.elementId(),
                        change.kind(),
                        change.author(),
                        change.at(),
                        Said.plain(change.before()),
                        Said.plain(change.after()),
                        change.reason())
                .toString();
    }

    /** Every board, as different people see it. */
    Map<String, Object> boards(Desk desk) {
        Map<String, Object> boards = new TreeMap<>();
        for (String viewer : VIEWERS) {
            desk.as(viewer);
            for (OrgUnit unit : company.port(OrgUnits.class).all()) {
                for (Cycle cycle : company.port(Cycles.class).all()) {
                    BoardQuery query = new BoardQuery(String.valueOf(unit.id()), String.valueOf(cycle.id()));
                    String place = viewer + " sees of unit " + unit.id() + " in cycle " + cycle.id();
                    desk.the(ViewBoard.class)
                            .prepare(query)
                            .map(PreparedBoard::view)
                            .ifPresent(board -> put(boards, place, board));
                }
            }
        }
        return boards;
    }

    private static void put(Map<String, Object> boards, String place, BoardView board) {
        boards.put(
                place,
                List.of(
                        board.orgUnit(),
                        board.cycle(),
                        board.cycles(),
                        board.rows().size()));
        for (int i = 0; i < board.rows().size(); i++) {
            boards.put(place + " in row " + i, board.rows().get(i));
        }
    }
}
