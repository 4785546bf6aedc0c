package io.throughline.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.sandbox.confluence.content.ContentRefused;
import io.throughline.sandbox.confluence.content.VersionConflict;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.users.HostUsers;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WikiTest {
    @TempDir
    Path home;

    private interface Check {
        void of(Wiki wiki) throws Exception;
    }

    private void on(String engine, Check check) throws Exception {
        try (Database database = Databases.open(engine, home, "confluence")) {
            check.of(wiki(database));
        }
    }

    private static Wiki wiki(Database database) {
        HostUsers users = new HostUsers(database, new SignedLinkTokens(Clock.systemUTC()), false, who -> {});
        for (String name : List.of("admin", "mei")) {
            users.add(new Users.User("", name, name, name + "@example.com", true, Locale.ENGLISH, Set.of()), name);
        }
        Wiki wiki = new Wiki(database, users, Clock.systemUTC());
        wiki.createTables();
        return wiki;
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void versions_are_kept_and_the_slower_writer_is_told(String engine) throws Exception {
        on(engine, wiki -> {
            wiki.createSpace("PE", "Payments Engineering", "mei");
            WikiPage first = wiki.createPage("PE", "", "OKRs", "<p>1</p>", "mei");
            WikiPage second = wiki.update(first.id(), 1, "Renamed", "<p>2</p>", "admin");
            assertThat(second.version()).isEqualTo(2);
            assertThat(second.body()).isEqualTo("<p>2</p>");
            assertThat(second.creator()).isEqualTo(first.creator());
            assertThat(wiki.versions().older(first.id())).singleElement().satisfies(old -> {
                assertThat(old.version()).isEqualTo(1);
                assertThat(old.title()).isEqualTo("OKRs");
                assertThat(old.body()).isEqualTo("<p>1</p>");
                assertThat(old.lastModified()).isEqualTo(first.lastModified());
            });
            assertThatThrownBy(() -> wiki.update(first.id(), 1, "Mine", "<p>3</p>", "mei"))
                    .isInstanceOf(VersionConflict.class);
            assertThat(wiki.page(first.id()).orElseThrow().body()).isEqualTo("<p>2</p>");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void everything_is_still_there_after_a_restart(String engine) throws Exception {
        on(engine, wiki -> {
            wiki.createSpace("PE", "Payments Engineering", "mei");
            wiki.createPage("PE", "", "OKRs", "<p>" + "让每位".repeat(20_000) + "</p>", "mei");
        });
        on(engine, wiki -> {
            assertThat(wiki.space("PE").orElseThrow().name()).isEqualTo("Payments Engineering");
            assertThat(wiki.page("PE", "okrs").orElseThrow().body()).hasSize(60_007);
            assertThat(wiki.createPage("PE", "OKRs", "New", "", "mei").id())
                    .isGreaterThan(wiki.page("PE", "OKRs").orElseThrow().id());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void children_stand_in_the_order_they_were_made(String engine) throws Exception {
        on(engine, wiki -> {
            wiki.createSpace("PE", "Payments Engineering", "mei");
            wiki.createPage("PE", "", "Zebra", "", "mei");
            wiki.createPage("PE", "", "Ant", "", "mei");
            wiki.createPage("PE", "Zebra", "Below", "", "mei");
            assertThat(wiki.pages("PE"))
                    .extracting(WikiPage::title)
                    .containsExactly("Payments Engineering", "Zebra", "Ant", "Below");
            assertThat(wiki.ancestors(wiki.page("PE", "Below").orElseThrow()))
                    .extracting(WikiPage::title)
                    .containsExactly("Payments Engineering", "Zebra");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void a_title_is_taken_once_in_a_space_whatever_its_case(String engine) throws Exception {
        on(engine, wiki -> {
            wiki.createSpace("PE", "Payments Engineering", "mei");
            wiki.createPage("PE", "", "OKRs", "", "mei");
            assertThatThrownBy(() -> wiki.createPage("PE", "", "okrs", "", "mei"))
                    .isInstanceOf(ContentRefused.class);
            WikiPage other = wiki.createPage("PE", "", "Other", "", "mei");
            assertThatThrownBy(() -> wiki.update(other.id(), 1, "OKRS", "", "mei"))
                    .isInstanceOf(ContentRefused.class);
            assertThat(wiki.page(other.id()).orElseThrow().version()).isEqualTo(1);
            assertThatThrownBy(() -> wiki.createPage("PE", "No such parent", "x", "", "mei"))
                    .isInstanceOf(ContentRefused.class);
            assertThatThrownBy(() -> wiki.createSpace("PE", "Again", "mei")).isInstanceOf(ContentRefused.class);
        });
    }
}
