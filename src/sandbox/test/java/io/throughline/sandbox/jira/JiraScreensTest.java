package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Holder;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.NewIssue;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The screens on which people change issues, many at once, projects and schemes: with a token, and only what they may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JiraScreensTest {
    private ServedJira served;
    private JiraData data;
    private Users.User mei;
    private int projects;
    private String project;
    private IssueRow story;

    @BeforeAll
    void start() {
        served = new ServedJira();
        data = served.jira.data();
        mei = served.jira.person("mei", "payments");
        served.jira.person("luca");
        served.jira.person("admin", "system-administrators");
        Users people = served.jira.users();
        people.holders(GlobalPermission.BULK_CHANGE)
                .forEach(group -> people.revoke(GlobalPermission.BULK_CHANGE, group));
        people.grant(GlobalPermission.BULK_CHANGE, "payments");
        mei = people.byKey(mei.key()).orElseThrow();
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @BeforeEach
    void aStory() {
        projects++;
        project = "PA" + (char) ('A' + projects);
        data.createProject(project, "Payments " + projects, mei.key(), List.of("payments"));
        story = data.createIssue(mei.key(), NewIssue.of(project, "Story", "Route", mei.key()));
    }

    private Document page(String who, String path) throws Exception {
        return Jsoup.parse(served.get(who, path).body(), served.jira.baseUrl().toString());
    }

    /** Sends the only form of a page that has such a button, with these fields besides its own hidden ones. */
    private HttpResponse<String> send(String who, String page, String path, String fields) throws Exception {
        String token =
                page(who, page).select("main input[name=atl_token]").first().val();
        return served.postForm(who, path, fields + "&atl_token=" + token);
    }

    private IssueRow now() {
        return data.issues().byId(story.id()).orElseThrow();
    }

    @Test
    void an_issue_is_edited_commented_labelled_assigned_and_linked_on_its_screens() throws Exception {
        IssueRow other = data.createIssue(mei.key(), NewIssue.of(project, "Task", "Work", mei.key()));
        String key = "key=" + story.key();
        String edit = "/secure/EditIssue!default.jspa";

        assertThat(send("mei", edit + "?" + key, edit, key + "&summary=Route+it&priority=2&duedate=2027-03-31&points=3")
                        .statusCode())
                .isEqualTo(302);
        String comment = "/secure/AddComment!default.jspa";
        send("mei", comment + "?" + key, comment, key + "&comment=%3Cb%3EDone%3C%2Fb%3E");
        String labels = "/secure/EditLabels!default.jspa";
        send("mei", labels + "?" + key, labels, key + "&labels=q1+q2");
        String assign = "/secure/AssignIssue!default.jspa";
        send("mei", assign + "?" + key, assign, key + "&assignee=" + mei.key());
        String link = "/secure/LinkJiraIssue!default.jspa";
        send("mei", link + "?" + key, link, key + "&type=10000&other=" + other.key());

        Document page = page("mei", "/browse/" + story.key());
        assertThat(page.select("#summary-val").text()).isEqualTo("Route it");
        assertThat(page.select("#activitymodule .comment").text()).contains("<b>Done</b>");
        assertThat(page.select("#details-module").text()).contains("q1 q2", "2027-03-31", "High");
        assertThat(page.select("#peoplemodule").text()).contains("mei");
        assertThat(page.select("#linkingmodule").text()).contains("blocks", other.key());
        assertThat(page.outerHtml()).doesNotContain("$");
    }

    @Test
    void an_edit_leaves_an_issue_in_an_epic_the_editor_does_not_see() throws Exception {
        data.createProject("EP" + project, "Closed", mei.key(), List.of("nobody"));
        IssueRow epic = data.createIssue(mei.key(), NewIssue.of("EP" + project, "Epic", "Hidden", mei.key()));
        data.setEpic(mei.key(), story.key(), epic.key());
        String edit = "/secure/EditIssue!default.jspa";
        String key = "key=" + story.key();

        assertThat(page("mei", edit + "?" + key).select("#epic").val()).isEmpty();
        send("mei", edit + "?" + key, edit, key + "&summary=Changed&priority=3&epic=");

        assertThat(now().summary()).isEqualTo("Changed");
        assertThat(data.issues().epicOf(story.id())).contains(epic);
    }

    @Test
    void an_issue_is_moved_and_deleted_on_its_screens() throws Exception {
        String to = project + "X";
        data.createProject(to, "Elsewhere", mei.key(), List.of("payments"));
        String move = "/secure/MoveIssue!default.jspa";

        HttpResponse<String> moved =
                send("mei", move + "?key=" + story.key(), move, "key=" + story.key() + "&project=" + to);
        assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith("/browse/" + to + "-1");
        String delete = "/secure/DeleteIssue!default.jspa";
        send("mei", delete + "?key=" + to + "-1", delete, "key=" + to + "-1");
        assertThat(data.issues().byId(story.id())).isEmpty();
    }

    @Test
    void a_screen_is_not_there_for_whom_the_scheme_does_not_let_and_no_form_works_without_its_token() throws Exception {
        data.schemes().revoke(data.schemes().of(story.projectId()), "EDIT_ISSUES");
        data.schemes().revoke(data.schemes().of(story.projectId()), "TRANSITION_ISSUES");
        String edit = "/secure/EditIssue!default.jspa";

        assertThat(served.get("mei", edit + "?key=" + story.key()).statusCode()).isEqualTo(404);
        assertThat(send("mei", "/browse/" + story.key(), edit, "key=" + story.key() + "&summary=No")
                        .statusCode())
                .isEqualTo(404);
        Document page = page("mei", "/browse/" + story.key());
        assertThat(page.select("#operation-edit")).isEmpty();
        assertThat(page.select("#operation-comment")).hasSize(1);
        assertThat(page.select("#opsbar-transitions button")).isEmpty();
        assertThat(served.get("luca", "/browse/" + story.key()).statusCode()).isEqualTo(404);
        assertThat(served.postForm("mei", "/secure/DeleteIssue!default.jspa", "key=" + story.key())
                        .statusCode())
                .isEqualTo(403);
        assertThat(now().summary()).isEqualTo("Route");
    }

    @Test
    void many_issues_are_changed_at_once_by_whoever_may_and_none_if_one_may_not_be() throws Exception {
        IssueRow task = data.createIssue(mei.key(), NewIssue.of(project, "Task", "Work", mei.key()));
        String bulk = "/secure/views/bulkedit/BulkEdit1!default.jspa";
        String query = "?jql=project%20%3D%20" + project;
        String both = "issue=" + story.key() + "&issue=" + task.key();

        assertThat(page("mei", "/issues/" + query).select("#bulkedit_all")).hasSize(1);
        assertThat(served.get("luca", bulk + query).statusCode()).isEqualTo(404);
        send("mei", bulk + query, bulk, both + "&operation=labels&labels=q3");
        send("mei", bulk + query, bulk, both + "&operation=transition&status=Done");
        assertThat(data.issues().labels(task.id())).containsExactly("q3");
        assertThat(now().resolved()).isNotNull();

        data.createProject("NO" + project, "No", mei.key(), List.of("nobody"));
        IssueRow hidden = data.createIssue(mei.key(), NewIssue.of("NO" + project, "Task", "No", mei.key()));
        assertThat(send("mei", bulk + query, bulk, both + "&issue=" + hidden.key() + "&operation=delete")
                        .statusCode())
                .isEqualTo(404);
        assertThat(data.issues().byId(task.id())).isPresent();
        send("mei", bulk + query, bulk, both + "&operation=delete");
        assertThat(data.issues().byId(task.id())).isEmpty();
    }

    @Test
    void an_administrator_archives_restores_and_deletes_a_project_whose_key_he_enters() throws Exception {
        String projectsPage = "/secure/admin/ViewProjects.jspa";
        String key = "key=" + project;

        assertThat(served.get("mei", projectsPage).statusCode()).isEqualTo(404);
        send("admin", projectsPage, projectsPage, key + "&action=archive");
        assertThat(page("admin", projectsPage).select("tr[data-key=" + project + "] .lozenge"))
                .hasSize(1);
        assertThat(served.get("mei", "/projects/" + project).statusCode()).isEqualTo(404);
        assertThat(page("mei", "/browse/" + story.key()).select("#opsbar-operations, #opsbar-transitions button"))
                .isEmpty();
        send("admin", projectsPage, projectsPage, key + "&action=restore");
        assertThat(served.get("mei", "/projects/" + project).statusCode()).isEqualTo(200);
        assertThat(send("admin", projectsPage, projectsPage, key + "&action=delete&confirm=")
                        .statusCode())
                .isEqualTo(400);
        send("admin", projectsPage, projectsPage, key + "&action=delete&confirm=" + project);
        assertThat(data.issues().project(project)).isEmpty();
    }

    @Test
    void an_administrator_grants_and_revokes_on_the_schemes_screen() throws Exception {
        long scheme = data.schemes().of(story.projectId()).id();
        String edit = "/secure/admin/EditPermissions!default.jspa";
        String at = edit + "?scheme=" + scheme;

        send("admin", at, edit, "scheme=" + scheme + "&permission=BROWSE_PROJECTS&type=user&parameter=luca");
        assertThat(served.get("luca", "/browse/" + story.key()).statusCode()).isEqualTo(200);
        Document page = page("admin", at);
        assertThat(page.select("tr[data-permission=BROWSE_PROJECTS]").text()).contains("User: luca", "Group: payments");
        String grant = page.select("tr[data-permission=BROWSE_PROJECTS] form:contains(luca) button")
                .val();
        send("admin", at, edit, "scheme=" + scheme + "&revoke=" + grant);
        assertThat(served.get("luca", "/browse/" + story.key()).statusCode()).isEqualTo(404);
        assertThat(served.get("mei", at).statusCode()).isEqualTo(404);
    }

    @Test
    void an_anonymous_visitor_reads_what_is_open_to_anyone_and_is_asked_to_log_in_for_the_rest() throws Exception {
        assertThat(served.get("", "/browse/" + story.key())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/login");
        data.schemes().grant(data.schemes().of(story.projectId()), "BROWSE_PROJECTS", Holder.ANYONE);

        HttpResponse<String> page = served.get("", "/browse/" + story.key());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).select("#opsbar-operations, #opsbar-transitions button"))
                .isEmpty();
        assertThat(served.get("", "/projects/" + project).statusCode()).isEqualTo(200);
        assertThat(served.get("", "/secure/EditIssue!default.jspa?key=" + story.key())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/login");
    }
}
