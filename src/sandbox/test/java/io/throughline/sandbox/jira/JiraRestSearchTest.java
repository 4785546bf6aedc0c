package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.RestOfJira.Answer;
import io.throughline.sandbox.jira.store.IssueRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Searching over Jira's REST, and Jira Software's epics and boards. */
class JiraRestSearchTest {
    private static RestOfJira rest;
    private static IssueRow epic;
    private static IssueRow story;
    private static IssueRow secret;

    @BeforeAll
    static void someIssues() {
        rest = new RestOfJira();
        epic = rest.issue("PAY", "Epic", "Retry");
        story = rest.issue("PAY", "Story", "Route");
        secret = rest.issue("SEC", "Epic", "Keys");
    }

    @AfterAll
    static void stop() {
        rest.close();
    }

    @Test
    void a_search_is_the_callers_and_pages_by_start_and_size() {
        JsonNode mine = rest.get("mei", "/rest/api/2/search?jql=ORDER+BY+key&fields=summary&maxResults=1")
                .json();
        int seen = mine.path("total").asInt();
        JsonNode hers = rest.post(
                        "priya",
                        "/rest/api/2/search",
                        "{'jql':'ORDER BY key','startAt':" + seen + ",'fields':['summary']}")
                .json();

        assertThat(mine.path("maxResults").asInt()).isEqualTo(1);
        assertThat(mine.path("issues").findValuesAsText("key")).containsExactly(epic.key());
        assertThat(mine.at("/issues/0/fields").size()).isEqualTo(1);
        assertThat(hers.path("total").asInt()).isEqualTo(seen + 1);
        assertThat(hers.path("startAt").asInt()).isEqualTo(seen);
        assertThat(hers.path("issues").findValuesAsText("key")).containsExactly(secret.key());
        assertThat(rest.get("mei", "/rest/api/2/search?maxResults=5000")
                        .json()
                        .path("maxResults")
                        .asInt())
                .isEqualTo(1000);
        assertThat(rest.get("mei", "/rest/api/2/search?maxResults=0").json().path("issues"))
                .isEmpty();
    }

    @Test
    void a_query_that_names_what_one_may_not_see_is_refused_or_answered_with_a_warning() {
        Answer refused = rest.get("mei", "/rest/api/2/search?jql=project=SEC");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errorMessages/0")).contains("'SEC' does not exist");
        assertThat(refused.at("/errorMessages/0").replace("SEC", "NOPE"))
                .isEqualTo(
                        rest.get("mei", "/rest/api/2/search?jql=project=NOPE").at("/errorMessages/0"));

        JsonNode warned = rest.get("mei", "/rest/api/2/search?jql=project=SEC&validateQuery=warn")
                .json();
        assertThat(warned.path("total").asInt()).isZero();
        assertThat(warned.path("warningMessages").get(0).asText()).contains("'SEC' does not exist");
        assertThat(rest.get("mei", "/rest/api/2/search?jql=project=SEC&validateQuery=none")
                        .json()
                        .has("warningMessages"))
                .isFalse();
        assertThat(rest.get("mei", "/rest/api/2/search?validateQuery=maybe").status())
                .isEqualTo(400);
        assertThat(rest.get("mei", "/rest/api/2/search?startAt=first").status()).isEqualTo(400);
    }

    @Test
    void a_search_shows_navigable_fields_unless_others_are_asked_for() {
        JsonNode usual = rest.get("mei", "/rest/api/2/search?jql=key=" + story.key())
                .json()
                .at("/issues/0/fields");
        assertThat(usual.has("status")).isTrue();
        assertThat(usual.has("comment")).isFalse();
        JsonNode all = rest.get("mei", "/rest/api/2/search?fields=*all&expand=names&jql=key=" + story.key())
                .json();
        assertThat(all.at("/issues/0/fields").has("comment")).isTrue();
        assertThat(all.at("/names/status").asText()).isEqualTo("Status");
    }

    @Test
    void issues_are_moved_into_an_epic_and_out_of_it() {
        IssueRow home = rest.issue("PAY", "Epic", "Home");
        IssueRow moved = rest.issue("PAY", "Task", "Moved");
        String inside = "/rest/agile/1.0/epic/" + home.key() + "/issue";
        String body = "{'issues':['" + moved.key() + "']}";

        assertThat(rest.post("mei", inside, body).status()).isEqualTo(204);
        assertThat(rest.get("mei", "/rest/api/2/issue/" + moved.key()).at("/fields/customfield_10100"))
                .isEqualTo(home.key());
        assertThat(rest.get("mei", inside + "?fields=summary")
                        .json()
                        .path("issues")
                        .findValuesAsText("key"))
                .containsExactly(moved.key());
        assertThat(rest.post("mei", "/rest/agile/1.0/epic/none/issue", body).status())
                .isEqualTo(204);
        assertThat(rest.get("mei", "/rest/api/2/issue/" + moved.key()).at("/fields/customfield_10100"))
                .isEqualTo("null");
        assertThat(rest.post("mei", inside, "{'issues':['" + epic.key() + "']}").status())
                .isEqualTo(400);
        assertThat(rest.post("mei", inside, "{'issues':[]}").status()).isEqualTo(400);
        assertThat(rest.post("mei", inside, "{'issues':['" + secret.key() + "']}")
                        .status())
                .isEqualTo(404);
        assertThat(rest.get("mei", "/rest/agile/1.0/epic/" + secret.key()).status())
                .isEqualTo(404);
        assertThat(rest.get("mei", "/rest/agile/1.0/epic/" + story.key()).status())
                .isEqualTo(404);
    }

    @Test
    void an_epics_name_and_end_are_changed() {
        IssueRow named = rest.issue("PAY", "Epic", "Old");
        String path = "/rest/agile/1.0/epic/" + named.id();
        assertThat(rest.get("mei", path).json().path("done").asBoolean()).isFalse();
        Answer changed = rest.post("mei", path, "{'name':'New','summary':'Newer','done':true}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/name")).isEqualTo("New");
        assertThat(changed.json().path("done").asBoolean()).isTrue();
        assertThat(rest.get("mei", path).at("/summary")).isEqualTo("Newer");
        assertThat(rest.post("mei", path, "{'name':''}").at("/errors/name")).isNotEmpty();
    }

    @Test
    void each_project_one_may_see_has_its_board() {
        JsonNode boards = rest.get("mei", "/rest/agile/1.0/board").json();
        assertThat(boards.path("values")).hasSize(1);
        String id = boards.at("/values/0/id").asText();
        assertThat(rest.get("mei", "/rest/agile/1.0/board/" + id).at("/type")).isEqualTo("scrum");
        assertThat(rest.get("mei", "/rest/agile/1.0/board/" + id + "/epic")
                        .json()
                        .path("values")
                        .findValuesAsText("key"))
                .contains(epic.key());
        assertThat(rest.get("mei", "/rest/agile/1.0/board/" + id + "/issue?jql=type=Story")
                        .json()
                        .path("issues"))
                .isNotEmpty();
        String hidden =
                rest.get("priya", "/rest/agile/1.0/board?projectKeyOrId=SEC").at("/values/0/id");
        assertThat(rest.get("mei", "/rest/agile/1.0/board/" + hidden).status()).isEqualTo(404);
    }
}
