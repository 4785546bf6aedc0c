package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.NewIssue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching through the service a plugin uses: who finds what. */
@ParameterizedClass(name = "on {0}")
@ValueSource(strings = {"h2", "postgres"})
class IssueSearchTest {
    private static RunningJira jira;

    @Parameter
    String database;

    @BeforeParameterizedClassInvocation
    static void someIssues(String database) {
        jira = new RunningJira(database);
        Users.User mei = jira.person("mei");
        Users.User priya = jira.person("priya", "sec-team");
        jira.data().createProject("PAY", "Payments", mei.key(), List.of());
        jira.data().createProject("SEC", "Security", priya.key(), List.of("sec-team"));
        create(NewIssue.of("PAY", "Epic", "Retry declined cards", mei.key()).epicName("Retry"));
        create(NewIssue.of("PAY", "Story", "Tell technical declines from real ones", mei.key())
                .epic("PAY-1")
                .status("Done")
                .storyPoints(3.0));
        create(NewIssue.of("PAY", "Story", "Route by issuer country & 100% of it", mei.key())
                .epic("PAY-1")
                .status("In Review")
                .storyPoints(5.0)
                .assignee(mei.key()));
        create(NewIssue.of("PAY", "Sub-task", "Read the list", mei.key()).parent("PAY-3"));
        create(NewIssue.of("PAY", "Bug", "重试次数错误", mei.key()).description("A card is charged twice"));
        create(NewIssue.of("SEC", "Story", "Rotate the keys", priya.key()).epic("PAY-1"));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        jira.close();
    }

    private static void create(NewIssue draft) {
        jira.data().createIssue(draft.reporter(), draft);
    }

    private static List<String> found(String person, String jql) throws SearchException {
        return search(person, jql, new PagerFilter<Issue>(100)).getResults().stream()
                .map(Issue::getKey)
                .toList();
    }

    private static SearchResults<Issue> search(String person, String jql, PagerFilter<?> pager) throws SearchException {
        SearchService service = jira.service(SearchService.class);
        ApplicationUser user = user(person);
        SearchService.ParseResult parsed = service.parseQuery(user, jql);
        assertThat(parsed.getErrors().getErrorMessages()).isEmpty();
        return service.search(user, parsed.getQuery(), pager);
    }

    private static ApplicationUser user(String name) {
        return jira.service(UserManager.class).getUserByName(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    project = PAY ORDER BY key | PAY-1 PAY-2 PAY-3 PAY-4 PAY-5
                    project = payments AND issuetype = Story ORDER BY key DESC | PAY-3 PAY-2
                    "Epic Link" = PAY-1 ORDER BY key | PAY-2 PAY-3
                    cf[10100] = PAY-1 AND statusCategory = Done | PAY-2
                    parent = PAY-3 | PAY-4
                    parent is not EMPTY | PAY-4
                    key in (PAY-5, pay-1) ORDER BY key ASC | PAY-1 PAY-5
                    status = "In Review" OR status in (Done) ORDER BY key | PAY-2 PAY-3
                    statusCategory != Done AND NOT issuetype = Epic ORDER BY key | PAY-3 PAY-4 PAY-5
                    NOT assignee = mei ORDER BY key | PAY-1 PAY-2 PAY-4 PAY-5
                    assignee != mei | ``
                    assignee = currentUser() | PAY-3
                    resolution = Unresolved AND issuetype = Story | PAY-3
                    "Story Points" >= 4 | PAY-3
                    "Story Points" is EMPTY AND issuetype = Bug | PAY-5
                    text ~ "declin card" | PAY-1
                    text ~ "charged twice" | PAY-5
                    summary ~ "100%" | PAY-3
                    summary ~ 重试 | PAY-5
                    created >= -1d AND created <= now() AND issuetype = Epic | PAY-1
                    (issuetype = Epic or issuetype = Bug) and "Epic Name" ~ retry | PAY-1
                    ORDER BY priority DESC, key | PAY-1 PAY-2 PAY-3 PAY-4 PAY-5
                    """)
    void finds(String jql, String keys) throws SearchException {
        assertThat(String.join(" ", found("mei", jql))).isEqualTo(keys);
    }

    @Test
    void an_issue_of_a_closed_project_is_neither_found_nor_counted_by_others() throws SearchException {
        assertThat(found("priya", "\"Epic Link\" = PAY-1 ORDER BY key")).containsExactly("PAY-2", "PAY-3", "SEC-1");
        assertThat(found("mei", "\"Epic Link\" = PAY-1 ORDER BY key")).containsExactly("PAY-2", "PAY-3");
        assertThat(search("mei", "\"Epic Link\" = PAY-1", new PagerFilter<Issue>(1))
                        .getTotal())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project = SEC",
                "key = SEC-1",
                "key = PAY-999",
                "status = Nowhere",
                "flavour = sweet",
                "summary = exact",
                "created > yesterday",
                "ORDER BY flavour"
            })
    void a_name_that_does_not_exist_for_the_searcher_is_refused_alike_whether_it_is_hidden_or_missing(String jql) {
        SearchService service = jira.service(SearchService.class);
        Query query = service.parseQuery(user("mei"), jql).getQuery();

        assertThat(service.validateQuery(user("mei"), query).hasAnyErrors()).isTrue();
        assertThatThrownBy(() -> service.search(user("mei"), query, new PagerFilter<Issue>(10)))
                .isInstanceOf(SearchException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project",
                "project =",
                "= PAY",
                "project = PAY AND",
                "(project = PAY",
                "project in PAY",
                "a ~ \"b"
            })
    void what_is_no_query_is_not_parsed(String jql) {
        SearchService.ParseResult result = jira.service(SearchService.class).parseQuery(user("mei"), jql);

        assertThat(result.isValid()).isFalse();
        assertThat(result.getErrors().getErrorMessages()).hasSize(1);
    }

    @Test
    void a_page_starts_where_it_is_told_and_knows_the_total() throws SearchException {
        SearchResults<Issue> page = search("mei", "project = PAY ORDER BY key", new PagerFilter<Issue>(3, 2));

        assertThat(page.getResults()).extracting(Issue::getKey).containsExactly("PAY-4", "PAY-5");
        assertThat(page.getTotal()).isEqualTo(5);
    }

    @Test
    void only_the_group_may_browse_the_closed_project() {
        PermissionManager permissions = jira.service(PermissionManager.class);

        assertThat(permissions.getProjects(ProjectPermissions.BROWSE_PROJECTS, user("mei")))
                .extracting(project -> project.getKey())
                .containsExactly("PAY");
        assertThat(permissions.getProjects(ProjectPermissions.BROWSE_PROJECTS, user("priya")))
                .extracting(project -> project.getKey())
                .containsExactlyInAnyOrder("PAY", "SEC");
        assertThat(permissions.getProjects(ProjectPermissions.BROWSE_PROJECTS, null))
                .isEmpty();
    }
}
