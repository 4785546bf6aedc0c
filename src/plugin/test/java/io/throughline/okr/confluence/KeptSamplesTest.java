package io.throughline.okr.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.applinks.api.CredentialsRequiredException;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.PositioningQuery;
import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Confluence may have a newer plugin than the Jira it reads from, or an older one: it reads what was answered once, and over more. */
class KeptSamplesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-08-12T14:32:00Z"), ZoneOffset.UTC);

    private final PlayedJira jira = new PlayedJira().viewedBy("mei");

    KeptSamplesTest() throws CredentialsRequiredException {}

    @Test
    void a_board_of_this_version_of_the_api_is_read() throws IOException {
        for (String body : new String[] {sample("getBoard"), more(sample("getBoard"))}) {
            jira.sends(body);
            assertThat(new LinkedBoardReader(jira.links, jira.users, CLOCK).read(new BoardQuery("", "")))
                    .isInstanceOf(Reading.Shown.class)
                    .extracting(reading -> ((Reading.Shown<?>) reading).value())
                    .asInstanceOf(InstanceOfAssertFactories.type(BoardView.class))
                    .satisfies(board -> assertThat(board.rows())
                            .extracting(BoardRowView::kind)
                            .contains("objective"));
        }
    }

    @Test
    void a_positioning_of_this_version_of_the_api_is_read() throws IOException {
        for (String body : new String[] {sample("getPositioning"), more(sample("getPositioning"))}) {
            jira.sends(body);
            assertThat(new LinkedPositioningReader(jira.links, jira.users, CLOCK).read(new PositioningQuery("", 0)))
                    .isInstanceOf(Reading.Shown.class)
                    .extracting(reading -> ((Reading.Shown<?>) reading).value())
                    .asInstanceOf(InstanceOfAssertFactories.type(PositioningView.class))
                    .satisfies(read -> assertThat(read.orgUnit().id()).isPositive());
        }
    }

    /** As a later version may answer. */
    private static String more(String sample) {
        return sample.replaceAll("\\{", "{\"added\": {\"later\": [1, null]},");
    }

    private static String sample(String operation) throws IOException {
        try (InputStream in = KeptSamplesTest.class.getResourceAsStream("/rest/samples/1/" + operation + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
