package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.NewIssue;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Every kind of write on PostgreSQL, which forgives less than H2. */
class JiraOnPostgresTest {
    @Test
    void every_write_runs_and_a_refused_one_leaves_nothing() {
        try (RunningJira jira = new RunningJira("postgres")) {
            JiraData data = jira.data();
            Users.User mei = jira.person("mei");
            String me = mei.key();
            data.createProject("PAY", "Payments", me, List.of());
            data.createProject("CHK", "Checkout", me, List.of("checkout"));
            data.createIssue(
                    me,
                    NewIssue.of("PAY", "Epic", "Retry", me).epicName("Retry").number(142));
            IssueRow story = data.createIssue(
                    me, NewIssue.of("PAY", "Story", "Route", me).epic("PAY-142").storyPoints(3.0));
            data.createIssue(me, NewIssue.of("PAY", "Sub-task", "Step", me).parent(story.key()));

            data.setSummary(me, "PAY-143", "Route by country");
            data.setStoryPoints(me, "PAY-143", 5.0);
            data.setStoryPoints(me, "PAY-143", null);
            data.assign(me, "PAY-143", me);
            data.assign(me, "PAY-143", "");
            data.transition(me, "PAY-143", "Done");
            data.setEpic(me, "PAY-143", "");
            data.link(me, "PAY-142", "PAY-143", "Relates");
            data.move(me, "PAY-143", "CHK");

            IssueRow moved = data.issues().byKey("PAY-143").orElseThrow();
            assertThat(moved.key()).isEqualTo("CHK-1");
            assertThat(moved.summary()).isEqualTo("Route by country");
            assertThat(moved.resolved()).isNotNull();
            // one each, and one more for the epic that was left, either end of the link and the sub-task that moved
            // along
            assertThat(jira.rows("changegroup")).isEqualTo(12);
            assertThatThrownBy(() -> data.transition(me, "CHK-1", "Nowhere"))
                    .isInstanceOf(NoSuchElementException.class);
            assertThat(jira.rows("changegroup")).isEqualTo(12);

            data.delete(me, "CHK-1");
            assertThat(jira.rows("jiraissue")).isEqualTo(1);
            assertThat(jira.rows("issuelink")).isZero();
        }
    }
}
