package io.throughline.okr.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Unavailable;
import io.throughline.okr.view.Unavailable.Reason;
import io.throughline.okr.view.tree.Scene;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedBoardReaderTest {
    private static final BoardQuery QUERY = new BoardQuery("Payments & Co", "2027");
    private static final BoardView WHOLE = Scene.board();
    private static final BoardView PART = Scene.board(WHOLE.rows().subList(0, 2));

    private Instant now = Instant.parse(Scene.READ);
    private final InstantSource time = () -> now;
    private final PlayedJira jira;
    private final LinkedBoardReader reader;

    LinkedBoardReaderTest() throws CredentialsRequiredException {
        jira = new PlayedJira();
        jira.shows("mei", WHOLE);
        jira.shows("priya", WHOLE);
        jira.shows("guest", PART);
        reader = new LinkedBoardReader(jira.links, jira.users, clock());
    }

    @Test
    void a_board_comes_over_the_link_as_it_is() {
        assertThat(readAs("mei")).isInstanceOfSatisfying(Reading.Shown.class, shown -> {
            assertThat(shown.value()).isEqualTo(WHOLE);
            assertThat(shown.at()).isEqualTo(Scene.READ);
            assertThat(shown.stale()).isFalse();
        });
        assertThat(jira.asked).containsExactly("GET rest/okr/1/board?unit=Payments%20%26%20Co&cycle=2027 | ");
    }

    @Test
    void a_board_of_the_past_is_another_question_than_that_of_now() {
        jira.shows("mei", WHOLE);
        readAs("mei");
        reader.read(new BoardQuery("Payments & Co", "2027", "2027-06-30"));

        assertThat(jira.asked)
                .last()
                .isEqualTo("GET rest/okr/1/board?unit=Payments%20%26%20Co&cycle=2027&asOf=2027-06-30 | ");
    }

    @Test
    void an_unchanged_board_is_asked_for_with_its_tag_and_not_sent_again() {
        readAs("mei");
        now = now.plusSeconds(60);

        assertThat(readAs("mei")).isEqualTo(new Reading.Shown<>(WHOLE, now.toString(), false, tag(WHOLE)));
        assertThat(jira.asked).hasSize(2).last().asString().endsWith("| " + tag(WHOLE));
    }

    @Test
    void a_second_person_of_the_same_rights_costs_no_second_body() {
        readAs("mei");

        assertThat(value(readAs("priya"))).isEqualTo(WHOLE);
        assertThat(jira.asked).hasSize(2).last().asString().endsWith("| " + tag(WHOLE));
    }

    @Test
    void a_person_of_fewer_rights_never_gets_the_board_of_another() {
        readAs("mei");

        assertThat(value(readAs("guest"))).isEqualTo(PART);
        assertThat(jira.asked).last().asString().endsWith("| " + tag(WHOLE));
    }

    @Test
    void all_known_tags_go_into_one_question() {
        readAs("mei");
        readAs("guest");
        readAs("priya");

        assertThat(jira.asked).last().asString().contains(tag(WHOLE)).contains(tag(PART));
    }

    @Test
    void another_question_knows_none_of_these_tags() {
        readAs("mei");
        reader.read(new BoardQuery("Payments & Co", "2028"));

        assertThat(jira.asked).last().asString().endsWith("| ");
    }

    @Test
    void a_not_modified_that_does_not_say_which_is_asked_again_without_condition() {
        readAs("mei");
        jira.leavesTagsOut();

        assertThat(value(readAs("mei"))).isEqualTo(WHOLE);
        assertThat(jira.asked).hasSize(3).last().asString().endsWith("| ");
    }

    @Test
    void a_jira_that_does_not_answer_leaves_what_this_person_saw_last_with_its_time() {
        readAs("mei");
        now = now.plus(Duration.ofHours(24));
        jira.falls();

        assertThat(readAs("mei")).isEqualTo(new Reading.Shown<>(WHOLE, Scene.READ, true, tag(WHOLE)));
    }

    @Test
    void what_was_seen_longer_ago_than_a_day_is_not_shown() {
        readAs("mei");
        now = now.plus(Duration.ofHours(24)).plusSeconds(1);
        jira.falls();

        assertThat(reason(readAs("mei"))).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void what_another_saw_is_never_last_known_data() {
        readAs("mei");
        jira.falls();

        assertThat(reason(readAs("priya"))).isEqualTo(Reason.UNREACHABLE);
        assertThat(reason(readAs(""))).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void who_lost_the_right_to_see_it_has_no_last_known_data_either() {
        readAs("mei");
        jira.hasNothingFor("mei");
        assertThat(reason(readAs("mei"))).isEqualTo(Reason.NOTHING_TO_SHOW);
        jira.falls();

        assertThat(reason(readAs("mei"))).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void a_jira_that_is_back_is_read_anew() {
        readAs("mei");
        jira.falls();
        readAs("mei");
        jira.rises();
        jira.shows("mei", PART);

        assertThat(readAs("mei")).isEqualTo(new Reading.Shown<>(PART, Scene.READ, false, tag(PART)));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void a_proxy_before_a_jira_that_is_away_counts_as_no_answer(int status) {
        readAs("mei");
        jira.answersWith(status);

        assertThat(readAs("mei")).isEqualTo(new Reading.Shown<>(WHOLE, Scene.READ, true, tag(WHOLE)));
        assertThat(reason(readAs("priya"))).isEqualTo(Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 403, 500})
    void a_refusal_is_a_refusal_even_with_last_known_data(int status) {
        readAs("mei");
        jira.answersWith(status);

        assertThat(reason(readAs("mei"))).isEqualTo(Reason.REFUSED);
    }

    @Test
    void who_has_not_authorised_is_led_to_where_he_can() {
        Unavailable authorise = new Unavailable(Reason.NEEDS_AUTHORISATION, PlayedJira.AUTHORISATION);

        jira.answersWith(401);
        assertThat(readAs("mei")).isEqualTo(new Reading.NotShown<>(authorise));
        jira.wantsAuthorisation();
        assertThat(readAs("mei")).isEqualTo(new Reading.NotShown<>(authorise));
    }

    @Test
    void without_a_link_or_without_one_that_says_who_asks_nothing_is_asked() {
        when(jira.link.createImpersonatingAuthenticatedRequestFactory()).thenReturn(null);
        assertThat(reason(readAs("mei"))).isEqualTo(Reason.NOT_LINKED);

        when(jira.links.getPrimaryApplicationLink(JiraApplicationType.class)).thenReturn(null);
        assertThat(reason(readAs("mei"))).isEqualTo(Reason.NOT_LINKED);
        assertThat(jira.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>Log in</html>", "{}", "null", "[1]", "{\"rows\":[{\"owner\":null}]}", "{\"orgUnit\":3"})
    void what_is_not_a_board_is_refused(String body) {
        jira.sends(body);

        assertThat(reason(readAs("mei"))).isEqualTo(Reason.REFUSED);
    }

    @Test
    void a_newer_jira_may_say_more_and_an_older_one_less() {
        String newer = PlayedJira.json(WHOLE).replaceFirst("\\{", "{\"grade\":{\"by\":[1]},");
        jira.sends(newer);
        assertThat(value(readAs("mei"))).isEqualTo(WHOLE);

        jira.sends(newer.replace("\"ambition\":\"committed\",", "").replace("\"source\":\"check-in\",", ""));
        assertThat(value(readAs("mei")).rows().get(0).ambition()).isEmpty();
    }

    private Reading<BoardView> readAs(String viewer) {
        jira.viewedBy(viewer);
        return reader.read(QUERY);
    }

    private static BoardView value(Reading<BoardView> reading) {
        assertThat(reading).isInstanceOf(Reading.Shown.class);
        return ((Reading.Shown<BoardView>) reading).value();
    }

    private static Reason reason(Reading<BoardView> reading) {
        assertThat(reading).isInstanceOf(Reading.NotShown.class);
        return ((Reading.NotShown<BoardView>) reading).why().reason();
    }

    private static String tag(BoardView board) {
        return "W/\"" + Integer.toHexString(PlayedJira.json(board).hashCode()) + "\"";
    }

    private Clock clock() {
        return time.withZone(ZoneOffset.UTC);
    }
}
