package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.NewIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ofbiz.core.entity.GenericEntityException;
import org.ofbiz.core.entity.GenericValue;

/** What Jira stores when something happens to issues, and what it tells plugins. */
class JiraDataTest {
    private final RunningJira jira = new RunningJira();
    private Users.User mei;

    @BeforeEach
    void aProject() {
        mei = jira.person("mei", "payments");
        jira.data().createProject("PAY", "Payments", mei.key(), List.of());
    }

    @AfterEach
    void stop() {
        jira.close();
    }

    private IssueRow create(NewIssue draft) {
        return jira.data().createIssue(mei.key(), draft);
    }

    private NewIssue draft(String type, String summary) {
        return NewIssue.of("PAY", type, summary, mei.key());
    }

    @Test
    void issues_are_numbered_in_their_project_and_ids_start_at_ten_thousand() {
        IssueRow first = create(draft("Epic", "Retry").epicName("Retry"));
        IssueRow second = create(draft("Story", "Route"));

        assertThat(first.key()).isEqualTo("PAY-1");
        assertThat(second.key()).isEqualTo("PAY-2");
        assertThat(first.id()).isEqualTo(10_000);
    }

    @Test
    void a_number_that_was_given_moves_the_counter_on() {
        assertThat(create(draft("Task", "Given").number(142)).key()).isEqualTo("PAY-142");
        assertThat(create(draft("Task", "Next")).key()).isEqualTo("PAY-143");
        assertThat(create(draft("Task", "Before").number(7)).key()).isEqualTo("PAY-7");
        assertThat(create(draft("Task", "After")).key()).isEqualTo("PAY-144");
    }

    @Test
    void epic_and_parent_are_system_links_from_the_container_to_the_contained() {
        IssueRow epic = create(draft("Epic", "Retry"));
        IssueRow story = create(draft("Story", "Route").epic(epic.key()).storyPoints(3.0));
        IssueRow step = create(draft("Sub-task", "Step").parent(story.key()));

        List<String> links = jira.database()
                .query(
                        "select t.pstyle, l.source, l.destination from issuelink l"
                                + " join issuelinktype t on t.id = l.linktype order by l.id",
                        row -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3));
        assertThat(links)
                .containsExactly(
                        "jira_gh_epic_story " + epic.id() + " " + story.id(),
                        "jira_subtask " + story.id() + " " + step.id());
        assertThat(jira.database()
                        .query(
                                "select numbervalue from customfieldvalue v join customfield f on f.id = v.customfield"
                                        + " where f.cfname = 'Story Points' and v.issue = ?",
                                row -> row.getDouble(1),
                                story.id()))
                .containsExactly(3.0);
    }

    @Test
    void a_counting_plugin_finds_the_issues_of_an_epic_by_status_category_in_one_statement() {
        IssueRow epic = create(draft("Epic", "Retry"));
        create(draft("Story", "One").epic(epic.key()).status("Done"));
        create(draft("Story", "Two").epic(epic.key()).status("In Review"));
        create(draft("Story", "Three").epic(epic.key()));

        List<String> counts = jira.database()
                .query(
                        "select s.statuscategory, count(*) from issuelink l"
                                + " join issuelinktype t on t.id = l.linktype"
                                + " join jiraissue i on i.id = l.destination"
                                + " join issuestatus s on s.id = i.issuestatus"
                                + " where l.source = ? and t.pstyle = 'jira_gh_epic_story'"
                                + " group by s.statuscategory order by s.statuscategory",
                        row -> row.getLong(1) + ":" + row.getLong(2),
                        epic.id());
        assertThat(counts).containsExactly("2:1", "3:1", "4:1");
    }

    @Test
    void done_resolves_and_leaving_done_takes_the_resolution_away() {
        IssueRow issue = create(draft("Task", "Work"));

        IssueRow done = jira.data().transition(mei.key(), issue.key(), "Done");
        assertThat(done.resolutionId()).isNotEmpty();
        assertThat(done.resolved()).isNotNull();

        IssueRow again = jira.data().transition(mei.key(), issue.key(), "In Progress");
        assertThat(again.resolutionId()).isEmpty();
        assertThat(again.resolved()).isNull();
        assertThat(jira.rows("changegroup")).isEqualTo(2);
        assertThat(jira.rows("changeitem")).isEqualTo(4);
    }

    @Test
    void a_moved_issue_still_answers_to_its_old_key() {
        jira.data().createProject("CHK", "Checkout", mei.key(), List.of());
        IssueRow issue = create(draft("Task", "Work"));

        IssueRow moved = jira.data().move(mei.key(), issue.key(), "CHK");

        assertThat(moved.key()).isEqualTo("CHK-1");
        assertThat(jira.data().issues().byKey("PAY-1")).contains(moved);
    }

    @Test
    void a_deleted_issue_leaves_nothing_behind() {
        IssueRow story = create(draft("Story", "Route").storyPoints(2.0));
        create(draft("Sub-task", "Step").parent(story.key()));
        jira.data().transition(mei.key(), story.key(), "Done");

        jira.data().delete(mei.key(), story.key());

        assertThat(List.of("jiraissue", "issuelink", "customfieldvalue", "changegroup", "changeitem"))
                .allSatisfy(table -> assertThat(jira.rows(table)).isZero());
    }

    @Test
    void what_is_refused_writes_nothing() {
        IssueRow story = create(draft("Story", "Route"));

        assertThatThrownBy(() -> create(draft("Story", "Odd").epic(story.key())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an epic");
        assertThatThrownBy(() -> create(draft("Story", "Odd").epic("PAY-99")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> create(draft("Sub-task", "Orphan"))).isInstanceOf(IllegalArgumentException.class);

        assertThat(jira.rows("jiraissue")).isEqualTo(1);
        assertThat(create(draft("Story", "Next")).key()).isEqualTo("PAY-2");
    }

    @Test
    void a_transition_is_told_inside_its_transaction_as_event_as_bundle_and_as_change() throws GenericEntityException {
        IssueRow issue = create(draft("Task", "Work"));
        Heard heard = new Heard(jira);

        jira.data().transition(mei.key(), issue.key(), "In Progress");

        assertThat(heard.since()).hasSize(2).allMatch(line -> line.endsWith(" *"));
        IssueEvent event = heard.single.get(0);
        assertThat(event.getEventTypeId()).isEqualTo(EventType.ISSUE_GENERICEVENT_ID);
        assertThat(event.getIssue().getStatus().getStatusCategory().getKey()).isEqualTo("indeterminate");
        assertThat(event.getUser().getKey()).isEqualTo(mei.key());
        GenericValue item = event.getChangeLog().getRelated("ChildChangeItem").get(0);
        assertThat(item.getString("field")).isEqualTo("status");
        assertThat(item.getString("oldstring")).isEqualTo("To Do");
        assertThat(item.getString("newstring")).isEqualTo("In Progress");
        assertThat(((DelegatingJiraIssueEvent)
                                heard.bundles.get(0).getEvents().iterator().next())
                        .asIssueEvent())
                .isSameAs(event);
        assertThat(heard.changes.get(0).getChangeItemForField("status")).isPresent();
    }

    @Test
    void leaving_an_epic_tells_which_one_it_was() throws GenericEntityException {
        IssueRow epic = create(draft("Epic", "Retry"));
        IssueRow story = create(draft("Story", "Route").epic(epic.key()));
        Heard heard = new Heard(jira);

        jira.data().setEpic(mei.key(), story.key(), "");

        GenericValue item =
                heard.single.get(0).getChangeLog().getRelated("ChildChangeItem").get(0);
        assertThat(item.getString("field")).isEqualTo("Epic Link");
        assertThat(item.getString("oldvalue")).isEqualTo(String.valueOf(epic.id()));
        assertThat(item.getString("newvalue")).isNull();
        assertThat(jira.data().issues().inEpic(epic.id())).isEmpty();
    }

    @Test
    void creating_and_deleting_are_told_once_each_way() {
        Heard heard = new Heard(jira);

        IssueRow issue = create(draft("Task", "Work"));
        jira.data().delete(mei.key(), issue.key());

        assertThat(heard.single)
                .extracting(IssueEvent::getEventTypeId)
                .containsExactly(EventType.ISSUE_CREATED_ID, EventType.ISSUE_DELETED_ID);
        assertThat(heard.bundles).hasSize(2);
        assertThat(heard.changes).isEmpty();
    }

    @Test
    void two_hundred_issues_of_eight_writers_get_two_hundred_numbers() throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writers.add(new Thread(() -> {
                for (int each = 0; each < 25; each++) {
                    create(draft("Task", "Work"));
                }
            }));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(jira.rows("jiraissue")).isEqualTo(200);
        assertThat(jira.data().issues().byKey("PAY-200")).isPresent();
    }
}
