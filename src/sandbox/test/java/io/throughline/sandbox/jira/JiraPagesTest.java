package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.host.Plugins;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.NewIssue;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jira's pages over HTTP, read as a browser reads them. */
class JiraPagesTest {
    private final ServedJira served = new ServedJira();

    @BeforeEach
    void someIssues() {
        Users.User mei = served.jira.person("mei");
        Users.User priya = served.jira.person("priya", "sec-team");
        served.jira.person("admin", "system-administrators");
        served.jira
                .users()
                .add(
                        new Users.User("", "linxiao", "林晓", "l@example.com", true, Locale.SIMPLIFIED_CHINESE, Set.of()),
                        "x");
        served.jira.data().createProject("PAY", "Payments", mei.key(), List.of());
        served.jira.data().createProject("SEC", "Security", priya.key(), List.of("sec-team"));
        create(
                mei,
                NewIssue.of("PAY", "Epic", "Retry <b>declined</b> cards", mei.key())
                        .description("One.\n\nTwo."));
        create(
                mei,
                NewIssue.of("PAY", "Story", "Route", mei.key()).epic("PAY-1").assignee(mei.key()));
        create(mei, NewIssue.of("PAY", "Story", "Tell", mei.key()).epic("PAY-1").status("Done"));
        create(
                priya,
                NewIssue.of("SEC", "Story", "Rotate the keys", priya.key()).epic("PAY-1"));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private void create(Users.User who, NewIssue draft) {
        served.jira.data().createIssue(who.key(), draft);
    }

    private Document page(String who, String path) throws Exception {
        return Jsoup.parse(served.get(who, path).body(), served.jira.baseUrl().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/browse/PAY-1",
                "/browse/PAY-2",
                "/projects/PAY",
                "/secure/Dashboard.jspa",
                "/secure/BrowseProjects.jspa",
                "/secure/RapidBoard.jspa?projectKey=PAY",
                "/issues/?jql=project%20%3D%20PAY",
                "/issues/?jql=nonsense",
                "/secure/CreateIssue!default.jspa",
                "/browse/NO-1"
            })
    void every_page_is_complete_in_both_languages(String path) throws Exception {
        for (String who : List.of("mei", "linxiao")) {
            Document page = page(who, path);
            assertThat(page.outerHtml()).doesNotContain("$", "&lt;!--");
            assertThat(page.select("main")).hasSize(1);
            assertThat(page.text()).doesNotContainPattern("\\b(nav|issue|project|home|frame|mode)\\.[a-z]");
            assertThat(page.select("html").attr("lang")).isEqualTo(who.equals("mei") ? "en" : "zh-CN");
        }
        assertThat(page("linxiao", path).select("#home_link").text()).isEqualTo("仪表板");
    }

    @Test
    void the_issue_view_shows_the_epics_issues_that_the_visitor_may_browse_and_counts_only_those() throws Exception {
        Document mine = page("mei", "/browse/PAY-1");
        Document hers = page("priya", "/browse/PAY-1");

        assertThat(mine.select("#greenhopper-epics-issue-web-panel li").eachAttr("data-issuekey"))
                .containsExactly("PAY-2", "PAY-3");
        assertThat(mine.select("#greenhopper-epics-issue-web-panel .count").text())
                .isEqualTo("1 of 2 done");
        assertThat(hers.select("#greenhopper-epics-issue-web-panel .count").text())
                .isEqualTo("1 of 3 done");
        assertThat(mine.select("#summary-val").text()).isEqualTo("Retry <b>declined</b> cards");
        assertThat(mine.select("#descriptionmodule p").eachText()).containsExactly("One.", "Two.");
        assertThat(mine.html()).contains("resources of atl.general jira.view.issue");
    }

    @Test
    void a_plugins_panel_is_a_module_with_its_label_as_heading_and_its_html_as_it_is() throws Exception {
        served.jira.rightPanels.add(new Plugins.WebPanelHtml("made.up:panel", "Key <results>", "<em>inside</em>", 10));

        Document page = page("mei", "/browse/PAY-1");

        assertThat(page.select(".right #panel h4").text()).isEqualTo("Key <results>");
        assertThat(page.select(".right #panel .mod-content > em").text()).isEqualTo("inside");
        assertThat(page.select("#made-up-link").attr("href")).isEqualTo("/jira/plugins/servlet/made-up");
    }

    @Test
    void a_button_of_the_workflow_moves_the_issue_if_it_was_on_our_page() throws Exception {
        Document page = page("mei", "/browse/PAY-2");
        String token = page.select("form.ops input[name=atl_token]").val();
        String action = page.select("form.ops button:contains(Done)").val();

        assertThat(served.postForm("mei", "/browse/PAY-2", "action=" + action).statusCode())
                .isEqualTo(403);
        assertThat(served.jira.rows("changegroup")).isZero();

        HttpResponse<String> answer =
                served.postForm("mei", "/browse/PAY-2", "action=" + action + "&atl_token=" + token);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(page("mei", "/browse/PAY-2").select("#status-val").text()).isEqualTo("Done");
    }

    @Test
    void a_forbidden_issue_and_a_missing_one_are_the_same_page() throws Exception {
        HttpResponse<String> hidden = served.get("mei", "/browse/SEC-1");
        HttpResponse<String> missing = served.get("mei", "/browse/SEC-9");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace("SEC-1", "")).isEqualTo(missing.body().replace("SEC-9", ""));
        assertThat(served.get("mei", "/projects/SEC").statusCode()).isEqualTo(404);
    }

    @Test
    void a_visitor_is_sent_to_the_log_in_and_back() throws Exception {
        HttpResponse<String> answer = served.get("", "/browse/PAY-1?x=1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(where -> assertThat(where)
                .endsWith("/login?os_destination=%2Fbrowse%2FPAY-1%3Fx%3D1"));
    }

    @Test
    void the_form_makes_an_issue_in_its_epic() throws Exception {
        String token = page("mei", "/secure/CreateIssue!default.jspa")
                .select("form.create input[name=atl_token]")
                .val();

        HttpResponse<String> answer = served.postForm(
                "mei",
                "/secure/CreateIssue!default.jspa",
                "pid=PAY&issuetype=Story&epic=PAY-1&summary=%E6%96%B0&atl_token=" + token);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(served.jira.data().issues().byKey("PAY-4").orElseThrow().summary())
                .isEqualTo("新");
        assertThat(served.jira.data().issues().inEpic(10_000)).hasSize(4);
    }

    @Test
    void the_colours_chosen_stay() throws Exception {
        String token = page("mei", "/secure/Dashboard.jspa")
                .select("#user-menu input[name=atl_token]")
                .val();

        served.postForm("mei", "/secure/ColourMode.jspa", "mode=dark&atl_token=" + token);

        assertThat(page("mei", "/browse/PAY-1").select("html").attr("data-color-mode"))
                .isEqualTo("dark");
    }

    @Test
    void a_search_for_a_key_goes_to_the_issue_and_any_other_to_the_navigator() throws Exception {
        assertThat(served.get("mei", "/secure/QuickSearch.jspa?searchString=pay-2")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/browse/PAY-2"));
        assertThat(served.get("mei", "/secure/QuickSearch.jspa?searchString=a+%22b")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).contains("/issues/?jql=text"));
    }

    @Test
    void a_plugins_page_stands_in_the_same_frame() throws Exception {
        Document page = page("mei", ServedJira.PLUGIN_PAGE);

        assertThat(page.title()).isEqualTo("Made & up");
        assertThat(page.select("main #own").text()).isEqualTo("Hi");
        assertThat(page.select("#made-up-link.on")).hasSize(1);
        assertThat(page.select("head meta[name=x]")).hasSize(1);
    }
}
