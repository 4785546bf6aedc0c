package io.throughline.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import com.atlassian.plugin.event.events.PluginDisabledEvent;
import com.atlassian.plugin.event.events.PluginEnabledEvent;
import com.atlassian.plugin.event.events.PluginInstalledEvent;
import com.atlassian.plugin.event.events.PluginModuleDisabledEvent;
import com.atlassian.plugin.event.events.PluginModuleEnabledEvent;
import com.atlassian.plugin.event.events.PluginUninstalledEvent;
import com.atlassian.plugin.event.events.PluginUpgradedEvent;
import io.throughline.sandbox.SmallPlugin;
import io.throughline.sandbox.StubJira;
import io.throughline.sandbox.TinyPlugin;
import io.throughline.sandbox.host.Plugins.PluginInfo;
import io.throughline.sandbox.host.Plugins.WebPanelHtml;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.osgi.PluginFailure;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plugins are uploaded, changed, taken away and brought back, in one Jira that is stopped and started between. */
class ComingAndGoingTest {
    @RegisterExtension
    static final StubJira jira = StubJira.withoutPlugins();

    private static PluginInfo info(String key) {
        return jira.host().plugins().installed().stream()
                .filter(plugin -> plugin.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] tiny(String version) {
        return TinyPlugin.bytes(TinyPlugin.build(jira.directory(), version));
    }

    private static String notes() {
        return jira.browser().get("mei", "/rest/tiny/1/notes");
    }

    @Test
    void an_uploaded_app_its_data_and_its_modules_states_survive_restarts_downgrades_and_being_uninstalled() {
        jira.host().plugins().install("tiny.jar", tiny("2.0"));
        jira.browser().send(jira.browser().as("mei", "/rest/tiny/1/notes/kept").PUT(BodyPublishers.noBody()));
        jira.host().plugins().disableModule("tiny:panel");
        assertThat(jira.host().plugins().webPanels("right", Map.of()))
                .extracting(WebPanelHtml::completeKey)
                .containsExactly("tiny:template-panel");
        assertThat(jira.host().plugins().isPluginModuleEnabled("tiny:panel")).isFalse();

        jira.restart();
        assertThat(info("tiny").version()).isEqualTo("2.0");
        assertThat(info("tiny").state()).isEqualTo("ENABLED");
        assertThat(jira.host().plugins().webPanels("right", Map.of())).hasSize(1);
        jira.host().plugins().enableModule("tiny:panel");
        assertThat(jira.host().plugins().webPanels("right", Map.of())).hasSize(2);
        jira.host().plugins().disableModule("tiny:panel");

        jira.host().plugins().install("tiny.jar", tiny("1.0"));
        assertThat(info("tiny").version()).isEqualTo("1.0");
        assertThat(notes()).isEqualTo("[\"from version 0\",\"kept\"]");
        assertThat(jira.host().plugins().webPanels("right", Map.of())).hasSize(1);

        jira.host().plugins().uninstall("tiny");
        assertThat(jira.host().plugins().installed())
                .extracting(PluginInfo::key)
                .doesNotContain("tiny");
        assertThat(jira.browser().status("mei", "/rest/tiny/1/notes")).isEqualTo(404);
        jira.restart();
        assertThat(jira.host().plugins().installed())
                .extracting(PluginInfo::key)
                .doesNotContain("tiny");

        jira.host().plugins().install("tiny.jar", tiny("1.0"));
        assertThat(notes()).isEqualTo("[\"from version 0\",\"kept\"]");
        // what an administrator switched off is forgotten with the app
        assertThat(jira.host().plugins().webPanels("right", Map.of())).hasSize(2);
        jira.host().plugins().uninstall("tiny");
    }

    @Test
    void an_upload_that_is_refused_leaves_the_app_that_was_there() {
        jira.host().plugins().install("a.jar", SmallPlugin.sound("annotated").jar(jira.directory()));
        byte[] broken = SmallPlugin.sound("annotated").withVersion("2.0").jar(jira.directory(), headers -> {
            headers.remove(new java.util.jar.Attributes.Name("Bundle-Version"));
        });
        assertThatThrownBy(() -> jira.host().plugins().install("a.jar", broken)).isInstanceOf(PluginFailure.class);
        assertThat(info("sound.annotated").version()).isEqualTo("1.0");
        assertThat(info("sound.annotated").state()).isEqualTo("ENABLED");
    }

    @Test
    void annotations_of_beans_and_modules_are_processed_without_asking_for_it() throws Exception {
        jira.host().plugins().install("a.jar", SmallPlugin.sound("annotated").jar(jira.directory()));
        List<?> calls = (List<?>) jira.host()
                .plugins()
                .bundle("sound.annotated")
                .loadClass("sound.annotated.Greeter")
                .getField("CALLS")
                .get(null);
        assertThat(jira.host().plugins().webPanels("annotated", Map.of()))
                .extracting(WebPanelHtml::html)
                .containsExactly("wired");
        jira.host().plugins().disable("sound.annotated");
        assertThat(calls).isEqualTo(List.of("begin with a service", "end"));
        jira.host().plugins().enable("sound.annotated");
    }

    @Test
    void events_tell_of_plugins_and_modules_that_come_and_go() {
        Told told = new Told();
        jira.host().events().register(told);
        SmallPlugin plugin = SmallPlugin.sound("slow").withKey("sound.told");
        jira.host().plugins().install("a.jar", plugin.jar(jira.directory()));
        jira.host().plugins().disableModule("sound.told:page");
        jira.host().plugins().enableModule("sound.told:page");
        jira.host().plugins().install("a.jar", plugin.withVersion("1.1").jar(jira.directory()));
        jira.host().plugins().uninstall("sound.told");
        jira.host().events().unregister(told);
        assertThat(told.events)
                .containsExactly(
                        "installed",
                        "module enabled page",
                        "enabled sound.told",
                        "module disabled page for good",
                        "module enabled page",
                        "module disabled page",
                        "disabled sound.told",
                        "upgraded",
                        "module enabled page",
                        "enabled sound.told",
                        "module disabled page",
                        "disabled sound.told",
                        "uninstalled");
    }

    /** Keeps what the host tells. */
    public static final class Told {
        private final List<String> events = new ArrayList<>();

        @EventListener
        public void on(PluginInstalledEvent event) {
            events.add("installed");
        }

        @EventListener
        public void on(PluginUpgradedEvent event) {
            events.add("upgraded");
        }

        @EventListener
        public void on(PluginUninstalledEvent event) {
            events.add("uninstalled");
        }

        @EventListener
        public void on(PluginEnabledEvent event) {
            events.add("enabled " + event.getPlugin().getKey());
        }

        @EventListener
        public void on(PluginDisabledEvent event) {
            events.add("disabled " + event.getPlugin().getKey());
        }

        @EventListener
        public void on(PluginModuleEnabledEvent event) {
            events.add("module enabled " + event.getModule().getKey());
        }

        @EventListener
        public void on(PluginModuleDisabledEvent event) {
            events.add("module disabled " + event.getModule().getKey() + (event.isPersistent() ? " for good" : ""));
        }
    }

    @Test
    void a_plugin_disabled_under_a_request_lets_it_finish_and_the_next_one_finds_nothing() throws Exception {
        jira.host().plugins().install("a.jar", SmallPlugin.sound("slow").jar(jira.directory()));
        Class<?> page = jira.host().plugins().bundle("sound.slow").loadClass("sound.slow.Page");
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> jira.browser().send(jira.browser().to("/plugins/servlet/slow")));
        CountDownLatch arrived = (CountDownLatch) page.getField("arrived").get(null);
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        jira.host().plugins().disable("sound.slow");
        assertThat(jira.browser()
                        .send(jira.browser().to("/plugins/servlet/slow"))
                        .statusCode())
                .isEqualTo(404);
        ((CountDownLatch) page.getField("go").get(null)).countDown();
        assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("finished");
        jira.host().plugins().uninstall("sound.slow");
    }

    @Test
    void servlet_filters_stand_at_their_places_by_weight_and_hear_their_dispatchers_only() {
        jira.host().plugins().install("a.jar", SmallPlugin.sound("filters").jar(jira.directory()));
        var answer = jira.browser().send(jira.browser().to("/plugins/servlet/filtered/x"));
        assertThat(answer.body()).isEqualTo("filtered");
        assertThat(answer.headers().allValues("X-Mark")).containsExactly("early", "light", "heavy");
        assertThat(jira.browser().send(jira.browser().to("/status")).headers().allValues("X-Mark"))
                .isEmpty();
        assertThat(jira.browser()
                        .send(jira.browser().as("mei", "/nothing-is-here"))
                        .headers()
                        .allValues("X-Mark"))
                .containsExactly("error");
        jira.host().plugins().disableModule("sound.filters:light");
        assertThat(jira.browser()
                        .send(jira.browser().to("/plugins/servlet/filtered/x"))
                        .headers()
                        .allValues("X-Mark"))
                .containsExactly("early", "heavy");
        jira.host().plugins().uninstall("sound.filters");
    }

    @Test
    void uploads_are_refused_while_they_are_switched_off() {
        byte[] jar = SmallPlugin.sound("slow").withKey("sound.off").jar(jira.directory());
        jira.host().switches().set(Switch.PLUGIN_UPLOAD, "off");
        try {
            assertThatThrownBy(() -> jira.host().plugins().install("a.jar", jar))
                    .hasMessageContaining("switched off");
        } finally {
            jira.host().switches().set(Switch.PLUGIN_UPLOAD, "on");
        }
        assertThat(jira.host().plugins().isPluginEnabled("sound.off")).isFalse();
    }
}
