package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.user.util.UserManager;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueEdit;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.NewIssue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every kind of event, what is in it, and whether a transaction was open: a star after the line says it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JiraEventsTest {
    private RunningJira jira;
    private JiraData data;
    private Users.User mei;
    private Users.User priya;
    private Heard heard;
    private IssueRow epic;
    private IssueRow story;
    private int projects;
    private String project;

    RunningJira made() {
        return new RunningJira();
    }

    @BeforeAll
    void start() {
        jira = made();
        data = jira.data();
        mei = jira.person("mei", "payments");
        priya = jira.person("priya");
    }

    @AfterAll
    void stop() {
        jira.close();
    }

    @BeforeEach
    void aStoryInAnEpic() {
        projects++;
        project = "PA" + (char) ('A' + projects);
        data.createProject(project, "Payments " + projects, mei.key(), List.of());
        epic = create("Epic", "Retry");
        story = data.createIssue(mei.key(), draft("Story", "Route").epic(epic.key()));
        heard = new Heard(jira);
    }

    @AfterEach
    void listenNoMore() {
        jira.events().unregister(heard);
    }

    private NewIssue draft(String type, String summary) {
        return NewIssue.of(project, type, summary, mei.key());
    }

    private IssueRow create(String type, String summary) {
        return data.createIssue(mei.key(), draft(type, summary));
    }

    @Test
    void a_created_issue_is_told_in_its_transaction_after_its_link_is_made() {
        IssueRow task = data.createIssue(mei.key(), draft("Task", "Work").epic(epic.key()));

        // the link's event waits for the commit
        assertThat(heard.since())
                .containsExactly(
                        "issue 1 " + task.key() + " *", "linked " + epic.id() + " Epic-Story Link " + task.id());
    }

    @Test
    void an_edit_is_one_event_after_its_commit_with_an_item_for_each_field_that_really_changed() {
        Constants.Field risk = data.constants().customFields().create("Risk", "select", List.of("Low", "High"));

        data.edit(
                priya.key(),
                story.key(),
                IssueEdit.none()
                        .summary("Route it")
                        .description("")
                        .labels(Set.of("b", "a"))
                        .dueDate(LocalDate.of(2026, 3, 1))
                        .originalEstimate(3600L)
                        .priority("High")
                        .storyPoints(2.5)
                        .custom(risk.id(), "High"));

        assertThat(heard.since())
                .containsExactly(
                        "issue 2 " + story.key(),
                        "changed " + story.key() + " summary:Route>Route it labels:null>a b"
                                + " duedate:null>2026-03-01 00:00:00.0 timeoriginalestimate:null>3600"
                                + " priority:Medium>High Story Points:null>2.5 Risk:null>High");
        assertThat(heard.bundles).hasSize(1);
        assertThat(data.issues().labels(story.id())).containsExactly("a", "b");
        assertThat(data.history().of(story.id())).hasSize(1);
    }

    @Test
    void an_edit_that_changes_nothing_is_no_event_and_no_history() {
        data.edit(mei.key(), story.key(), IssueEdit.none().summary("Route").epic(epic.key()));

        assertThat(heard.since()).isEmpty();
        assertThat(data.history().of(story.id())).isEmpty();
    }

    @Test
    void assigning_has_its_own_event() {
        data.assign(mei.key(), story.key(), priya.key());

        assertThat(heard.since())
                .containsExactly("issue 3 " + story.key(), "changed " + story.key() + " assignee:null>priya");
    }

    @Test
    void a_step_of_a_software_workflow_sends_the_generic_event_in_its_transaction() {
        data.transition(mei.key(), story.key(), "Done", IssueEdit.none().resolution("Won't Do"), "No time");

        assertThat(heard.since())
                .containsExactly(
                        "issue 13 " + story.key() + " \"No time\" *",
                        "changed " + story.key() + " status:To Do>Done resolution:null>Won't Do *");
    }

    @Test
    void steps_of_the_classic_workflow_send_resolved_closed_and_reopened() {
        data.createProject(mei.key(), "BIZ", "Business", mei.key(), "business", List.of());
        IssueRow issue = data.createIssue(mei.key(), NewIssue.of("BIZ", "Task", "Work", mei.key()));
        heard.since();

        data.transition(mei.key(), issue.key(), "Resolved");
        data.transition(mei.key(), issue.key(), "Closed");
        data.transition(mei.key(), issue.key(), "Reopened");

        assertThat(heard.since().stream().filter(line -> line.startsWith("issue")))
                .containsExactly("issue 4 BIZ-1 *", "issue 5 BIZ-1 *", "issue 7 BIZ-1 *");
    }

    @Test
    void leaving_an_epic_changes_the_story_and_unlinks_it_and_the_epic_only_gets_a_line_of_history() {
        IssueRow other = create("Epic", "Other");
        heard.since();

        data.setEpic(mei.key(), story.key(), other.key());

        assertThat(heard.since())
                .containsExactly(
                        "unlinked " + epic.id() + " Epic-Story Link " + story.id(),
                        "linked " + other.id() + " Epic-Story Link " + story.id(),
                        "issue 2 " + story.key(),
                        "changed " + story.key() + " Epic Link:" + epic.key() + ">" + other.key());
        assertThat(heard.changes
                        .get(0)
                        .getChangeItemForField("Epic Link")
                        .orElseThrow()
                        .getFrom())
                .isEqualTo(String.valueOf(epic.id()));
        assertThat(data.history().of(epic.id()))
                .singleElement()
                .satisfies(change -> assertThat(change.items().get(0).field()).isEqualTo("Epic Child"));
    }

    @Test
    void comments_have_three_events_and_no_change_items() {
        long id = data.comments().add(mei.key(), story.key(), "First").id();
        data.comments().edit(priya.key(), id, "Second");
        data.comments().delete(mei.key(), id);

        assertThat(heard.since())
                .containsExactly(
                        "issue 6 " + story.key() + " \"First\"",
                        "issue 14 " + story.key() + " \"Second\"",
                        "issue 17 " + story.key() + " \"Second\"");
        assertThat(heard.single.get(0).getChangeLog()).isNull();
    }

    @Test
    void a_link_has_its_own_events_and_a_line_in_both_histories_but_no_issue_event() {
        IssueRow task = create("Task", "Work");
        heard.since();

        long link = data.link(mei.key(), story.key(), task.key(), "Blocks").id();
        data.link(mei.key(), story.key(), task.key(), "Blocks");
        data.removeLink(mei.key(), link);

        assertThat(heard.since())
                .containsExactly(
                        "linked " + story.id() + " Blocks " + task.id(),
                        "unlinked " + story.id() + " Blocks " + task.id());
        assertThat(data.history().of(task.id()))
                .extracting(change -> change.items().get(0).newString())
                .containsExactly("This issue is blocked by " + story.key(), "");
    }

    @Test
    void a_move_takes_the_sub_tasks_along_and_tells_old_and_new_key_of_each_in_the_transaction() {
        IssueRow step = data.createIssue(mei.key(), draft("Sub-task", "Step").parent(story.key()));
        String to = project + "X";
        data.createProject(to, "Elsewhere", mei.key(), List.of());
        heard.since();

        data.move(mei.key(), story.key(), to);

        assertThat(heard.since())
                .containsExactly(
                        "issue 9 " + to + "-1 *",
                        "changed " + to + "-1 project:Payments " + projects + ">Elsewhere Key:" + story.key() + ">" + to
                                + "-1 *",
                        "issue 9 " + to + "-2 *",
                        "changed " + to + "-2 project:Payments " + projects + ">Elsewhere Key:" + step.key() + ">" + to
                                + "-2 *");
    }

    @Test
    void a_story_made_a_sub_task_and_back_tells_type_and_parent() {
        IssueRow task = create("Task", "Work");
        heard.since();

        data.convertToSubtask(mei.key(), task.key(), story.key());
        data.convertToIssue(mei.key(), task.key(), "Bug");

        assertThat(heard.since())
                .containsExactly(
                        "linked " + story.id() + " jira_subtask_link " + task.id(),
                        "issue 2 " + task.key(),
                        "changed " + task.key() + " issuetype:Task>Sub-task Parent:null>" + story.key(),
                        "unlinked " + story.id() + " jira_subtask_link " + task.id(),
                        "issue 2 " + task.key(),
                        "changed " + task.key() + " issuetype:Sub-task>Bug Parent:" + story.key() + ">null");
    }

    @Test
    void a_deleted_issue_takes_its_sub_tasks_with_one_event_each() {
        IssueRow step = data.createIssue(mei.key(), draft("Sub-task", "Step").parent(story.key()));
        heard.since();

        data.delete(mei.key(), story.key());

        assertThat(heard.since().stream().filter(line -> line.startsWith("issue")))
                .containsExactly("issue 8 " + step.key(), "issue 8 " + story.key());
    }

    @Test
    void a_bulk_operation_is_one_transaction_and_one_set_of_events_an_issue_told_inside_and_marked() {
        IssueRow task = create("Task", "Work");
        heard.since();
        List<String> keys = List.of(story.key(), task.key());

        data.bulk().edit(mei.key(), keys, IssueEdit.none().labels(Set.of("q1")));
        data.bulk().transition(mei.key(), keys, "In Progress");
        data.bulk().delete(mei.key(), keys);

        assertThat(heard.since().stream().filter(line -> line.startsWith("issue")))
                .containsExactly(
                        "issue 2 " + story.key() + " bulk *",
                        "issue 2 " + task.key() + " bulk *",
                        "issue 13 " + story.key() + " bulk *",
                        "issue 13 " + task.key() + " bulk *",
                        "issue 8 " + story.key() + " bulk *",
                        "issue 8 " + task.key() + " bulk *");
        assertThat(heard.changes.get(0).getSpanningOperation()).isPresent();
    }

    @Test
    void a_deleted_project_is_one_event_in_the_transaction_and_none_for_its_issues() {
        data.deleteProject(mei.key(), project);

        assertThat(heard.since()).containsExactly("ProjectDeletedEvent " + project + " *");
        assertThat(data.issues().byId(story.id())).isEmpty();
    }

    @Test
    void renamed_deactivated_anonymised_and_deleted_people_are_told_by_log_in_name() {
        Users.User luca = jira.person("luca");
        heard.since();

        jira.users().rename(luca.key(), "luca.new");
        jira.users().activate(luca.key(), false);
        Users.User nobody = jira.users().anonymise(luca.key());
        jira.users().delete(luca.key());

        assertThat(heard.since())
                .containsExactly(
                        "renamed luca>luca.new",
                        "edited luca.new inactive",
                        "renamed luca.new>" + nobody.name(),
                        "edited " + nobody.name() + " inactive",
                        "deleted " + nobody.name());
    }

    @Test
    void a_deleted_person_is_unknown_by_key_but_stays_on_his_issues() {
        Users.User gone = jira.person("gone");
        IssueRow issue = data.createIssue(gone.key(), draft("Task", "Work").assignee(gone.key()));

        jira.users().delete(gone.key());

        assertThat(jira.service(UserManager.class).getUserByKey(gone.key())).isNull();
        IssueEvent event = heard.single.get(heard.single.size() - 1);
        assertThat(event.getIssue().getKey()).isEqualTo(issue.key());
        assertThat(event.getIssue().getAssignee().getKey()).isEqualTo(gone.key());
        assertThat(event.getIssue().getAssignee().isActive()).isFalse();
    }
}
