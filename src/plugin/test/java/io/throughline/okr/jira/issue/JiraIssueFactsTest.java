package io.throughline.okr.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.usecases.progress.IssueFacts.Count;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JiraIssueFactsTest {
    private static final Viewer PRIYA = new Viewer("priya", Set.of(), false);

    private final IssueTablesOnH2 tables = new IssueTablesOnH2();
    private final IssueManager issues = mock(IssueManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final UserManager users = mock(UserManager.class);
    private final ApplicationUser priya = mock(ApplicationUser.class);
    private final JiraIssueFacts facts = new JiraIssueFacts(tables, issues, permissions, users);
    private final Map<Long, Issue> known = new HashMap<>();

    @AfterEach
    void close() throws SQLException {
        tables.close();
    }

    private void jiraKnows(long id, String key, boolean browsable) {
        MutableIssue issue = mock(MutableIssue.class);
        IssueType type = mock(IssueType.class);
        when(type.getName()).thenReturn("Story");
        when(issue.getId()).thenReturn(id);
        when(issue.getKey()).thenReturn(key);
        when(issue.getSummary()).thenReturn("Summary of " + key);
        when(issue.getProjectId()).thenReturn(1L);
        when(issue.getIssueType()).thenReturn(type);
        when(issues.getIssueObject(key)).thenReturn(issue);
        known.put(id, issue);
        when(issues.getIssueObjects(anyCollection())).thenAnswer(call -> {
            Collection<Long> ids = call.getArgument(0);
            return new ArrayList<>(ids.stream().map(known::get).toList());
        });
        when(users.getUserByKey("priya")).thenReturn(priya);
        when(permissions.hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), any(Issue.class), eq(priya)))
                .thenAnswer(call -> !hidden.contains(((Issue) call.getArgument(1)).getId()));
        if (!browsable) {
            hidden.add(id);
        }
    }

    private final List<Long> hidden = new ArrayList<>();

    @Test
    void an_epic_counts_the_issues_in_it_by_status_category() {
        tables.issue(1, "epic", "progress");
        tables.issue(2, "story", "done");
        tables.issue(3, "story", "progress");
        tables.issue(4, "story", "new");
        LongStream.of(2, 3, 4).forEach(id -> tables.inEpic(1, id));

        assertThat(facts.counts(List.of(1L))).containsOnly(Map.entry(1L, new Count(3, 1, 1)));
    }

    @Test
    void sub_tasks_of_stories_do_not_count_in_the_epic() {
        tables.issue(1, "epic", "new");
        tables.issue(2, "story", "new");
        tables.issue(3, "story", "done");
        tables.inEpic(1, 2);
        tables.subTask(2, 3);

        assertThat(facts.counts(List.of(1L)).get(1L)).isEqualTo(new Count(1, 0, 0));
    }

    @Test
    void any_other_issue_counts_itself_and_its_sub_tasks() {
        tables.issue(2, "story", "progress");
        tables.issue(3, "story", "done");
        tables.subTask(2, 3);
        tables.link(10000, 2, 99);

        assertThat(facts.counts(List.of(2L)).get(2L)).isEqualTo(new Count(2, 1, 1));
    }

    @Test
    void an_epic_without_issues_counts_nothing() {
        tables.issue(1, "epic", "done");

        assertThat(facts.counts(List.of(1L)).get(1L)).isEqualTo(new Count(0, 0, 0));
    }

    @Test
    void what_has_issues_in_it_is_an_epic_whatever_its_type_is_called() {
        tables.issue(1, "initiative", "done");
        tables.issue(2, "story", "new");
        tables.inEpic(1, 2);

        assertThat(facts.counts(List.of(1L)).get(1L)).isEqualTo(new Count(1, 0, 0));
    }

    @Test
    void an_issue_that_is_gone_counts_nothing() {
        assertThat(facts.counts(List.of(7L)).get(7L)).isEqualTo(new Count(0, 0, 0));
    }

    @Test
    void thousands_of_issues_are_counted_in_batches() {
        List<Long> ids = LongStream.rangeClosed(1, 1201).boxed().toList();
        ids.forEach(id -> tables.issue(id, "story", id % 2 == 0 ? "done" : "new"));

        Map<Long, Count> counts = facts.counts(ids);

        assertThat(counts).hasSize(1201);
        assertThat(counts.values().stream().mapToInt(Count::done).sum()).isEqualTo(600);
    }

    @Test
    void a_change_can_move_the_epic_and_the_parent() {
        tables.inEpic(1, 2);
        tables.subTask(2, 3);
        tables.link(10000, 8, 2);

        assertThat(facts.withEpicsAndParents(List.of(1L, 2L, 3L)))
                .containsOnly(Map.entry(1L, Set.of(1L)), Map.entry(2L, Set.of(2L, 1L)), Map.entry(3L, Set.of(3L, 2L)));
    }

    @Test
    void the_projects_of_an_epic_are_those_of_its_issues_too() {
        tables.issue(1, 10, "epic", "new");
        tables.issue(2, 20, "story", "new");
        tables.inEpic(1, 2);

        assertThat(facts.projects(List.of(1L))).containsExactlyInAnyOrder(10L, 20L);
    }

    @Test
    void only_what_the_viewer_may_browse_is_told_and_the_rest_is_a_number() {
        tables.issue(1, "epic", "new");
        tables.issue(2, "story", "new");
        tables.issue(3, "story", "new");
        tables.inEpic(1, 2);
        tables.inEpic(1, 3);
        jiraKnows(1, "PAY-1", true);
        jiraKnows(2, "PAY-2", true);
        jiraKnows(3, "SEC-3", false);

        assertThat(facts.byKey("PAY-1", PRIYA)).hasValueSatisfying(issue -> {
            assertThat(issue.summary()).isEqualTo("Summary of PAY-1");
            assertThat(issue.epic()).isTrue();
        });
        assertThat(facts.byKey("SEC-3", PRIYA)).isEmpty();
        assertThat(facts.byKey("NO-1", PRIYA)).isEmpty();
        assertThat(facts.byIds(List.of(2L, 3L), PRIYA)).containsOnlyKeys(2L);
        assertThat(facts.hidden(1, PRIYA)).isEqualTo(1);
    }
}
