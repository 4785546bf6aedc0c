package io.throughline.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.StubProduct;
import io.throughline.sandbox.TinyPlugin;
import io.throughline.sandbox.host.Plugins.PluginInfo;
import io.throughline.sandbox.osgi.PluginFailure;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin comes and goes, and so do the services it needs. */
class PluginLifeCycleTest {
    @TempDir
    Path directory;

    private RunningHost host;

    @AfterEach
    void stop() {
        if (host != null) {
            host.close();
        }
    }

    private Browser start(HostOptions options, StubProduct product) {
        host = RunningHost.start(options, product, new SignedLinkTokens(Clock.systemUTC()));
        return new Browser(host.baseUrl());
    }

    private HostOptions options() {
        return HostOptions.in(directory.resolve("data")).plugin(TinyPlugin.build(directory, "1.0"));
    }

    private PluginInfo tiny() {
        return host.plugins().installed().get(0);
    }

    @Test
    void disabled_it_is_gone_everywhere_enabled_it_is_back() {
        Browser browser = start(options(), StubProduct.jira());
        host.plugins().disable("tiny");
        assertThat(tiny().state()).isEqualTo("DISABLED");
        assertThat(browser.status("mei", "/rest/tiny/1/hello")).isEqualTo(404);
        assertThat(browser.status("mei", "/plugins/servlet/tiny")).isEqualTo(404);
        assertThat(browser.status("mei", "/download/resources/tiny:base/base.css"))
                .isEqualTo(404);
        assertThat(host.plugins().webPanels("right", Map.of())).isEmpty();
        host.plugins().enable("tiny");
        assertThat(tiny().state()).isEqualTo("ENABLED");
        assertThat(browser.status("mei", "/rest/tiny/1/hello")).isEqualTo(200);
        assertThat(browser.status("mei", "/plugins/servlet/tiny")).isEqualTo(200);
    }

    @Test
    void rows_and_the_disabled_state_survive_a_restart_and_an_upgrade_task_runs_once() {
        HostOptions options = options();
        Browser browser = start(options, StubProduct.jira());
        browser.send(browser.as("mei", "/rest/tiny/1/notes/kept").PUT(BodyPublishers.noBody()));
        host.plugins().disable("tiny");
        host.close();
        browser = start(options, StubProduct.jira());
        assertThat(tiny().state()).isEqualTo("DISABLED");
        host.plugins().enable("tiny");
        assertThat(browser.get("mei", "/rest/tiny/1/notes")).isEqualTo("[\"from version 0\",\"kept\"]");
    }

    @Test
    void an_uploaded_jar_upgrades_it() {
        Browser browser = start(options(), StubProduct.jira());
        Path next = TinyPlugin.build(directory, "1.1", xml -> xml.replace("<url-pattern>/tiny<", "<url-pattern>/new<"));
        PluginInfo upgraded = host.plugins().install("tiny.jar", TinyPlugin.bytes(next));
        assertThat(upgraded.version()).isEqualTo("1.1");
        assertThat(upgraded.state()).isEqualTo("ENABLED");
        assertThat(browser.status("mei", "/plugins/servlet/new")).isEqualTo(200);
        assertThat(browser.status("mei", "/rest/tiny/1/notes")).isEqualTo(200);
    }

    @Test
    void a_plugin_that_cannot_start_says_why_and_the_host_lives_on() {
        Path broken = TinyPlugin.build(
                directory, "1.0", xml -> xml.replace("class=\"tiny.HelloPanel\"", "class=\"tiny.NoSuchPanel\""));
        Browser browser = start(HostOptions.in(directory.resolve("data")).plugin(broken), StubProduct.jira());
        assertThat(tiny().state()).isEqualTo("FAILED");
        assertThat(tiny().failure()).contains("tiny.NoSuchPanel");
        assertThat(browser.status("mei", "/rest/tiny/1/hello")).isEqualTo(404);
        assertThat(browser.status("mei", "/status")).isEqualTo(200);
    }

    @Test
    void what_is_no_plugin_is_refused() {
        start(HostOptions.in(directory.resolve("data")), StubProduct.jira());
        assertThatThrownBy(() -> host.plugins().install("no.jar", new byte[] {1, 2, 3}))
                .isInstanceOf(PluginFailure.class);
        Path wrongKey = TinyPlugin.build(directory, "1.0", xml -> xml.replace("key=\"tiny\"", "key=\"other\""));
        assertThatThrownBy(() -> host.plugins().install("tiny.jar", TinyPlugin.bytes(wrongKey)))
                .isInstanceOf(PluginFailure.class)
                .hasMessageContaining("Atlassian-Plugin-Key");
        Path twice = TinyPlugin.build(directory, "1.0", xml -> xml.replace("key=\"script\"", "key=\"base\""));
        assertThatThrownBy(() -> host.plugins().install("tiny.jar", TinyPlugin.bytes(twice)))
                .isInstanceOf(PluginFailure.class)
                .hasMessageContaining("base");
    }

    @Test
    void confluence_has_no_package_of_jira_and_no_module_of_it() {
        start(options(), StubProduct.confluence());
        assertThat(tiny().state()).isEqualTo("ENABLED");
        assertThat(host.plugins().macro("tiny")).isPresent();
        assertThat(host.plugins().webPanels("jira-only", Map.of())).isEmpty();
        assertThatThrownBy(() -> host.plugins().bundle("tiny").loadClass("com.atlassian.jira.issue.Issue"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void a_package_kept_back_that_is_not_optional_keeps_the_plugin_from_starting() {
        start(options().withhold("com.atlassian.sal.api.timezone"), StubProduct.jira());
        assertThat(tiny().state()).isEqualTo("FAILED");
        assertThat(tiny().failure()).contains("com.atlassian.sal.api.timezone");
    }

    @Test
    void a_service_that_comes_three_seconds_late_is_waited_for() {
        long begun = System.nanoTime();
        Browser browser = start(options().late(TimeZoneManager.class, Duration.ofSeconds(3)), StubProduct.jira());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(3));
        assertThat(tiny().state()).isEqualTo("ENABLED");
        assertThat(browser.status("mei", "/rest/tiny/1/hello/zone")).isEqualTo(200);
    }

    @Test
    void a_service_that_never_comes_fails_the_plugin_in_time() {
        start(
                options().late(TimeZoneManager.class, Duration.ofHours(1)).patience(Duration.ofSeconds(2)),
                StubProduct.jira());
        assertThat(tiny().state()).isEqualTo("FAILED");
        assertThat(tiny().failure()).contains("a service it needs is missing");
    }

    @Test
    void a_replaced_service_is_followed() {
        Browser browser = start(options(), StubProduct.jira());
        TimeZone far = TimeZone.getTimeZone("Pacific/Kiritimati");
        host.replace(TimeZoneManager.class, new Everywhere(far));
        assertThat(browser.get("mei", "/rest/tiny/1/hello/zone")).contains("Pacific/Kiritimati");
        assertThat(host.service(UserManager.class).getUserProfile("mei").getUserKey())
                .isEqualTo(new UserKey("JIRAUSER10101"));
    }

    private record Everywhere(TimeZone zone) implements TimeZoneManager {
        @Override
        public TimeZone getUserTimeZone() {
            return zone;
        }

        @Override
        public TimeZone getUserTimeZone(UserKey userKey) {
            return zone;
        }

        @Override
        public TimeZone getDefaultTimeZone() {
            return zone;
        }
    }
}
