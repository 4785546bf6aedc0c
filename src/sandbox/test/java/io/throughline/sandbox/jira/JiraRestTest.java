package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.NewIssue;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jira's REST API over HTTP. */
class JiraRestTest {
    private final ServedJira served = new ServedJira();
    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void someIssues() {
        Users.User mei = served.jira.person("mei");
        Users.User priya = served.jira.person("priya", "sec-team");
        served.jira.data().createProject("PAY", "Payments", mei.key(), List.of());
        served.jira.data().createProject("SEC", "Security", priya.key(), List.of("sec-team"));
        NewIssue epic = NewIssue.of("PAY", "Epic", "Retry", mei.key()).epicName("Retry");
        served.jira.data().createIssue(mei.key(), epic);
        NewIssue story = NewIssue.of("PAY", "Story", "Route", mei.key())
                .epic("PAY-1")
                .storyPoints(5.0)
                .assignee(mei.key());
        served.jira.data().createIssue(mei.key(), story);
        served.jira.data().createIssue(priya.key(), NewIssue.of("SEC", "Epic", "Keys", priya.key()));
        served.jira.data().link(mei.key(), "PAY-2", "SEC-1", "Blocks");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private JsonNode body(HttpResponse<String> response) throws IOException {
        return json.readTree(response.body());
    }

    @Test
    void an_issue_has_the_vendors_shape() throws Exception {
        HttpResponse<String> response = served.get("mei", "/rest/api/2/issue/PAY-2");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode fields = body(response).path("fields");
        assertThat(body(response).path("key").asText()).isEqualTo("PAY-2");
        assertThat(fields.path("status").path("statusCategory").path("key").asText())
                .isEqualTo("new");
        assertThat(fields.path("issuetype").path("name").asText()).isEqualTo("Story");
        assertThat(fields.path("customfield_10100").asText()).isEqualTo("PAY-1");
        assertThat(fields.path("customfield_10106").asDouble()).isEqualTo(5.0);
        assertThat(fields.path("assignee").path("name").asText()).isEqualTo("mei");
        assertThat(fields.path("resolution").isNull()).isTrue();
        assertThat(fields.path("created").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4}");
    }

    @Test
    void a_link_to_an_issue_the_caller_may_not_browse_is_not_there() throws Exception {
        JsonNode seenByMei = body(served.get("mei", "/rest/api/2/issue/PAY-2?fields=issuelinks"));
        JsonNode seenByPriya = body(served.get("priya", "/rest/api/2/issue/PAY-2?fields=issuelinks"));

        assertThat(seenByMei.path("fields").path("issuelinks")).isEmpty();
        assertThat(seenByPriya
                        .path("fields")
                        .path("issuelinks")
                        .get(0)
                        .path("outwardIssue")
                        .path("key")
                        .asText())
                .isEqualTo("SEC-1");
    }

    @Test
    void only_the_fields_asked_for_come() throws Exception {
        JsonNode fields = body(served.get("mei", "/rest/api/2/issue/PAY-2?fields=summary,status"))
                .path("fields");

        assertThat(fields.fieldNames()).toIterable().containsExactly("summary", "status");
    }

    @Test
    void a_hidden_issue_answers_like_one_that_does_not_exist() throws Exception {
        HttpResponse<String> hidden = served.get("mei", "/rest/api/2/issue/SEC-1");
        HttpResponse<String> missing = served.get("mei", "/rest/api/2/issue/PAY-99");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(body(hidden).path("errorMessages").get(0).asText()).isEqualTo("Issue Does Not Exist");
    }

    @Test
    void nobody_gets_anything_but_the_server_info() throws Exception {
        assertThat(served.get("", "/rest/api/2/issue/PAY-1").statusCode()).isEqualTo(401);
        assertThat(served.get("", "/rest/api/2/search?jql=project=PAY").statusCode())
                .isEqualTo(401);
        assertThat(body(served.get("", "/rest/api/2/serverInfo"))
                        .path("version")
                        .asText())
                .isEqualTo("11.3.10");
    }

    @Test
    void a_transition_moves_the_issue_and_a_step_that_is_not_there_is_refused() throws Exception {
        String steps = "/rest/api/2/issue/PAY-2/transitions";
        JsonNode offered = body(served.get("mei", steps)).path("transitions");
        assertThat(offered.findValuesAsText("name")).contains("In Progress", "In Review", "Done");
        String done = offered.get(offered.size() - 1).path("id").asText();

        assertThat(served.postJson("mei", steps, "{\"transition\":{\"id\":\"" + done + "\"}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(body(served.get("mei", "/rest/api/2/issue/PAY-2"))
                        .at("/fields/status/name")
                        .asText())
                .isEqualTo("Done");
        assertThat(served.postJson("mei", steps, "{\"transition\":{\"id\":\"" + done + "\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.postJson("mei", steps, "{").statusCode()).isEqualTo(400);
    }

    @Test
    void no_other_sites_page_can_move_an_issue() throws Exception {
        String steps = "/rest/api/2/issue/PAY-2/transitions";
        String move = "{\"transition\":{\"id\":\"41\"}}";
        long before = served.jira.rows("changegroup");

        assertThat(served.postForm("mei", steps, move).statusCode()).isEqualTo(415);
        HttpRequest.Builder foreign = HttpRequest.newBuilder(served.uri(steps))
                .header("Content-Type", "application/json")
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString(move));
        assertThat(served.send("mei", foreign).statusCode()).isEqualTo(403);
        assertThat(served.jira.rows("changegroup")).isEqualTo(before);
    }

    @Test
    void a_search_is_the_callers_and_pages_by_start_and_size() throws Exception {
        JsonNode mine = body(served.get("mei", "/rest/api/2/search?jql=ORDER+BY+key&fields=summary&maxResults=1"));
        JsonNode hers = body(served.postJson(
                "priya", "/rest/api/2/search", "{\"jql\":\"ORDER BY key\",\"startAt\":2,\"fields\":[\"summary\"]}"));

        assertThat(mine.path("total").asInt()).isEqualTo(2);
        assertThat(mine.path("issues").findValuesAsText("key")).containsExactly("PAY-1");
        assertThat(hers.path("total").asInt()).isEqualTo(3);
        assertThat(hers.path("issues").findValuesAsText("key")).containsExactly("SEC-1");
        HttpResponse<String> refused = served.get("mei", "/rest/api/2/search?jql=project=SEC");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(body(refused).path("errorMessages").get(0).asText()).contains("'SEC' does not exist");
    }

    @Test
    void myself_is_who_asks() throws Exception {
        assertThat(body(served.get("priya", "/rest/api/2/myself")).path("name").asText())
                .isEqualTo("priya");
    }
}
