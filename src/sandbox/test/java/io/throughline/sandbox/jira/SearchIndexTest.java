package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.index.IssueIndex;
import io.throughline.sandbox.jira.index.ReindexTasks;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.jql.Jql;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.NewIssue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index and its delays: a node that lags, two nodes on one PostgreSQL, restarts, and building it anew. */
class SearchIndexTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path homes;

    private static PooledDatabase server;
    private static RunningJira first;
    private static RunningJira second;
    private static Users.User mei;

    @BeforeAll
    static void twoNodes() throws java.sql.SQLException {
        server = Databases.open("postgres", homes, "jira");
        String url;
        try (var connection = server.outside()) {
            url = connection.getMetaData().getURL();
        }
        first = RunningJira.node(url, homes.resolve("one"), "one");
        mei = first.person("mei");
        first.data().createProject("PAY", "Payments", mei.key(), List.of());
        second = RunningJira.node(url, homes.resolve("two"), "two");
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        server.close();
    }

    @AfterEach
    void usualDelays() {
        for (RunningJira node : List.of(first, second)) {
            for (Switch each : List.of(Switch.INDEX_DELAY, Switch.OWN_INDEX_DELAY, Switch.RESULT_WINDOW)) {
                node.switches().set(each, each.usual());
            }
        }
    }

    private static String created(RunningJira node, String summary) {
        return node.data()
                .createIssue(mei.key(), NewIssue.of("PAY", "Task", summary, mei.key()))
                .key();
    }

    private static List<String> found(RunningJira node, String jql) {
        try {
            ApplicationUser user = node.service(UserManager.class).getUserByName("mei");
            SearchService service = node.service(SearchService.class);
            Query query = service.parseQuery(user, jql).getQuery();
            return service.search(user, query, PagerFilter.getUnlimitedFilter()).getResults().stream()
                    .map(Issue::getKey)
                    .toList();
        } catch (SearchException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void the_node_that_changed_an_issue_finds_it_at_once_and_the_other_only_after_the_delay() {
        second.switches().set(Switch.INDEX_DELAY, "1500");
        long before = System.nanoTime();

        String key = created(first, "seen late elsewhere");

        assertThat(found(first, "summary ~ elsewhere")).containsExactly(key);
        assertThat(found(second, "summary ~ elsewhere")).isEmpty();
        eventually(() -> found(second, "summary ~ elsewhere").equals(List.of(key)));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(1400));
    }

    @Test
    void a_change_and_a_deletion_reach_the_other_node_too() {
        second.switches().set(Switch.INDEX_DELAY, "0");
        String key = created(first, "zebra");
        eventually(() -> found(second, "summary ~ zebra").equals(List.of(key)));

        first.data().setSummary(mei.key(), key, "giraffe");
        eventually(() -> found(second, "summary ~ zebra").isEmpty());
        assertThat(found(second, "summary ~ giraffe")).containsExactly(key);

        first.data().delete(mei.key(), key);
        eventually(() -> found(second, "summary ~ giraffe").isEmpty());
    }

    @Test
    void with_a_delay_of_its_own_a_node_does_not_find_its_change_at_once_either() {
        first.switches().set(Switch.OWN_INDEX_DELAY, "1000");

        String key = created(first, "seen late here");

        assertThat(found(first, "summary ~ \"late here\"")).isEmpty();
        eventually(() -> found(first, "summary ~ \"late here\"").equals(List.of(key)));
    }

    @Test
    void nothing_is_found_before_the_commit_not_even_in_the_transaction_itself_and_never_after_a_rollback() {
        second.switches().set(Switch.INDEX_DELAY, "0");
        List<Boolean> within = new java.util.ArrayList<>();

        assertThatThrownBy(() -> first.database().inTransaction(() -> {
                    created(first, "okapi");
                    within.add(found(first, "summary ~ okapi").isEmpty());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        String after = created(first, "okapi the second");

        assertThat(within).containsExactly(true);
        assertThat(found(first, "summary ~ okapi")).containsExactly(after);
        eventually(() -> found(second, "summary ~ okapi").equals(List.of(after)));
    }

    @Test
    void an_issue_that_was_deleted_elsewhere_is_not_shown_although_the_index_still_counts_it() throws SearchException {
        second.switches().set(Switch.INDEX_DELAY, "0");
        String key = created(first, "quagga");
        eventually(() -> found(second, "summary ~ quagga").equals(List.of(key)));
        second.switches().set(Switch.INDEX_DELAY, "600000");

        first.data().delete(mei.key(), key);

        SearchService service = second.service(SearchService.class);
        ApplicationUser user = second.service(UserManager.class).getUserByName("mei");
        Query query = service.parseQuery(user, "summary ~ quagga").getQuery();
        assertThat(found(second, "summary ~ quagga")).isEmpty();
        assertThat(service.searchCount(user, query)).isEqualTo(1);
    }

    @Test
    void a_node_that_was_down_catches_up_when_it_starts_and_a_copy_of_an_old_index_does_too() {
        String before = created(first, "kudu before");
        RunningJira third = RunningJira.node(first.databaseChoice(), homes.resolve("three"), "three");
        assertThat(found(third, "summary ~ kudu")).containsExactly(before);
        third.close();

        String during = created(first, "kudu during");
        first.data().setSummary(mei.key(), before, "kudu renamed");

        RunningJira again = RunningJira.node(first.databaseChoice(), homes.resolve("three"), "three");
        assertThat(found(again, "summary ~ kudu ORDER BY key")).containsExactly(before, during);
        assertThat(found(again, "summary ~ renamed")).containsExactly(before);
        again.close();
    }

    @Test
    void an_index_that_is_not_of_this_database_is_built_anew() {
        Path home = homes.resolve("four");
        RunningJira other = RunningJira.node("h2", home, "four");
        other.close();
        String key = created(first, "bongo");
        first.database().update("delete from replicatedindexoperation");

        RunningJira node = RunningJira.node(first.databaseChoice(), home, "four");

        assertThat(found(node, "summary ~ bongo")).containsExactly(key);
        node.close();
    }

    @Test
    void what_was_written_past_jira_is_found_after_a_reindex_which_tells_its_progress() {
        String key = created(first, "eland");
        assertThat(found(first, "summary ~ eland")).containsExactly(key);
        first.database().update("update jiraissue set summary = 'addax' where summary = 'eland'");
        assertThat(found(first, "summary ~ addax")).isEmpty();

        for (ReindexTasks.Kind kind : ReindexTasks.Kind.values()) {
            ReindexTasks tasks = first.product.index().reindexing();
            ReindexTasks.Task started = tasks.start(kind);
            eventually(() -> !tasks.last().orElseThrow().running());
            assertThat(tasks.last().orElseThrow())
                    .matches(task -> task.id() == started.id() && task.success() && task.percent() == 100);
            assertThat(found(first, "summary ~ addax")).containsExactly(key);
        }
    }

    @Test
    void with_a_result_window_nothing_beyond_its_end_is_given_but_everything_is_counted() throws SearchException {
        first.switches().set(Switch.RESULT_WINDOW, "on");
        SearchService service = first.service(SearchService.class);
        ApplicationUser user = first.service(UserManager.class).getUserByName("mei");
        Query query = service.parseQuery(user, "project = PAY").getQuery();

        assertThatThrownBy(() -> service.search(user, query, PagerFilter.getUnlimitedFilter()))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("Result window is too large");
        assertThatThrownBy(() -> service.search(user, query, new PagerFilter<Issue>(9_999, 2)))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("[10000] but was [10001]");
        assertThat(service.search(user, query, new PagerFilter<Issue>(9_999, 1)).getTotal())
                .isEqualTo(Math.toIntExact(service.searchCount(user, query)));
    }

    @Test
    void every_kind_of_write_reaches_the_index() {
        JiraData data = first.data();
        String epic = data.createIssue(
                        mei.key(),
                        NewIssue.of("PAY", "Epic", "oryx epic", mei.key()).epicName("Oryx"))
                .key();
        String key = created(first, "oryx");

        data.setEpic(mei.key(), key, epic);
        assertThat(found(first, "\"Epic Link\" = " + epic)).containsExactly(key);
        data.transition(mei.key(), key, "Done");
        assertThat(found(first, "status = Done AND summary ~ oryx AND resolution = Done"))
                .containsExactly(key);
        data.assign(mei.key(), key, mei.key());
        assertThat(found(first, "assignee = mei AND summary ~ oryx")).containsExactly(key);
        data.setStoryPoints(mei.key(), key, 8.0);
        assertThat(found(first, "\"Story Points\" = 8 AND summary ~ oryx")).containsExactly(key);
        data.link(mei.key(), key, epic, "Relates");
        assertThat(found(first, "issue in linkedIssues(" + epic + ")")).containsExactly(key);
        assertThat(found(first, "issueLinkType = Relates AND summary ~ oryx ORDER BY key"))
                .containsExactly(epic, key);
        data.createProject("NEW", "New", mei.key(), List.of());
        String moved = data.move(mei.key(), key, "NEW").key();
        assertThat(found(first, "project = NEW")).containsExactly(moved);
        assertThat(found(first, "project = PAY AND summary ~ oryx")).containsExactly(epic);
    }

    @Test
    void a_failure_of_the_database_delays_the_index_and_loses_nothing() {
        IssueIndex index = first.product.index();
        IssueSearch search =
                new IssueSearch(first, first.data(), index, Clock.systemUTC(), user -> first.service(UserManager.class)
                        .getUserByName(user.map(Users.User::name).orElse("")));
        first.database().update("alter table label rename to label_away");
        try {
            created(first, "sitatunga");
            assertThatThrownBy(() -> search.count(Optional.of(mei), Jql.parse("summary ~ sitatunga")))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            first.database().update("alter table label_away rename to label");
        }
        eventually(() -> search.count(Optional.of(mei), Jql.parse("summary ~ sitatunga")) == 1);
    }
}
