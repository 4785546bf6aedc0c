package io.throughline.okr.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.confluence.Remembered.Question;
import io.throughline.okr.confluence.Remembered.Sighting;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.tree.Scene;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final Instant NOON = Instant.parse("2027-08-12T12:00:00Z");

    @Test
    void the_body_that_was_not_used_for_longest_goes_first() {
        Remembered<BoardQuery, BoardView> boards = new Remembered<>(2, 10);
        boards.saw("mei", question(1), "\"a\"", Scene.board(), NOON);
        boards.saw("mei", question(2), "\"b\"", Scene.board(), NOON);
        assertThat(boards.body(question(1), "\"a\"")).isPresent();

        boards.saw("mei", question(3), "\"c\"", Scene.board(), NOON);

        assertThat(boards.body(question(1), "\"a\"")).isPresent();
        assertThat(boards.body(question(2), "\"b\"")).isEmpty();
    }

    @Test
    void sightings_are_bounded_too() {
        Remembered<BoardQuery, BoardView> boards = new Remembered<>(10, 2);
        IntStream.range(0, 3).forEach(i -> boards.saw("viewer" + i, question(1), "\"a\"", Scene.board(), NOON));

        assertThat(boards.sighting("viewer0", question(1))).isEmpty();
        assertThat(boards.sighting("viewer2", question(1))).contains(new Sighting("\"a\"", NOON));
    }

    @Test
    void a_question_carries_only_as_many_tags_as_a_header_takes_and_the_last_used_first() {
        Remembered<BoardQuery, BoardView> boards = new Remembered<>(100, 100);
        IntStream.range(0, 30).forEach(i -> boards.saw("mei", question(1), "\"" + i + "\"", Scene.board(), NOON));

        assertThat(boards.etags(question(1))).hasSize(20).startsWith("\"29\"", "\"28\"");
    }

    private static Question<BoardQuery> question(int cycle) {
        return new Question<>("link", new BoardQuery("unit", String.valueOf(cycle)));
    }
}
