package io.throughline.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.users.HostUsers;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's issues and pages on a real database; its OKRs need the plugin and are loaded by the browser walk. */
class SampleLoadTest {
    private static final SampleDates DATES = new SampleDates(LocalDate.of(2026, 11, 22));

    @TempDir
    private Path home;

    private PooledDatabase database;
    private HostUsers users;

    @BeforeEach
    void open() {
        database = Databases.open("h2", home, "jira");
        users = new HostUsers(database, new SignedLinkTokens(Clock.systemUTC()), true, acting -> {});
        new SamplePeople(users).load(SampleFiles.read("people").get("people"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_epic_of_the_pictures_has_eight_issues_of_which_three_are_done() {
        try (JiraData data = issues()) {
            IssueRow epic = data.issues().byKey("PAY-142").orElseThrow();
            List<IssueRow> inEpic = data.issues().inEpic(epic.id());

            assertThat(inEpic)
                    .extracting(IssueRow::key)
                    .contains("PAY-151", "PAY-171")
                    .hasSize(8);
            assertThat(inEpic.stream().filter(issue -> issue.resolved() != null))
                    .hasSize(3);
        }
    }

    @Test
    void only_the_security_team_may_browse_the_closed_project() {
        try (JiraData data = issues()) {
            long closed = data.issues().project("SEC").orElseThrow().id();

            assertThat(data.permissions().mayBrowse(users.byName("hana"), closed))
                    .isTrue();
            assertThat(data.permissions().mayBrowse(users.byName("priya"), closed))
                    .isFalse();
        }
    }

    @Test
    void the_page_with_the_tree_hangs_below_the_planning_of_the_year() {
        Wiki wiki = new Wiki(database, users, Clock.systemUTC());
        wiki.createTables();
        new SamplePages(wiki, DATES).load(SampleFiles.read("confluence").get("spaces"));

        WikiPage page = wiki.page("PE", "OKRs").orElseThrow();
        assertThat(wiki.ancestors(page))
                .extracting(WikiPage::title)
                .containsExactly("Payments Engineering", "Planning FY27");
        assertThat(page.body())
                .contains("<ac:parameter ac:name=\"cycle\">FY27</ac:parameter>")
                .doesNotContain("{");
    }

    @Test
    void a_part_is_loaded_once() {
        SampleParts parts = new SampleParts(database);
        parts.once("issues", () -> {});

        parts.once("issues", () -> {
            throw new AssertionError("loaded twice");
        });
        assertThat(new SampleParts(database).state("issues")).isEqualTo(SampleParts.State.LOADED);
    }

    @Test
    void a_part_that_fails_leaves_nothing_behind() {
        SampleParts parts = new SampleParts(database);

        assertThatThrownBy(() -> parts.once("pages", () -> {
                    throw new IllegalStateException("full disk");
                }))
                .hasMessage("full disk");
        assertThat(parts.state("pages")).isEqualTo(SampleParts.State.ABSENT);
    }

    private JiraData issues() {
        JiraData data = new JiraData(database, users, Clock.systemUTC());
        new SampleIssues(data, new SamplePeople(users), DATES)
                .load(SampleFiles.read("jira").get("projects"));
        return data;
    }
}
