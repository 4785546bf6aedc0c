package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class KeptBoardsTest {
    private final KeptBoards kept = new KeptBoards();

    @OnEveryDatabase
    void viewers_of_the_same_rights_get_the_very_same_bytes(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        byte[] first = bytes(desk).bytes();

        assertThat(bytes(desk.as("otto")).bytes()).isSameAs(first);
    }

    @OnEveryDatabase
    void the_bytes_are_those_of_the_board_whatever_was_copied_from_before(Store store) {
        Desk desk = new Desk(store);
        List<Integer> keyResults = fill(desk);
        Random random = new Random(4);
        for (int i = 0; i < 12; i++) {
            if (i % 4 == 3) {
                int unit = desk.unit("Team \"rows\":[] " + i, 0);
                desk.objective(unit, 1, "Elsewhere");
                keyResults.add(desk.keyResult(desk.objective(1, 1, "O “" + i), "更快 🚀 " + i, 0, 100, 1));
            }
            desk.checkIn(keyResults.get(random.nextInt(keyResults.size())), random.nextInt(100), random.nextInt(11));
            Desk viewer = i % 2 == 0 ? desk.as("otto") : desk.as("admin");

            assertThat(bytes(viewer).bytes()).isEqualTo(Json.bytes(view(viewer)));
            desk.as("admin");
        }
    }

    @OnEveryDatabase
    void a_change_of_what_somebody_may_not_see_changes_no_byte_and_no_tag_of_his(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        int secret = desk.unit("Mergers", 0, "members", List.of("sara"), List.of());
        int hidden = desk.keyResult(desk.objective(secret, 1, "Hidden"), "Hidden", 0, 100, 1);
        String before = bytes(desk.as("otto")).tag();
        desk.as("admin").checkIn(hidden, 40, 5);

        assertThat(bytes(desk.as("otto")).tag()).isEqualTo(before);
    }

    @OnEveryDatabase
    void another_name_of_somebody_is_shown_within_ten_seconds(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        String before = bytes(desk).tag();
        desk.rename("admin", "Ada Lovelace");
        desk.wait(Duration.ofSeconds(11));

        assertThat(bytes(desk).tag()).isNotEqualTo(before);
        assertThat(bytes(desk).bytes()).isEqualTo(Json.bytes(view(desk)));
    }

    private static List<Integer> fill(Desk desk) {
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0);
        List<Integer> keyResults = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int objective = desk.objective(unit, year, "Trust " + i);
            keyResults.add(desk.keyResult(objective, "Raise it", 0, 100, 1));
            keyResults.add(desk.keyResult(objective, "Cut it", 100, 0, 2));
        }
        return keyResults;
    }

    private KeptBoards.Bytes bytes(Desk desk) {
        Optional<KeptBoards.Bytes> bytes = desk.the(ViewBoard.class)
                .prepare(new BoardQuery("Payments", "2027"))
                .map(kept::of);
        return bytes.orElseThrow();
    }

    private static BoardView view(Desk desk) {
        return ((Reading.Shown<BoardView>) desk.the(ViewBoard.class).read(new BoardQuery("Payments", "2027"))).value();
    }
}
