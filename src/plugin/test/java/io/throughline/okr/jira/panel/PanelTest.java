package io.throughline.okr.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.templates.HostRenderer;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.templates.Html;
import io.throughline.okr.view.ChainView;
import io.throughline.okr.view.IssueKeyResultsView;
import io.throughline.okr.view.JudgementView;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.PersonView;
import io.throughline.okr.view.ServedKeyResultView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2027-08-12T14:32:00Z"), ZoneOffset.UTC);

    private static ServedKeyResultView served(String title, String source, boolean measured, double progress) {
        KeyResultView keyResult = new KeyResultView(
                34,
                "KR-34",
                3,
                12,
                "Objective",
                title,
                PersonView.NOBODY,
                source,
                "number-down",
                840,
                400,
                655,
                measured,
                0,
                "ms",
                1,
                "",
                progress,
                0.61,
                "at-risk",
                5,
                true,
                0,
                0,
                List.of(),
                List.of(),
                "",
                -1,
                "",
                0,
                List.of(),
                "",
                "",
                "",
                "",
                new JudgementView(-1, "", PersonView.NOBODY, "", progress, -1, "", PersonView.NOBODY, "", -1),
                false,
                -1);
        return new ServedKeyResultView(
                7,
                keyResult,
                List.of(
                        new ChainView("objective", 12, "O-12", "Merchants trust every payment", 0.5745),
                        new ChainView("objective", 1, "O-1", "没有人离开结账页", 0.54)),
                "2027-07-28T09:00:00Z",
                true);
    }

    private static String drawn(IssueKeyResultsView view, HouseWording wording) {
        return new HostRenderer()
                .render("templates/jira/panel.vm", Map.of("panel", new PanelPresenter(NOW).present(view, wording)));
    }

    private static String drawn(ServedKeyResultView served, HouseWording wording) {
        return drawn(new IssueKeyResultsView("PAY-142", true, List.of(served)), wording);
    }

    @Test
    void a_key_result_shows_its_number_its_chain_and_how_old_it_is() {
        Html html = Html.of(drawn(served("Cut response time", "check-in", true, 0.4205), HouseWording.english()));

        assertThat(html.text())
                .contains("Cut response time", "42%", "At risk", "Merchants trust every payment", "57%")
                .contains("655\u202fms on the way to 400\u202fms · check-in 2 weeks ago")
                .doesNotContain("$");
        assertThat(html.source())
                .contains("style=\"--p:42;--e:61\"", "aria-label=\"42%, 61% expected by today, At risk\"")
                .contains("lang=\"zh\">没有人离开结账页");
    }

    @Test
    void chinese_readers_read_chinese() {
        Html html = Html.of(drawn(served("Cut response time", "linked-issues", true, 0.42), HouseWording.chinese()));

        assertThat(html.text()).contains("按关联的事务计算", "关联关键结果").doesNotContain("$");
        assertThat(html.source()).doesNotContain("lang=\"zh\">没有");
    }

    @Test
    void nothing_to_count_is_a_dash_that_does_not_open() {
        Html html = Html.of(drawn(served("Cut response time", "check-in", false, -1), HouseWording.english()));

        assertThat(html.text()).contains("–", "No value yet, target 400\u202fms");
        assertThat(html.source()).doesNotContain("tl-bar").doesNotContain("<button type=\"button\" class=\"tl-percent");
    }

    @Test
    void an_issue_that_serves_nothing_says_so_and_offers_a_link_to_who_may() {
        String may = drawn(new IssueKeyResultsView("PAY-142", true, List.of()), HouseWording.english());
        String mayNot = drawn(new IssueKeyResultsView("PAY-142", false, List.of()), HouseWording.english());

        assertThat(Html.of(may).text()).contains("Serves no key result yet", "Link a key result");
        assertThat(Html.of(mayNot).text()).contains("Serves no key result yet").doesNotContain("Link a key result");
    }

    @Test
    void titles_stay_text() {
        for (String hostile : Html.HOSTILE) {
            Html html = Html.of(drawn(served(hostile, "check-in", true, 0.42), HouseWording.english()));

            assertThat(html.text()).contains(hostile);
            assertThat(html.elements()).doesNotContain("script", "svg", "iframe", "body", "x");
            assertThat(html.attributes()).noneMatch(name -> name.startsWith("on"));
        }
    }
}
