package io.throughline.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Logged;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.SmallPlugin;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.jira.JiraProduct;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a whole Jira does to a plugin. */
class PluginsInJiraTest {
    @TempDir
    static Path directory;

    @Test
    void an_unlimited_search_fails_while_there_is_a_result_window_and_a_count_does_not() {
        SignedLinkTokens tokens = new SignedLinkTokens(Clock.systemUTC());
        try (RunningHost host =
                RunningHost.start(HostOptions.in(directory.resolve("data")), new JiraProduct(tokens), tokens)) {
            Browser browser = new Browser(host.baseUrl());
            host.plugins().install("a.jar", SmallPlugin.fault("unlimitedsearch").jar(directory));
            String searches = "/rest/unlimitedsearch/1/searches";
            assertThat(browser.send(browser.to(searches + "/unlimited")).body()).isEqualTo("found 0");
            host.switches().set(Switch.RESULT_WINDOW, "on");
            List<Integer> status = new ArrayList<>();
            String log = Logged.during(() ->
                    status.add(browser.send(browser.to(searches + "/unlimited")).statusCode()));
            assertThat(status).containsExactly(500);
            assertThat(log).contains("Result window is too large");
            assertThat(browser.send(browser.to(searches + "/counted")).body()).isEqualTo("counted 0");
        }
    }
}
