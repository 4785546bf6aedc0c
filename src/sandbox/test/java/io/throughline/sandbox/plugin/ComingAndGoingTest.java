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
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.SmallPlugin;
import io.throughline.sandbox.StubProduct;
import io.throughline.sandbox.TinyPlugin;
import io.throughline.sandbox.host.Plugins.PluginInfo;
import io.throughline.sandbox.host.Plugins.WebPanelHtml;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.osgi.PluginFailure;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins are uploaded, changed, taken away and brought back, in one Jira that is stopped and started between. */
class ComingAndGoingTest {
    @TempDir
    static Path directory;

    private static RunningHost host;
    private static Browser browser;

    @BeforeAll
    static void start() {
        host = RunningHost.start(
                HostOptions.in(directory.resolve("data")), StubProduct.jira(), new SignedLinkTokens(Clock.systemUTC()));
        browser = new Browser(host.baseUrl());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static void restart() {
        host.close();
        start();
    }

    private static PluginInfo info(String key) {
        return host.plugins().installed().stream()
                .filter(plugin -> plugin.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] tiny(String version) {
        return TinyPlugin.bytes(TinyPlugin.build(directory, version));
    }

    private static String notes() {
        return browser.get("mei", "/rest/tiny/1/notes");
    }

    @Test
    void an_uploaded_app_its_data_and_its_modules_states_survive_restarts_downgrades_and_being_uninstalled() {
        host.plugins().install("tiny.jar", tiny("2.0"));
        browser.send(browser.as("mei", "/rest/tiny/1/notes/kept").PUT(BodyPublishers.noBody()));
        host.plugins().disableModule("tiny:panel");
        assertThat(host.plugins().webPanels("right", Map.of()))
                .extracting(WebPanelHtml::completeKey)
                .containsExactly("tiny:template-panel");
        assertThat(host.plugins().isPluginModuleEnabled("tiny:panel")).isFalse();

        restart();
        assertThat(info("tiny").version()).isEqualTo("2.0");
        assertThat(info("tiny").state()).isEqualTo("ENABLED");
        assertThat(host.plugins().webPanels("right", Map.of())).hasSize(1);
        host.plugins().enableModule("tiny:panel");
        assertThat(host.plugins().webPanels("right", Map.of())).hasSize(2);
        host.plugins().disableModule("tiny:panel");

        host.plugins().install("tiny.jar", tiny("1.0"));
        assertThat(info("tiny").version()).isEqualTo("1.0");
        assertThat(notes()).isEqualTo("[\"from version 0\",\"kept\"]");
        assertThat(host.plugins().webPanels("right", Map.of())).hasSize(1);

        host.plugins().uninstall("tiny");
        assertThat(host.plugins().installed()).extracting(PluginInfo::key).doesNotContain("tiny");
        assertThat(browser.status("mei", "/rest/tiny/1/notes")).isEqualTo(404);
        restart();
        assertThat(host.plugins().installed()).extracting(PluginInfo::key).doesNotContain("tiny");

        host.plugins().install("tiny.jar", tiny("1.0"));
        assertThat(notes()).isEqualTo("[\"from version 0\",\"kept\"]");
        // what an administrator switched off is forgotten with the app
        assertThat(host.plugins().webPanels("right", Map.of())).hasSize(2);
        host.plugins().uninstall("tiny");
    }

    @Test
    void an_upload_that_is_refused_leaves_the_app_that_was_there() {
        host.plugins().install("a.jar", SmallPlugin.sound("annotated").jar(directory));
        byte[] broken = SmallPlugin.sound("annotated").withVersion("2.0").jar(directory, headers -> {
            headers.remove(new java.util.jar.Attributes.Name("Bundle-Version"));
        });
        assertThatThrownBy(() -> host.plugins().install("a.jar", broken)).isInstanceOf(PluginFailure.class);
        assertThat(info("sound.annotated").version()).isEqualTo("1.0");
        assertThat(info("sound.annotated").state()).isEqualTo("ENABLED");
    }

    @Test
    void annotations_of_beans_and_modules_are_processed_without_asking_for_it() throws Exception {
        host.plugins().install("a.jar", SmallPlugin.sound("annotated").jar(directory));
        List<?> calls = (List<?>) host.plugins()
                .bundle("sound.annotated")
                .loadClass("sound.annotated.Greeter")
                .getField("CALLS")
                .get(null);
        assertThat(host.plugins().webPanels("annotated", Map.of()))
                .extracting(WebPanelHtml::html)
                .containsExactly("wired");
        host.plugins().disable("sound.annotated");
        assertThat(calls).isEqualTo(List.of("begin with a service", "end"));
        host.plugins().enable("sound.annotated");
    }

    @Test
    void events_tell_of_plugins_and_modules_that_come_and_go() {
        Told told = new Told();
        host.events().register(told);
        SmallPlugin plugin = SmallPlugin.sound("slow").withKey("sound.told");
        host.plugins().install("a.jar", plugin.jar(directory));
        host.plugins().disableModule("sound.told:page");
        host.plugins().enableModule("sound.told:page");
        host.plugins().install("a.jar", plugin.withVersion("1.1").jar(directory));
        host.plugins().uninstall("sound.told");
        host.events().unregister(told);
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
        host.plugins().install("a.jar", SmallPlugin.sound("slow").jar(directory));
        Class<?> page = host.plugins().bundle("sound.slow").loadClass("sound.slow.Page");
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> browser.send(browser.to("/plugins/servlet/slow")));
        CountDownLatch arrived = (CountDownLatch) page.getField("arrived").get(null);
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        host.plugins().disable("sound.slow");
        assertThat(browser.send(browser.to("/plugins/servlet/slow")).statusCode())
                .isEqualTo(404);
        ((CountDownLatch) page.getField("go").get(null)).countDown();
        assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("finished");
        host.plugins().uninstall("sound.slow");
    }

    @Test
    void servlet_filters_stand_at_their_places_by_weight_and_hear_their_dispatchers_only() {
        host.plugins().install("a.jar", SmallPlugin.sound("filters").jar(directory));
        var answer = browser.send(browser.to("/plugins/servlet/filtered/x"));
        assertThat(answer.body()).isEqualTo("filtered");
        assertThat(answer.headers().allValues("X-Mark")).containsExactly("early", "light", "heavy");
        assertThat(browser.send(browser.to("/status")).headers().allValues("X-Mark"))
                .isEmpty();
        assertThat(browser.send(browser.as("mei", "/nothing-is-here")).headers().allValues("X-Mark"))
                .containsExactly("error");
        host.plugins().disableModule("sound.filters:light");
        assertThat(browser.send(browser.to("/plugins/servlet/filtered/x"))
                        .headers()
                        .allValues("X-Mark"))
                .containsExactly("early", "heavy");
        host.plugins().uninstall("sound.filters");
    }

    @Test
    void uploads_are_refused_while_they_are_switched_off() {
        byte[] jar = SmallPlugin.sound("slow").withKey("sound.off").jar(directory);
        host.switches().set(Switch.PLUGIN_UPLOAD, "off");
        try {
            assertThatThrownBy(() -> host.plugins().install("a.jar", jar)).hasMessageContaining("switched off");
        } finally {
            host.switches().set(Switch.PLUGIN_UPLOAD, "on");
        }
        assertThat(host.plugins().isPluginEnabled("sound.off")).isFalse();
    }

    @Test
    void while_signatures_are_checked_the_administrators_page_takes_a_signed_app_only() throws Exception {
        SigningKey vendor = SigningKey.made(directory, "vendor", "-1d");
        vendor.trustIn(host.sharedHome().resolve("upmconfig").resolve("truststore"));
        byte[] jar = SmallPlugin.sound("slow").withKey("sound.signed").jar(directory);
        byte[] other = SmallPlugin.sound("slow")
                .withKey("sound.signed")
                .withVersion("2.0")
                .jar(directory);
        host.switches().set(Switch.SIGNATURE_CHECK, "on");
        host.switches().set(Switch.SECURE_ADMINISTRATOR_SESSIONS, "off");
        try {
            Browser admin = Browser.loggedIn(host.baseUrl(), "admin");
            assertThat(upload(admin, jar, "").statusCode()).isEqualTo(400);
            assertThat(host.plugins().installed()).extracting(PluginInfo::key).doesNotContain("sound.signed");
            String signature = vendor.signature(jar).orElseThrow();
            assertThat(upload(admin, jar, signature).statusCode()).isEqualTo(200);
            assertThat(info("sound.signed").state()).isEqualTo("ENABLED");
            // one app's signature is not another's
            assertThat(upload(admin, other, signature).statusCode()).isEqualTo(400);
            assertThat(info("sound.signed").version()).isEqualTo("1.0");
        } finally {
            host.switches().set(Switch.SIGNATURE_CHECK, "off");
            host.switches().set(Switch.SECURE_ADMINISTRATOR_SESSIONS, "on");
        }
        host.plugins().uninstall("sound.signed");
    }

    private static HttpResponse<String> upload(Browser admin, byte[] jar, String signature) {
        String page = "/plugins/servlet/upm";
        String token = Browser.formToken(admin.send(admin.to(page)).body());
        String fields = part("atl_token", "", token) + part("do", "", "upload") + part("signature", "", signature);
        String file = part("plugin", "; filename=\"a.jar\"", "");
        return admin.send(admin.to(page)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        (fields + file).getBytes(StandardCharsets.UTF_8),
                        jar,
                        "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    private static String part(String name, String more, String value) {
        return "\r\n--part\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value;
    }
}
