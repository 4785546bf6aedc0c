package io.throughline.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.macro.Macro;
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.SmallPlugin;
import io.throughline.sandbox.StubProduct;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a Confluence does with plugins, and what it does with those that forget where they are. */
class PluginsInConfluenceTest {
    @TempDir
    static Path directory;

    private static RunningHost host;
    private static Browser browser;

    @BeforeAll
    static void start() {
        host = RunningHost.start(
                HostOptions.in(directory.resolve("data")),
                StubProduct.confluence(),
                new SignedLinkTokens(Clock.systemUTC()));
        browser = new Browser(host.baseUrl());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static Macro macro(String name) {
        return (Macro) host.plugins().macro(name).orElseThrow();
    }

    @Test
    void a_class_of_jira_is_missing_at_its_first_use_and_the_rest_of_the_plugin_lives() throws Exception {
        host.plugins().install("a.jar", SmallPlugin.fault("jiraclass").jar(directory));
        assertThatThrownBy(() -> macro("bad").execute(Map.of(), "", null))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessageContaining("com/atlassian/jira/issue/Issue");
        assertThat(macro("good").execute(Map.of(), "", null)).isEqualTo("good");
        assertThat(browser.status("mei", "/rest/jiraclass/1/which/bad")).isEqualTo(500);
        assertThat(browser.get("mei", "/rest/jiraclass/1/which/good")).isEqualTo("good");
    }

    @Test
    void listener_modules_hear_events_and_jobs_run_until_they_are_disabled() throws Exception {
        host.plugins().install("a.jar", SmallPlugin.sound("wiki").jar(directory));
        var bundle = host.plugins().bundle("sound.wiki");
        AtomicInteger ticks = (AtomicInteger)
                bundle.loadClass("sound.wiki.Tick").getField("TICKS").get(null);
        List<?> heard =
                (List<?>) bundle.loadClass("sound.wiki.Ears").getField("HEARD").get(null);
        host.events().publish("first");
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (ticks.get() < 2) {
            assertThat(System.nanoTime()).as("the job does not run").isLessThan(deadline);
            Thread.sleep(20);
        }
        host.plugins().disable("sound.wiki");
        host.events().publish("second");
        assertThat(heard).isEqualTo(List.of("first"));
    }
}
