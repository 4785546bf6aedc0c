package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.RestOfJira.Answer;
import io.throughline.sandbox.jira.store.Holder;
import io.throughline.sandbox.jira.store.IssueEdit;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.SecurityLevels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changing issues over Jira's REST. */
class JiraRestWriteTest {
    private static RestOfJira rest;

    @BeforeAll
    static void start() {
        rest = new RestOfJira();
    }

    @AfterAll
    static void stop() {
        rest.close();
    }

    private static String at(IssueRow issue) {
        return "/rest/api/2/issue/" + issue.key();
    }

    private static JsonNode fields(IssueRow issue) {
        return rest.get("mei", at(issue)).json().path("fields");
    }

    @Test
    void an_issue_is_created_with_all_its_fields() {
        IssueRow epic = rest.issue("PAY", "Epic", "Home");
        Answer made = rest.post(
                "mei",
                "/rest/api/2/issue",
                "{'fields':{'project':{'key':'PAY'},'issuetype':{'name':'Story'},'summary':'S','description':'D',"
                        + "'environment':'E','priority':{'name':'High'},'assignee':{'name':'priya'},"
                        + "'labels':['b','a'],'duedate':'2026-12-31','timetracking':{'originalEstimate':'1d 2h'},"
                        + "'customfield_10100':'" + epic.key() + "','customfield_10106':3}}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().fieldNames()).toIterable().containsExactly("id", "key", "self");
        JsonNode fields =
                rest.get("mei", "/rest/api/2/issue/" + made.at("/key")).json().path("fields");
        assertThat(fields.path("summary").asText()).isEqualTo("S");
        assertThat(fields.path("environment").asText()).isEqualTo("E");
        assertThat(fields.at("/priority/name").asText()).isEqualTo("High");
        assertThat(fields.at("/assignee/name").asText()).isEqualTo("priya");
        assertThat(fields.at("/reporter/name").asText()).isEqualTo("mei");
        assertThat(fields.path("labels").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(fields.path("duedate").asText()).isEqualTo("2026-12-31");
        assertThat(fields.at("/timetracking/originalEstimate").asText()).isEqualTo("1d 2h");
        assertThat(fields.path("timeoriginalestimate").asLong()).isEqualTo(36_000);
        assertThat(fields.path("customfield_10100").asText()).isEqualTo(epic.key());
        assertThat(fields.path("customfield_10106").asDouble()).isEqualTo(3);
    }

    @Test
    void everything_wrong_with_a_new_issue_is_told_by_field() {
        Answer empty = rest.post("mei", "/rest/api/2/issue", "{'fields':{}}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.json().path("errors").fieldNames()).toIterable().containsExactly("issuetype", "project");

        Answer wrong = rest.post(
                "mei",
                "/rest/api/2/issue",
                "{'fields':{'project':{'key':'PAY'},'issuetype':{'name':'Epic'},'priority':{'name':'Huge'},"
                        + "'assignee':{'name':'ghost'},'labels':['a b'],'duedate':'soon','nothing':1,'status':{'id':'3'}}}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("errors").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "summary",
                        "customfield_10101",
                        "priority",
                        "assignee",
                        "labels",
                        "duedate",
                        "nothing",
                        "status");
        assertThat(wrong.at("/errors/nothing"))
                .isEqualTo("Field 'nothing' cannot be set. It is not on the appropriate screen, or unknown.");
        assertThat(wrong.json().path("errorMessages")).isEmpty();
    }

    @Test
    void nobody_creates_an_issue_where_he_may_not() {
        String issue = "{'fields':{'project':{'key':'SEC'},'issuetype':{'name':'Task'},'summary':'S'}}";
        assertThat(rest.post("mei", "/rest/api/2/issue", issue).at("/errors/project"))
                .isEqualTo("valid project is required");
        assertThat(rest.post("priya", "/rest/api/2/issue", issue).status()).isEqualTo(201);
        assertThat(rest.post("", "/rest/api/2/issue", issue.replace("SEC", "PAY"))
                        .status())
                .isIn(400, 401);
    }

    @Test
    void a_sub_task_needs_its_parent_and_is_shown_with_it() {
        IssueRow parent = rest.issue("PAY", "Task", "Parent");
        String subtask = "{'fields':{'project':{'key':'PAY'},'issuetype':{'name':'Sub-task'},'summary':'Child'PARENT}}";

        Answer orphan = rest.post("mei", "/rest/api/2/issue", subtask.replace("PARENT", ""));
        assertThat(orphan.at("/errors/issuetype")).contains("parent");
        Answer made = rest.post(
                "mei", "/rest/api/2/issue", subtask.replace("PARENT", ",'parent':{'key':'" + parent.key() + "'}"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(rest.get("mei", "/rest/api/2/issue/" + made.at("/key")).at("/fields/parent/key"))
                .isEqualTo(parent.key());
        assertThat(fields(parent).at("/subtasks/0/key").asText()).isEqualTo(made.at("/key"));
        assertThat(rest.get("mei", at(parent) + "/subtask").at("/0/key")).isEqualTo(made.at("/key"));

        assertThat(rest.delete("mei", at(parent)).status()).isIn(400, 403);
        assertThat(rest.delete("admin", at(parent)).status()).isEqualTo(400);
        assertThat(rest.delete("admin", at(parent) + "?deleteSubtasks=true").status())
                .isEqualTo(204);
        assertThat(rest.get("mei", "/rest/api/2/issue/" + made.at("/key")).status())
                .isEqualTo(404);
    }

    @Test
    void an_edit_sets_fields_and_adds_and_removes_by_verbs() {
        IssueRow issue = rest.issue("PAY", "Task", "Before");
        assertThat(rest.put("mei", at(issue), "{'fields':{'summary':'After','labels':['a','b']}}")
                        .status())
                .isEqualTo(204);
        assertThat(rest.put(
                                "mei",
                                at(issue),
                                "{'update':{'labels':[{'add':'c'},{'remove':'a'}],'priority':[{'set':{'name':'Low'}}],"
                                        + "'comment':[{'add':{'body':'Said'}}]}}")
                        .status())
                .isEqualTo(204);

        JsonNode fields = fields(issue);
        assertThat(fields.path("summary").asText()).isEqualTo("After");
        assertThat(fields.path("labels").toString()).isEqualTo("[\"b\",\"c\"]");
        assertThat(fields.at("/priority/name").asText()).isEqualTo("Low");
        assertThat(fields.at("/comment/comments/0/body").asText()).isEqualTo("Said");
        JsonNode log = rest.get("mei", at(issue) + "?fields=summary&expand=changelog")
                .json()
                .path("changelog");
        assertThat(log.path("histories").findValuesAsText("field")).contains("summary", "labels", "priority");
        assertThat(log.at("/histories/0/author/name").asText()).isEqualTo("mei");
    }

    @Test
    void a_wrong_edit_changes_nothing_and_says_what_is_wrong() {
        IssueRow issue = rest.issue("PAY", "Task", "Stays");
        Answer wrong = rest.put(
                "mei",
                at(issue),
                "{'fields':{'summary':'','customfield_10106':'many'},'update':{'summary':[{'add':'x'}]}}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("errors").fieldNames()).toIterable().contains("summary", "customfield_10106");
        assertThat(rest.put("mei", at(issue), "{'update':{'summary':[{'add':'x'}]}}")
                        .at("/errors/summary"))
                .contains("does not support operation 'add'");
        assertThat(fields(issue).path("summary").asText()).isEqualTo("Stays");
    }

    @Test
    void the_fields_one_may_edit_or_create_with_are_told() {
        IssueRow issue = rest.issue("PAY", "Task", "Told");
        JsonNode edit = rest.get("mei", at(issue) + "/editmeta").json().path("fields");
        assertThat(edit.at("/summary/required").asBoolean()).isTrue();
        assertThat(edit.at("/labels/operations").toString()).isEqualTo("[\"add\",\"set\",\"remove\"]");
        assertThat(edit.at("/priority/allowedValues").size()).isEqualTo(5);
        assertThat(edit.has("customfield_10101")).as("a task has no epic name").isFalse();

        String create = "/rest/api/2/issue/createmeta/PAY/issuetypes";
        JsonNode types = rest.get("mei", create).json();
        assertThat(types.path("values").findValuesAsText("name")).contains("Epic", "Sub-task");
        String epic = types.path("values").get(0).path("id").asText();
        JsonNode fields =
                rest.get("mei", create + "/" + epic + "?maxResults=100").json();
        assertThat(fields.path("values").findValuesAsText("fieldId")).contains("customfield_10101", "project");
        assertThat(rest.get("mei", create + "/" + epic + "?maxResults=2")
                        .json()
                        .path("isLast")
                        .asBoolean())
                .isFalse();
        assertThat(rest.get("mei", "/rest/api/2/issue/createmeta/SEC/issuetypes")
                        .status())
                .isEqualTo(400);
        assertThat(rest.get("mei", "/rest/api/2/issue/createmeta").status())
                .as("gone since Jira 9")
                .isEqualTo(404);
    }

    @Test
    void an_issue_is_given_to_a_person_or_to_nobody() {
        IssueRow issue = rest.issue("PAY", "Task", "Whose");
        assertThat(rest.put("mei", at(issue) + "/assignee", "{'name':'priya'}").status())
                .isEqualTo(204);
        assertThat(fields(issue).at("/assignee/name").asText()).isEqualTo("priya");
        assertThat(rest.put("mei", at(issue) + "/assignee", "{'name':'ghost'}").at("/errors/assignee"))
                .contains("ghost");
        assertThat(rest.put("mei", at(issue) + "/assignee", "{'name':null}").status())
                .isEqualTo(204);
        assertThat(fields(issue).path("assignee").isNull()).isTrue();
    }

    @Test
    void comments_are_added_read_changed_and_deleted() {
        IssueRow issue = rest.issue("PAY", "Task", "Talked about");
        Answer made = rest.post("mei", at(issue) + "/comment", "{'body':'First'}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/author/name")).isEqualTo("mei");
        String comment = at(issue) + "/comment/" + made.at("/id");
        assertThat(rest.put("mei", comment, "{'body':'Better'}").at("/body")).isEqualTo("Better");
        assertThat(rest.post("mei", at(issue) + "/comment", "{'body':' '}").at("/errors/comment"))
                .isNotEmpty();
        rest.post("mei", at(issue) + "/comment", "{'body':'Second'}");
        JsonNode page = rest.get("priya", at(issue) + "/comment?maxResults=1&orderBy=-created")
                .json();
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(page.path("comments")).hasSize(1);
        assertThat(rest.delete("mei", comment).status()).isEqualTo(204);
        assertThat(rest.get("mei", comment).status()).isEqualTo(404);
        assertThat(rest.post("mei", "/rest/api/2/issue/PAY-9999/comment", "{'body':'x'}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_transition_moves_the_issue_and_a_step_that_is_not_there_is_refused() {
        IssueRow issue = rest.issue("PAY", "Task", "Moves");
        String steps = at(issue) + "/transitions";
        JsonNode offered =
                rest.get("mei", steps + "?expand=transitions.fields").json().path("transitions");
        String done = "";
        for (JsonNode each : offered) {
            if (each.at("/to/statusCategory/key").asText().equals("done")) {
                done = each.path("id").asText();
                assertThat(each.at("/fields/resolution/allowedValues").size()).isPositive();
            }
        }
        assertThat(rest.get("mei", steps + "?transitionId=" + done).json().path("transitions"))
                .hasSize(1);

        assertThat(rest.post(
                                "mei",
                                steps,
                                "{'transition':{'id':'" + done + "'},'fields':{'resolution':{'name':\"Won't Do\"}},"
                                        + "'update':{'comment':[{'add':{'body':'Closed'}}]}}"
                                                .replace("Won't", "Won\u2019t"))
                        .status())
                .as("no resolution of that name")
                .isEqualTo(400);
        assertThat(rest.post(
                                "mei",
                                steps,
                                "{'transition':{'id':'" + done + "'},'fields':{'resolution':{'id':'10001'}},"
                                        + "'update':{'comment':[{'add':{'body':'Closed'}}]}}")
                        .status())
                .isEqualTo(204);
        JsonNode fields = fields(issue);
        assertThat(fields.at("/status/statusCategory/key").asText()).isEqualTo("done");
        assertThat(fields.at("/resolution/id").asText()).isEqualTo("10001");
        assertThat(fields.at("/comment/comments/0/body").asText()).isEqualTo("Closed");
        assertThat(rest.post("mei", steps, "{'transition':{'id':'" + done + "'}}")
                        .status())
                .isEqualTo(400);
        assertThat(rest.post("mei", steps, "{'transition':{}}").status()).isEqualTo(400);
    }

    @Test
    void of_many_new_issues_those_that_can_be_made_are() {
        String good = "{'fields':{'project':{'key':'PAY'},'issuetype':{'name':'Task'},'summary':'Bulk'}}";
        String bad = "{'fields':{'project':{'key':'PAY'},'issuetype':{'name':'Task'}}}";
        Answer some = rest.post("mei", "/rest/api/2/issue/bulk", "{'issueUpdates':[" + good + "," + bad + "]}");

        assertThat(some.status()).isEqualTo(201);
        assertThat(some.json().path("issues")).hasSize(1);
        assertThat(some.json().at("/errors/0/failedElementNumber").asInt()).isEqualTo(1);
        assertThat(some.at("/errors/0/elementErrors/errors/summary")).isNotEmpty();
        assertThat(rest.post("mei", "/rest/api/2/issue/bulk", "{'issueUpdates':[" + bad + "]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void two_issues_are_linked_shown_on_both_and_parted() {
        IssueRow one = rest.issue("PAY", "Task", "One");
        IssueRow two = rest.issue("PAY", "Task", "Two");
        String link = "{'type':{'name':'Blocks'},'inwardIssue':{'key':'" + one.key() + "'},'outwardIssue':{'key':'"
                + two.key() + "'}}";
        assertThat(rest.post("mei", "/rest/api/2/issueLink", link).status()).isEqualTo(201);

        assertThat(fields(one).at("/issuelinks/0/outwardIssue/key").asText()).isEqualTo(two.key());
        assertThat(fields(two).at("/issuelinks/0/inwardIssue/key").asText()).isEqualTo(one.key());
        String id = fields(two).at("/issuelinks/0/id").asText();
        assertThat(rest.get("mei", "/rest/api/2/issueLink/" + id).at("/inwardIssue/key"))
                .isEqualTo(one.key());
        assertThat(rest.delete("mei", "/rest/api/2/issueLink/" + id).status()).isEqualTo(204);
        assertThat(rest.get("mei", "/rest/api/2/issueLink/" + id).status()).isEqualTo(404);
        assertThat(rest.post("mei", "/rest/api/2/issueLink", link.replace("Blocks", "Marries"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_link_with_a_hidden_end_is_not_there() {
        IssueRow open = rest.issue("PAY", "Task", "Open");
        IssueRow secret = rest.issue("SEC", "Task", "Secret");
        long id = rest.served
                .jira
                .data()
                .link(rest.priya.key(), open.key(), secret.key(), "Blocks")
                .id();
        assertThat(rest.get("priya", "/rest/api/2/issueLink/" + id).status()).isEqualTo(200);
        assertThat(rest.get("mei", "/rest/api/2/issueLink/" + id).status()).isEqualTo(404);
        assertThat(rest.delete("mei", "/rest/api/2/issueLink/" + id).status()).isEqualTo(404);
    }

    @Test
    void an_issue_of_a_level_one_does_not_hold_is_not_there() {
        SecurityLevels levels = rest.served.jira.data().levels();
        SecurityLevels.Scheme scheme = levels.createScheme("Closed");
        SecurityLevels.Level level = levels.createLevel(scheme, "Security team");
        levels.grant(level, Holder.group("sec-team"));
        IssueRow issue = rest.issue("PAY", "Task", "Closed to most");
        levels.use(issue.projectId(), scheme);

        rest.served
                .jira
                .data()
                .edit(rest.priya.key(), issue.key(), IssueEdit.none().securityLevel("Security team"));
        assertThat(rest.get("priya", at(issue)).at("/fields/security/name")).isEqualTo("Security team");
        assertThat(rest.get("mei", at(issue)).json())
                .isEqualTo(rest.get("mei", "/rest/api/2/issue/PAY-9999").json());
        assertThat(rest.put("mei", at(issue), "{'fields':{'summary':'Mine'}}").status())
                .isEqualTo(404);
    }
}
