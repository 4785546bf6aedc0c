package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.RestOfJira.Answer;
import io.throughline.sandbox.jira.store.IssueRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Projects, people, groups and permissions over Jira's REST. */
class JiraRestAdministrationTest {
    private static final String NEW_PROJECT = "{'key':'NEW','name':'New one','lead':'mei','projectTypeKey':'software'}";

    private static RestOfJira rest;

    @BeforeAll
    static void start() {
        rest = new RestOfJira();
    }

    @AfterAll
    static void stop() {
        rest.close();
    }

    @Test
    void a_project_is_made_archived_restored_and_deleted_by_administrators_only() {
        assertThat(rest.post("", "/rest/api/2/project", NEW_PROJECT).status()).isEqualTo(401);
        assertThat(rest.post("mei", "/rest/api/2/project", NEW_PROJECT).status())
                .isEqualTo(403);
        assertThat(rest.post("admin", "/rest/api/2/project", NEW_PROJECT).status())
                .isEqualTo(201);
        Answer again = rest.post("admin", "/rest/api/2/project", NEW_PROJECT);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.at("/errors/projectKey")).contains("uses this project key");
        String project = "/rest/api/2/project/NEW";
        assertThat(rest.get("mei", project).at("/lead/name")).isEqualTo("mei");

        assertThat(rest.put("mei", project + "/archive", "").status()).isEqualTo(403);
        assertThat(rest.put("admin", project + "/archive", "").status()).isEqualTo(204);
        assertThat(rest.put("admin", project + "/archive", "").status()).isEqualTo(403);
        assertThat(rest.get("mei", "/rest/api/2/project").json().findValuesAsText("key"))
                .doesNotContain("NEW");
        assertThat(rest.put("admin", project + "/restore", "").status()).isEqualTo(202);
        assertThat(rest.get("mei", "/rest/api/2/project").json().findValuesAsText("key"))
                .contains("NEW");
        assertThat(rest.delete("mei", project).status()).isEqualTo(403);
        assertThat(rest.delete("admin", project).status()).isEqualTo(204);
        assertThat(rest.get("mei", project).status()).isEqualTo(404);
    }

    @Test
    void a_project_one_may_not_browse_is_not_there() {
        assertThat(rest.get("mei", "/rest/api/2/project/SEC").json().toString().replace("SEC", "NOPE"))
                .isEqualTo(rest.get("mei", "/rest/api/2/project/NOPE").json().toString());
        assertThat(rest.get("mei", "/rest/api/2/project").json().findValuesAsText("key"))
                .contains("PAY")
                .doesNotContain("SEC");
        assertThat(rest.get("mei", "/rest/api/2/project/SEC/statuses").status()).isEqualTo(404);
        JsonNode statuses =
                rest.get("priya", "/rest/api/2/project/SEC/statuses").json();
        assertThat(statuses.at("/0/statuses").size()).isPositive();
    }

    @Test
    void one_is_told_what_one_may_do_where() {
        IssueRow issue = rest.issue("PAY", "Task", "Mine");
        String mine = "/rest/api/2/mypermissions";
        assertThat(has("mei", mine + "?projectKey=PAY", "BROWSE_PROJECTS")).isTrue();
        assertThat(has("mei", mine + "?issueKey=" + issue.key(), "EDIT_ISSUES")).isTrue();
        assertThat(has("mei", mine, "ADMINISTER")).isFalse();
        assertThat(has("admin", mine, "ADMINISTER")).isTrue();
        assertThat(rest.get("mei", mine + "?projectKey=SEC").status()).isEqualTo(404);
        assertThat(rest.get("mei", mine + "?permissions=BROWSE_PROJECTS").json().path("permissions"))
                .hasSize(1);
        assertThat(rest.get("mei", mine + "?permissions=FLY").status()).isEqualTo(400);
        assertThat(rest.get("", mine + "?projectKey=PAY").status()).isEqualTo(404);
        assertThat(rest.get("mei", "/rest/api/2/permissions").status()).isEqualTo(403);
        assertThat(rest.get("admin", "/rest/api/2/permissions").at("/permissions/BROWSE_PROJECTS/type"))
                .isEqualTo("PROJECT");
    }

    private static boolean has(String who, String path, String permission) {
        return rest.get(who, path)
                .json()
                .at("/permissions/" + permission + "/havePermission")
                .asBoolean();
    }

    @Test
    void a_person_is_made_changed_and_deleted_by_administrators_only() {
        String people = "/rest/api/2/user";
        String ada = "{'name':'ada','displayName':'Ada L','emailAddress':'ada@example.com','password':'x'}";
        assertThat(rest.post("mei", people, ada).status()).isEqualTo(403);
        Answer made = rest.post("admin", people, ada);
        assertThat(made.status()).isEqualTo(201);
        assertThat(rest.post("admin", people, ada).at("/errors/username")).contains("already exists");
        assertThat(rest.get("mei", people + "?username=ada&expand=groups").at("/displayName"))
                .isEqualTo("Ada L");
        assertThat(rest.put("admin", people + "?username=ada", "{'name':'ada.l','displayName':'Ada'}")
                        .at("/name"))
                .isEqualTo("ada.l");
        assertThat(rest.get("mei", people + "?key=" + made.at("/key")).at("/displayName"))
                .isEqualTo("Ada");
        assertThat(rest.delete("mei", people + "?username=ada.l").status()).isEqualTo(403);
        assertThat(rest.delete("admin", people + "?username=admin").status()).isEqualTo(400);
        assertThat(rest.delete("admin", people + "?username=ada.l").status()).isEqualTo(204);
        assertThat(rest.get("mei", people + "?username=ada.l").status()).isEqualTo(404);
        assertThat(rest.get("mei", people).status()).isEqualTo(400);
    }

    @Test
    void people_are_found_by_the_beginnings_of_their_names() {
        assertThat(rest.get("mei", "/rest/api/2/user/search?username=pri")
                        .json()
                        .findValuesAsText("name"))
                .containsExactly("priya");
        assertThat(rest.get("mei", "/rest/api/2/user/search?username=.").json().size())
                .isGreaterThanOrEqualTo(3);
        assertThat(rest.get("mei", "/rest/api/2/user/search").status()).isEqualTo(400);
        assertThat(rest.get("", "/rest/api/2/user/search?username=pri").status())
                .isEqualTo(401);
        Answer picked = rest.get("mei", "/rest/api/2/user/picker?query=pri");
        assertThat(picked.at("/users/0/html")).startsWith("<strong>pri</strong>ya");
        assertThat(picked.json().path("total").asInt()).isEqualTo(1);
        assertThat(rest.get("mei", "/rest/api/2/groups/picker?query=sec").at("/groups/0/name"))
                .isEqualTo("sec-team");
    }

    @Test
    void a_group_is_made_filled_and_taken_away_by_administrators_only() {
        String group = "/rest/api/2/group";
        assertThat(rest.post("mei", group, "{'name':'night'}").status()).isEqualTo(403);
        assertThat(rest.post("admin", group, "{'name':'night'}").status()).isEqualTo(201);
        assertThat(rest.post("admin", group + "/user?groupname=night", "{'name':'priya'}")
                        .status())
                .isEqualTo(201);
        JsonNode members = rest.get("admin", group + "/member?groupname=night").json();
        assertThat(members.path("values").findValuesAsText("name")).containsExactly("priya");
        assertThat(members.path("isLast").asBoolean()).isTrue();
        assertThat(rest.get("mei", group + "/member?groupname=night").status()).isEqualTo(403);
        assertThat(rest.delete("admin", group + "/user?groupname=night&username=priya")
                        .status())
                .isEqualTo(200);
        assertThat(rest.delete("admin", group + "?groupname=night").status()).isEqualTo(200);
        assertThat(rest.get("admin", group + "?groupname=night").status()).isEqualTo(404);
    }

    @Test
    void dashboards_one_may_see_are_listed() {
        JsonNode all = rest.get("mei", "/rest/api/2/dashboard").json();
        assertThat(all.path("total").asInt()).isPositive();
        String id = all.at("/dashboards/0/id").asText();
        assertThat(rest.get("mei", "/rest/api/2/dashboard/" + id).json()).isEqualTo(all.at("/dashboards/0"));
        assertThat(rest.get("mei", "/rest/api/2/dashboard/987654").status()).isEqualTo(404);
        assertThat(rest.get("mei", "/rest/api/2/dashboard?filter=my")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void the_installation_is_described_to_administrators() {
        assertThat(rest.get("mei", "/rest/api/2/application-properties").status())
                .isEqualTo(403);
        assertThat(rest.get("admin", "/rest/api/2/application-properties?key=jira.title")
                        .at("/value"))
                .isEqualTo("Jira");
    }
}
