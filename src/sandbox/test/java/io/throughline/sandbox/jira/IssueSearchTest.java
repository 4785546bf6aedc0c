package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.search.issue.IssueDocumentSearchService;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.jql.Jql;
import io.throughline.sandbox.jira.store.NewIssue;
import java.util.List;
import java.util.Optional;
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
        Users.User mei = jira.person("mei", "staff");
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
        create(NewIssue.of("PAY", "Bug", "重试次数错误", mei.key())
                .description("A card is charged twice")
                .priority("High"));
        jira.data().transition(mei.key(), "PAY-5", "In Progress");
        jira.data().link(mei.key(), "PAY-1", "PAY-5", "Blocks");
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
                    NOT assignee = mei ORDER BY key | ``
                    NOT (assignee = mei OR issuetype = Epic) | ``
                    NOT (assignee is EMPTY AND issuetype = Epic) AND issuetype != Bug ORDER BY key | PAY-2 PAY-3 PAY-4
                    ! status = Done && type = Story & assignee = mei | PAY-3
                    assignee is EMPTY AND assignee = NULL AND type in (Epic, EMPTY) | PAY-1
                    assignee in membersOf("sec-team") | ``
                    reporter in membersOf("staff") AND type = Epic | PAY-1
                    issue in linkedIssues(PAY-1) | PAY-5
                    issue in linkedIssues(PAY-1, "is blocked by") | ``
                    issue in linkedIssues(PAY-1, blocks) | PAY-5
                    issueLinkType = "is blocked by" | PAY-5
                    issueLinkType in (Blocks) ORDER BY key | PAY-1 PAY-5
                    issueLinkType is EMPTY AND type = Epic | ``
                    key >= PAY-2 AND key < PAY-4 ORDER BY key | PAY-2 PAY-3
                    issuetype in subtaskIssueTypes() | PAY-4
                    issuetype not in standardIssueTypes() | PAY-4
                    priority > Medium | PAY-5
                    priority <= Medium AND type in (Epic, Bug) | PAY-1
                    ORDER BY priority DESC, type ASC, key DESC | PAY-5 PAY-1 PAY-3 PAY-2 PAY-4
                    ORDER BY "Story Points", summary | PAY-2 PAY-3 PAY-4 PAY-1 PAY-5
                    ORDER BY "Story Points" DESC, assignee, key | PAY-1 PAY-4 PAY-5 PAY-3 PAY-2
                    "Story Points" in (3, 5) AND cf[10106] < 4 | PAY-2
                    status was "To Do" AND status = "In Progress" | PAY-5
                    status was in ("To Do", Done) AND type in (Story, Bug) ORDER BY key | PAY-2 PAY-5
                    status was not "To Do" ORDER BY key | PAY-2 PAY-3
                    status changed | PAY-5
                    assignee was EMPTY AND type = Story | PAY-2
                    NOT status changed AND type = Bug | ``
                    created > startOfDay() AND created < endOfWeek("+1w") AND type = Bug | PAY-5
                    created > startOfYear(-1) AND updated <= now() AND type = Bug | PAY-5
                    created < startOfMonth("-2M") | ``
                    created >= "-4w 2d" AND type = Bug | PAY-5
                    resolved >= -1h | PAY-2
                    resolved is EMPTY AND type = Story | PAY-3
                    id = PAY-1 OR issue = PAY-5 OR issuekey = PAY-2 ORDER BY key | PAY-1 PAY-2 PAY-5
                    'project' = "PAY" and summary ~ "\\"technical declines\\"" | PAY-2
                    summary ~ "\\"declines technical\\"" | ``
                    summary ~ "techn*" | PAY-2
                    summary ~ "iss?er country" | PAY-3
                    summary ~ "decline -technical" | PAY-1
                    summary ~ "Retried" | PAY-1
                    summary !~ decline AND type != Sub-task ORDER BY key | PAY-3 PAY-5
                    description is not EMPTY | PAY-5
                    summary ~ 次数 | PAY-5
                    summary ~ 数次 | ``
                    summary ~ 错 | PAY-5
                    text ~ "重试 错误" | PAY-5
                    text ~ "summary:card" | ``
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
                    ORDER BY priority ASC, key | PAY-1 PAY-2 PAY-3 PAY-4 PAY-5
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
                "project in PAY",
                "project = (PAY, PAY)",
                "assignee is mei",
                "assignee = nobody",
                "assignee in membersOf(nobodies)",
                "issue in linkedIssues(SEC-1)",
                "created > currentUser()",
                "summary was x",
                "summary ~ '*card'",
                "summary ~ ''",
                "text ~ 'a (b'",
                "key > SEC-1",
                "status = none()",
                "project = 10001",
                "issueLinkType = 'Epic-Story Link'",
                "ORDER BY text",
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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    flavour = sweet | Field 'flavour' does not exist or you do not have permission to view it.
                    ORDER BY flavour | Field 'flavour' does not exist or you do not have permission to view it.
                    project = SEC | The value 'SEC' does not exist for the field 'project'.
                    project = NONE | The value 'NONE' does not exist for the field 'project'.
                    project = 10001 | A value with ID '10001' does not exist for the field 'project'.
                    key = SEC-1 | An issue with key 'SEC-1' does not exist for field 'key'.
                    key = SEC-9 | An issue with key 'SEC-9' does not exist for field 'key'.
                    key = 重试 | The issue key '重试' for field 'key' is invalid.
                    status = Nowhere | The value 'Nowhere' does not exist for the field 'status'.
                    status ~ Done | The operator '~' is not supported by the 'status' field.
                    status = none(1) | Unable to find JQL function 'none(1)'.
                    project in PAY | Operator 'in' does not support the non-list value '"PAY"' for field 'project'.
                    project = (PAY) | Operator '=' does not support the list value '("PAY")' for field 'project'.
                    created > now(1) | Function 'now' expected '0' arguments but received '1'.
                    summary was x | History searches do not support the 'summary' field.
                    """)
    void says_what_is_wrong_with_a_query_in_jiras_words(String jql, String message) {
        SearchService service = jira.service(SearchService.class);
        Query query = service.parseQuery(user("mei"), jql).getQuery();

        assertThat(service.validateQuery(user("mei"), query).getErrorMessages()).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    project | Expecting operator before the end of the query.
                    project blah PAY | (line 1, character 9)
                    project = | Expecting either a value, list or function before the end of the query.
                    = PAY | Expecting a field name but got '='. You must surround '=' in quotation marks to use it as a field name. (line 1, character 1)
                    project = PAY AND | Expecting a field name at the end of the query.
                    project = PAY type = Bug | Expecting either 'OR' or 'AND' but got 'type'. (line 1, character 15)
                    (project = PAY | Expecting ')' before the end of the query.
                    a ~ "b | The quoted string 'b' has not been completed. (line 1, character 5)
                    a not is empty | Expecting 'IN' but got 'is'. (line 1, character 7)
                    cf[1x] = 2 | Expecting a custom field id (a positive number) but got '1x'. (line 1, character 4)
                    [5] = 2 | Did you mean 'cf['? (line 1, character 1)
                    select = 2 | 'select' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 1)
                    a = limit | 'limit' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 5)
                    summary ~ 100% | The character '%' is a reserved JQL character.
                    a = b\\q | is an illegal JQL escape sequence.
                    a = f(b,) | Function argument must be specified. (line 1, character 9)
                    a = f(b | Expecting ')' before the end of the query.
                    a = ''() | A function name cannot be empty.
                    '' = b | A field name cannot be empty.
                    order by a desc b | Expecting ',' but got 'b'. (line 1, character 17)
                    a = b order key | Expecting 'BY' but got 'key'. (line 1, character 13)
                    """)
    void what_is_no_query_is_not_parsed_and_the_message_says_where(String jql, String message) {
        SearchService.ParseResult result = jira.service(SearchService.class).parseQuery(user("mei"), jql);

        assertThat(result.isValid()).isFalse();
        assertThat(result.getErrors().getErrorMessages())
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .startsWith("Error in the JQL Query: ")
                .contains(message);
    }

    @Test
    void with_security_overridden_everything_is_found_and_without_it_nothing_by_a_visitor() throws SearchException {
        SearchService service = jira.service(SearchService.class);
        Query query = service.parseQuery(null, "type = Story ORDER BY key").getQuery();
        IssueDocumentSearchService documents = jira.service(IssueDocumentSearchService.class);

        assertThat(service.searchOverrideSecurity(null, query, PagerFilter.getUnlimitedFilter())
                        .getResults())
                .extracting(Issue::getKey)
                .containsExactly("PAY-2", "PAY-3", "SEC-1");
        assertThat(service.searchCountOverrideSecurity(null, query)).isEqualTo(3);
        assertThat(documents.getHitCount(user("mei"), query, true)).isEqualTo(3);
        assertThat(documents.getHitCount(user("mei"), query, false)).isEqualTo(2);
        assertThat(service.searchCount(null, query)).isZero();
    }

    @Test
    void a_search_sees_what_the_person_given_sees_whoever_the_thread_acts_for() throws SearchException {
        Users.User priya = jira.users().byName("priya").orElseThrow();

        List<String> found = jira.users().as(Optional.of(priya), () -> {
            try {
                return found("mei", "type = Story ORDER BY key");
            } catch (SearchException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(found).containsExactly("PAY-2", "PAY-3");
        assertThat(found("priya", "assignee = currentUser() OR type = Story ORDER BY key"))
                .containsExactly("PAY-2", "PAY-3", "SEC-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(project = PAY OR status in (Done, \"In Progress\")) AND NOT summary ~ \"a \\\"b\\\"\" ORDER BY key DESC",
                "cf[10100] = PAY-1 AND assignee is EMPTY AND created >= startOfDay(\"-1d\") ORDER BY priority",
                "status changed OR status was not in (\"To Do\")",
                "project = 10000"
            })
    void a_query_written_out_again_reads_as_the_same_query(String jql) throws SearchException {
        SearchService service = jira.service(SearchService.class);
        Query read = service.parseQuery(user("mei"), jql).getQuery();
        Query built =
                new Jql(null, read.getWhereClause(), read.getOrderByClause().getSearchSorts());

        String written = service.getJqlString(built);

        assertThat(service.getJqlString(read)).isEqualTo(jql);
        assertThat(service.getJqlString(new Jql(
                        null, Jql.parse(written).where(), Jql.parse(written).sorts())))
                .isEqualTo(written);
        assertThat(service.searchCount(user("mei"), Jql.parse(written)))
                .isEqualTo(service.searchCount(user("mei"), read));
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
