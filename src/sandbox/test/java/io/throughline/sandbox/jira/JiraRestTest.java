package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.RestOfJira.Answer;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.NewIssue;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reading Jira over its REST: shapes, what is hidden, and the rule against forged requests. */
class JiraRestTest {
    private static RestOfJira rest;
    private static IssueRow epic;
    private static IssueRow story;
    private static IssueRow secret;

    @BeforeAll
    static void someIssues() {
        rest = new RestOfJira();
        epic = rest.issue("PAY", "Epic", "Retry");
        story = rest.served
                .jira
                .data()
                .createIssue(
                        rest.mei.key(),
                        NewIssue.of("PAY", "Story", "Route", rest.mei.key())
                                .epic(epic.key())
                                .storyPoints(5.0)
                                .assignee(rest.mei.key()));
        secret = rest.issue("SEC", "Epic", "Keys");
        rest.served.jira.data().link(rest.priya.key(), story.key(), secret.key(), "Blocks");
    }

    @AfterAll
    static void stop() {
        rest.close();
    }

    private static String issue(IssueRow row) {
        return "/rest/api/2/issue/" + row.key();
    }

    @Test
    void an_issue_has_the_vendors_shape() {
        Answer answer = rest.get("mei", issue(story));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode fields = answer.json().path("fields");
        assertThat(answer.at("/key")).isEqualTo(story.key());
        assertThat(answer.at("/id")).isEqualTo(String.valueOf(story.id()));
        assertThat(answer.at("/self")).endsWith("/rest/api/2/issue/" + story.id());
        assertThat(fields.at("/status/statusCategory/key").asText()).isEqualTo("new");
        assertThat(fields.at("/issuetype/name").asText()).isEqualTo("Story");
        assertThat(fields.path("customfield_10100").asText()).isEqualTo(epic.key());
        assertThat(fields.path("customfield_10106").asDouble()).isEqualTo(5.0);
        assertThat(fields.at("/assignee/name").asText()).isEqualTo("mei");
        assertThat(fields.at("/assignee/avatarUrls/48x48").asText()).startsWith("http");
        assertThat(fields.path("created").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4}");
        assertThat(fields.has("resolution")).as("null is written").isTrue();
        assertThat(fields.path("resolution").isNull()).isTrue();
    }

    @Test
    void only_the_fields_asked_for_are_there() {
        JsonNode some =
                rest.get("mei", issue(story) + "?fields=summary,status").json().path("fields");
        assertThat(some.fieldNames()).toIterable().containsExactlyInAnyOrder("summary", "status");

        JsonNode navigable = rest.get("mei", issue(story) + "?fields=*navigable,-summary")
                .json()
                .path("fields");
        assertThat(navigable.has("status")).isTrue();
        assertThat(navigable.has("summary")).isFalse();
        assertThat(navigable.has("comment")).isFalse();
    }

    @Test
    void what_is_hidden_is_expanded_on_request() {
        JsonNode plain = rest.get("mei", issue(story)).json();
        JsonNode expanded = rest.get(
                        "mei",
                        issue(story)
                                + "?fields=summary&expand=names,schema,transitions,editmeta,changelog,renderedFields")
                .json();

        assertThat(plain.has("changelog")).isFalse();
        assertThat(expanded.at("/names/summary").asText()).isEqualTo("Summary");
        assertThat(expanded.at("/schema/summary/type").asText()).isEqualTo("string");
        assertThat(expanded.at("/transitions").size()).isPositive();
        assertThat(expanded.at("/editmeta/fields/summary/required").asBoolean()).isTrue();
        assertThat(expanded.at("/changelog/histories").isArray()).isTrue();
        assertThat(expanded.has("renderedFields")).isTrue();
    }

    @Test
    void a_link_to_an_issue_one_may_not_see_is_not_there() {
        String links = issue(story) + "?fields=issuelinks";
        assertThat(rest.get("mei", links).json().at("/fields/issuelinks")).isEmpty();
        assertThat(rest.get("priya", links).at("/fields/issuelinks/0/outwardIssue/key"))
                .isEqualTo(secret.key());
    }

    @Test
    void a_hidden_issue_cannot_be_told_from_one_that_is_not_there() {
        for (String suffix : new String[] {"", "/transitions", "/comment", "/editmeta", "/subtask"}) {
            Answer hidden = rest.get("mei", issue(secret) + suffix);
            Answer missing = rest.get("mei", "/rest/api/2/issue/PAY-9999" + suffix);

            assertThat(hidden.status()).as(suffix).isEqualTo(404);
            assertThat(hidden.json()).isEqualTo(missing.json());
            assertThat(hidden.at("/errorMessages/0")).isEqualTo("Issue Does Not Exist");
            assertThat(hidden.json().path("errors").isObject()).isTrue();
        }
    }

    @Test
    void nobody_gets_the_server_info_and_is_asked_to_log_in_for_an_issue() {
        assertThat(rest.get("", "/rest/api/2/serverInfo").at("/version")).isEqualTo("11.3.10");
        assertThat(rest.get("", issue(story)).status()).isEqualTo(401);
        assertThat(rest.get("", issue(story)).at("/errorMessages/1")).isEqualTo("Login Required");
        assertThat(rest.get("", "/rest/api/2/myself").status()).isEqualTo(401);
        assertThat(rest.get("", "/rest/api/2/project").json()).isEmpty();
        assertThat(rest.get("", "/rest/api/2/search").json().path("total").asInt())
                .isZero();
    }

    @Test
    void no_other_sites_page_can_change_anything() {
        String steps = issue(story) + "/transitions";
        String move = "{\"transition\":{\"id\":\"41\"}}";
        long before = rest.served.jira.rows("changegroup");

        assertThat(rest.send("mei", from("Origin", steps, move)).status()).isEqualTo(403);
        assertThat(rest.send("mei", from("Origin", steps, move)).text()).isEqualTo("XSRF check failed");
        assertThat(rest.send("mei", from("Referer", steps, move)).status()).isEqualTo(403);
        HttpRequest.Builder form = HttpRequest.newBuilder(rest.served.uri(steps))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(move));
        assertThat(rest.send("mei", form).status()).isEqualTo(403);
        HttpRequest.Builder removal = HttpRequest.newBuilder(rest.served.uri(issue(story)))
                .header("Origin", "https://elsewhere.example")
                .DELETE();
        assertThat(rest.send("mei", removal).status()).isEqualTo(403);
        assertThat(rest.served.jira.rows("changegroup")).isEqualTo(before);
    }

    @Test
    void a_script_that_says_no_check_is_let_through() {
        HttpRequest.Builder request =
                from("Origin", "/rest/api/2/search", "{\"jql\":\"\"}").header("X-Atlassian-Token", "no-check");
        assertThat(rest.send("mei", request).status()).isEqualTo(200);
    }

    private static HttpRequest.Builder from(String header, String path, String json) {
        return HttpRequest.newBuilder(rest.served.uri(path))
                .header("Content-Type", "application/json")
                .header(header, "https://elsewhere.example/page")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    @Test
    void what_is_not_json_or_not_there_is_refused_in_json() {
        assertThat(rest.post("mei", "/rest/api/2/search", "{").status()).isEqualTo(400);
        assertThat(rest.post("mei", "/rest/api/2/search", "{").json().path("errorMessages"))
                .hasSize(1);
        assertThat(rest.get("mei", "/rest/api/2/nothing").status()).isEqualTo(404);
        assertThat(rest.delete("mei", "/rest/api/2/search").status()).isEqualTo(405);
    }

    @Test
    void every_address_answers_under_latest_as_well() {
        assertThat(rest.get("mei", "/rest/api/latest/issue/" + story.key()).at("/self"))
                .isEqualTo(rest.get("mei", issue(story)).at("/self"));
    }

    @Test
    void what_all_projects_share_is_listed_and_found_one_by_one() {
        for (String list : new String[] {"issuetype", "status", "statuscategory", "priority", "resolution"}) {
            JsonNode all = rest.get("mei", "/rest/api/2/" + list).json();
            assertThat(all.size()).as(list).isPositive();
            String id = all.get(0).path("id").asText();
            assertThat(rest.get("mei", "/rest/api/2/" + list + "/" + id).json()).isEqualTo(all.get(0));
            assertThat(rest.get("mei", "/rest/api/2/" + list + "/987654").status())
                    .isEqualTo(404);
        }
        assertThat(rest.get("mei", "/rest/api/2/issueLinkType").json().findValuesAsText("name"))
                .contains("Blocks")
                .doesNotContain("Epic-Story Link", "jira_subtask_link");
        JsonNode field = rest.get("mei", "/rest/api/2/field").json();
        assertThat(field.findValuesAsText("id")).contains("summary", "customfield_10100");
        assertThat(field.findValuesAsText("custom")).contains("com.pyxis.greenhopper.jira:gh-epic-link");
    }

    @Test
    void what_a_query_may_be_made_of_is_told() {
        JsonNode data = rest.get("mei", "/rest/api/2/jql/autocompletedata").json();
        assertThat(data.path("visibleFieldNames").findValuesAsText("value")).contains("project", "\"Epic Link\"");
        assertThat(data.path("jqlReservedWords").toString()).contains("\"and\"");
        JsonNode projects = rest.get(
                        "mei", "/rest/api/2/jql/autocompletedata/suggestions?fieldName=project&fieldValue=")
                .json();
        assertThat(projects.path("results").findValuesAsText("value")).containsExactly("PAY");
    }
}
