package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.PlaceDraft;
import io.throughline.okr.usecases.goal.PlaceObjective;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Boards that were put together from rows written before, against those of a node that knows nothing. */
class KeptBoardsUnderChangeTest {
    private static final int CHANGES = 60;
    private static final List<String> VIEWERS = List.of("admin", "sara", "nina", "otto");

    @OnEveryDatabase
    void whatever_was_changed_every_class_gets_the_bytes_and_the_tag_of_a_node_that_knows_nothing(Store store) {
        Company company = new Company(store);
        Random random = new Random(11);
        Set<String> tags = new HashSet<>();
        int done = 0;
        for (int i = 0; i < CHANGES; i++) {
            done += company.change(random) ? 1 : 0;
            for (String viewer : VIEWERS) {
                if (random.nextBoolean()) {
                    KeptBoards.Bytes board = company.board(viewer);
                    KeptBoards.Bytes fresh = company.boardOfAnotherNode(viewer);
                    assertThat(board.bytes()).as(viewer + " after change " + i).isEqualTo(fresh.bytes());
                    assertThat(board.tag()).isEqualTo(fresh.tag());
                    tags.add(board.tag());
                }
            }
        }

        assertThat(done).as("changes that were let pass").isGreaterThan(CHANGES / 3);
        assertThat(tags).hasSizeGreaterThan(CHANGES / 3);
    }

    @OnEveryDatabase
    void other_bytes_have_another_tag_and_the_same_bytes_the_same(Store store) {
        Company company = new Company(store);
        Random random = new Random(12);
        Map<String, String> tags = new TreeMap<>();
        for (int i = 0; i < CHANGES; i++) {
            company.change(random);
            KeptBoards.Bytes board = company.board(VIEWERS.get(i % VIEWERS.size()));
            String text = new String(board.bytes(), StandardCharsets.UTF_8);
            assertThat(tags.getOrDefault(text, board.tag())).isEqualTo(board.tag());
            tags.put(text, board.tag());
        }

        assertThat(new HashSet<>(tags.values())).hasSameSizeAs(tags.values());
    }

    /** Two units, one of which few may see; goals of both, aligned to each other, some confidential. */
    private static final class Company {
        private final Store store;
        private final Desk desk;
        private final KeptBoards kept = new KeptBoards();
        private final List<Integer> units = new ArrayList<>();
        private final List<Integer> objectives = new ArrayList<>();
        private final List<Integer> keyResults = new ArrayList<>();
        private final int year;
        private final int quarter;
        private final Map<String, String> names = new TreeMap<>();
        private Duration passed = Duration.ZERO;

        Company(Store store) {
            this.store = store;
            this.desk = new Desk(store);
            year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
            quarter = desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
            units.add(desk.unit("Payments", 0));
            units.add(desk.unit("Mergers", 0, "members", List.of("sara"), List.of()));
            for (int i = 0; i < 4; i++) {
                objective(units.get(0), year, 0, 0, false);
                keyResult(i);
                keyResult(i);
            }
        }

        private void objective(int unit, int cycle, int parentKeyResult, int parentObjective, boolean confidential) {
            ObjectiveDraft open = new ObjectiveDraft(
                    unit, cycle, "O " + objectives.size(), "", "", "committed", 1, parentKeyResult, parentObjective);
            ObjectiveDraft.Seen seen =
                    new ObjectiveDraft.Seen(confidential, confidential ? List.of("nina") : List.of());
            objectives.add(desk.the(CreateObjective.class)
                    .create(new ObjectiveDraft(
                            unit,
                            cycle,
                            open.title(),
                            objectives.size() % 3 == 0 ? "olga" : "",
                            open.ambition(),
                            1,
                            parentKeyResult,
                            parentObjective,
                            open.frame(),
                            seen,
                            open.texts()))
                    .id());
        }

        private void keyResult(int objective) {
            keyResults.add(desk.keyResult(
                    objectives.get(objective), "“KR” \"rows\":[] 更快 🚀 " + keyResults.size(), 0, 100, 1));
        }

        /** Changes something; false if it was refused, as what lies in the trash is. */
        boolean change(Random random) {
            desk.as("admin");
            int objective = random.nextInt(objectives.size());
            int keyResult = keyResults.get(random.nextInt(keyResults.size()));
            try {
                switch (random.nextInt(14)) {
                    case 0, 1, 2 -> desk.checkIn(keyResult, random.nextInt(100), random.nextInt(11));
                    case 3 -> keyResult(objective);
                    case 4 -> objective(units.get(random.nextInt(2)), quarter, keyResult, 0, random.nextInt(3) == 0);
                    case 5 -> objective(units.get(random.nextInt(2)), year, 0, objectives.get(objective), false);
                    case 6 -> desk.the(TrashKeyResult.class).trash(keyResult);
                    case 7 -> desk.the(TrashObjective.class).trash(objectives.get(objective));
                    case 8, 11, 12 ->
                        desk.the(Contribute.class)
                                .contribute(
                                        objectives.get(random.nextInt(objectives.size())),
                                        new Contribute.Draft(keyResult, 0, 1));
                    case 9 -> {
                        rename(random.nextBoolean() ? "olga" : "admin", "Name " + random.nextInt(100));
                        pass(Duration.ofSeconds(11));
                    }
                    case 10 ->
                        desk.the(PlaceObjective.class)
                                .place(
                                        objectives.get(objective),
                                        new PlaceDraft(objectives.get(random.nextInt(objectives.size())), 0));
                    default -> pass(Duration.ofDays(1));
                }
                return true;
            } catch (Refused refused) {
                return false;
            }
        }

        private void rename(String key, String name) {
            names.put(key, name);
            desk.rename(key, name);
        }

        private void pass(Duration duration) {
            passed = passed.plus(duration);
            desk.wait(duration);
        }

        KeptBoards.Bytes board(String viewer) {
            return board(desk.as(viewer), kept);
        }

        /** Of one that has just been started; it must be what writing the whole of it gives. */
        KeptBoards.Bytes boardOfAnotherNode(String viewer) {
            Desk other = new Desk(store).as(viewer);
            names.forEach(other::rename);
            other.wait(passed);
            KeptBoards.Bytes board = board(other, new KeptBoards());
            Reading<BoardView> whole = other.the(ViewBoard.class).read(new BoardQuery("Payments", "2027"));
            assertThat(board.bytes()).isEqualTo(Json.bytes(((Reading.Shown<BoardView>) whole).value()));
            return board;
        }

        private static KeptBoards.Bytes board(Desk desk, KeptBoards kept) {
            return desk.the(ViewBoard.class)
                    .prepare(new BoardQuery("Payments", "2027"))
                    .map(kept::of)
                    .orElseThrow();
        }
    }
}
