package io.throughline.okr.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.planning.Positioning.Answers;
import io.throughline.okr.domain.planning.Positioning.Considerations;
import io.throughline.okr.domain.planning.Positioning.Statement;
import io.throughline.okr.domain.planning.Positioning.Written;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositioningTest {
    private static final Instant NOW = Instant.parse("2027-01-14T09:00:00Z");
    private static final Answers ANSWERS = new Answers("", "", "");
    private static final Considerations CONSIDERATIONS = new Considerations("", "", "");

    @Test
    void one_statement_is_enough_and_ten_are_the_most() {
        assertThat(written(1).statements()).hasSize(1);
        assertThat(written(10).statements()).hasSize(10);
        assertThatThrownBy(() -> written(0))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .containsExactly(new Refused.Fault("statements", "okr.refused.statements", List.of(1, 10))));
        assertThatThrownBy(() -> written(11)).isInstanceOf(Refused.class);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_field() {
        Answers long0 = new Answers("x".repeat(4001), "", "x".repeat(4000));
        Considerations long1 = new Considerations("", "", "x".repeat(4001));
        List<Statement> statements =
                List.of(new Statement("We pay."), new Statement(" "), new Statement("x".repeat(301)));

        assertThatThrownBy(() -> new Written(long0, long1, statements))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactly("purpose", "businessValue", "statements[1].text", "statements[2].text"));
    }

    @Test
    void a_statement_may_be_300_characters_long() {
        Written written = new Written(ANSWERS, CONSIDERATIONS, List.of(new Statement("x".repeat(300))));

        assertThat(written.statements()).hasSize(1);
    }

    @Test
    void a_revision_is_the_next_version_and_leaves_the_one_before_as_it_was() {
        Positioning first = new Positioning(7, 1, written(1), "mei", NOW);
        Positioning second = first.revised(written(2), "priya", NOW.plusSeconds(60));

        assertThat(second).isEqualTo(new Positioning(7, 2, written(2), "priya", NOW.plusSeconds(60)));
        assertThat(first.written()).isEqualTo(written(1));
    }

    @Test
    void the_log_says_every_text_of_it() {
        Written written =
                new Written(new Answers("a", "b", "c"), new Considerations("d", "e", "f"), List.of(new Statement("g")));

        assertThat(written.facts().values().toString())
                .isEqualTo("{purpose=a, uniqueValue=b, dimensions=c, boundary=d, direction=e, businessValue=f,"
                        + " statements=[g]}");
    }

    private static Written written(int statements) {
        return new Written(
                ANSWERS, CONSIDERATIONS, Collections.nCopies(statements, new Statement("We carry the move.")));
    }
}
