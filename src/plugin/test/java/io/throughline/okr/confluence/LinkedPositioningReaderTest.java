package io.throughline.okr.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.applinks.api.CredentialsRequiredException;
import io.throughline.okr.view.PositioningQuery;
import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Unavailable;
import io.throughline.okr.view.planning.PlanningScene;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedPositioningReaderTest {
    private static final PositioningQuery QUERY = new PositioningQuery("R&D / Payments", 0);

    private final PlayedJira jira = new PlayedJira().viewedBy("mei");
    private final LinkedPositioningReader reader = new LinkedPositioningReader(
            jira.links, jira.users, Clock.fixed(Instant.parse(PlanningScene.READ), ZoneOffset.UTC));

    LinkedPositioningReaderTest() throws CredentialsRequiredException {}

    @Test
    void it_comes_over_the_link_as_it_is_and_then_only_its_tag_is_asked_for() {
        jira.shows("mei", PlanningScene.positioning());

        Reading<PositioningView> first = reader.read(QUERY);
        Reading<PositioningView> second = reader.read(QUERY);

        assertThat(((Reading.Shown<PositioningView>) first).value()).isEqualTo(PlanningScene.positioning());
        assertThat(second).isEqualTo(first);
        assertThat(jira.asked.get(0)).isEqualTo("GET rest/okr/1/positioning?unit=R%26D%20%2F%20Payments&version=0 | ");
        assertThat(jira.asked.get(1)).contains(" | W/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[1]", "{\"orgUnit\":null,\"version\":1}"})
    void what_is_not_a_positioning_is_refused(String body) {
        jira.sends(body);

        assertThat(reader.read(QUERY))
                .isEqualTo(new Reading.NotShown<>(new Unavailable(Unavailable.Reason.REFUSED, "")));
    }
}
