package io.throughline.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import io.throughline.sandbox.Logged;
import io.throughline.sandbox.SmallPlugin;
import io.throughline.sandbox.StubJira;
import io.throughline.sandbox.activeobjects.AoTables;
import io.throughline.sandbox.host.Plugins.PluginInfo;
import io.throughline.sandbox.host.Plugins.WebPanelHtml;
import io.throughline.sandbox.osgi.PluginFailure;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One small plugin for each fault, in one Jira: what is refused, what fails, and that everything else lives. */
class FaultyPluginsTest {
    @RegisterExtension
    static final StubJira jira = StubJira.withoutPlugins();

    private static PluginInfo install(SmallPlugin plugin) {
        return jira.host().plugins().install("a.jar", plugin.jar(jira.directory()));
    }

    private static String refusal(SmallPlugin plugin) {
        byte[] jar = plugin.jar(jira.directory());
        List<String> reason = new ArrayList<>();
        assertThatThrownBy(() -> jira.host().plugins().install("a.jar", jar))
                .isInstanceOf(PluginFailure.class)
                .satisfies(failure -> reason.add(failure.getMessage()));
        return reason.get(0);
    }

    private static <T> T field(String plugin, String type, String name, Class<T> kind) {
        try {
            return kind.cast(jira.host()
                    .plugins()
                    .bundle(plugin)
                    .loadClass(type)
                    .getField(name)
                    .get(null));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ModuleStates.State state(String plugin, String module) {
        return jira.host().plugins().modules(plugin).entrySet().stream()
                .filter(each -> each.getKey().key().equals(module))
                .map(each -> each.getValue().state())
                .findFirst()
                .orElseThrow();
    }

    private static void until(java.util.function.BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    @Test
    void rest_without_an_annotation_is_for_people_with_a_licence() {
        install(SmallPlugin.fault("restwithoutannotation"));
        String address = "/rest/restwithoutannotation/1/plain";
        assertThat(jira.browser().send(jira.browser().to(address)).statusCode()).isEqualTo(401);
        assertThat(jira.browser().get("mei", address)).isEqualTo("for people with a licence");
    }

    @Test
    void a_servlet_without_an_annotation_is_for_people_with_a_licence() {
        install(SmallPlugin.fault("servletwithoutannotation"));
        String address = "/plugins/servlet/servletwithoutannotation";
        var anonymous = jira.browser().send(jira.browser().to(address));
        assertThat(anonymous.statusCode()).isEqualTo(302);
        assertThat(anonymous.headers().firstValue("Location").orElseThrow()).contains("login");
        assertThat(jira.browser().get("mei", address)).isEqualTo("for people with a licence");
    }

    @Test
    void a_form_posted_to_rest_without_the_header_is_refused() {
        install(SmallPlugin.fault("formwithouttoken"));
        var form = jira.browser()
                .as("mei", "/rest/formwithouttoken/1/form")
                .header("Content-Type", "application/x-www-form-urlencoded");
        var refused = jira.browser().send(form.copy().POST(BodyPublishers.ofString("name=x")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("XSRF check failed");
        var taken = jira.browser()
                .send(form.header("X-Atlassian-Token", "no-check").POST(BodyPublishers.ofString("name=x")));
        assertThat(taken.body()).isEqualTo("posted x");
    }

    @Test
    void a_template_may_not_call_a_method_off_the_allow_list_and_the_log_names_it() {
        install(SmallPlugin.fault("velocitymethod"));
        List<String> html = new ArrayList<>();
        String log = Logged.during(() -> html.add(jira.host()
                .plugins()
                .webPanels("velocitymethod", Map.of())
                .get(0)
                .html()));
        assertThat(html.get(0)).contains("$thing.secret(", "2 value").doesNotContain("secret word");
        assertThat(log)
                .contains("Method needs allowlisting: faults.velocitymethod.Things$Thing#secret(java.lang.String)");
    }

    @Test
    void what_a_template_prints_is_escaped_unless_its_name_says_it_is_html() {
        install(SmallPlugin.fault("unescaped"));
        String escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";
        assertThat(jira.host()
                        .plugins()
                        .webPanels("unescaped", Map.of())
                        .get(0)
                        .html()
                        .trim())
                .isEqualTo("<p>" + escaped + " " + escaped + " " + escaped + " <b>bold</b></p>");
    }

    @Test
    void an_inner_failure_rolls_the_outer_transaction_back_even_if_it_was_caught() {
        install(SmallPlugin.fault("nestedtransaction"));
        String rows = "/rest/nestedtransaction/1/rows";
        for (String how : List.of("/passed-on", "/caught")) {
            var answer =
                    jira.browser().send(jira.browser().as("mei", rows + how).PUT(BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(how).isEqualTo(500);
            assertThat(jira.browser().get("mei", rows)).as(how).isEqualTo("0");
        }
    }

    @Test
    void an_internal_package_is_not_exported_to_a_plugin_of_others() {
        SmallPlugin plugin = SmallPlugin.fault("internalpackage").importing("org.apache.commons.logging");
        List<String> reason = new ArrayList<>();
        String log = Logged.during(() -> reason.add(refusal(plugin)));
        assertThat(reason.get(0)).contains("org.apache.commons.logging");
        assertThat(log)
                .contains("Package org.apache.commons.logging is internal and is not available for export to plugin"
                        + " fault.internalpackage");
        assertThat(jira.host().plugins().isPluginEnabled("fault.internalpackage"))
                .isFalse();
    }

    @Test
    void an_internal_package_imported_optionally_is_missing_at_its_first_use() {
        install(SmallPlugin.fault("internalpackage")
                .withKey("fault.optional")
                .importing("org.apache.commons.logging;resolution:=optional"));
        List<WebPanelHtml> panels = new ArrayList<>();
        String log = Logged.during(() -> panels.addAll(jira.host().plugins().webPanels("internalpackage", Map.of())));
        assertThat(log).contains("NoClassDefFoundError: org/apache/commons/logging/LogFactory");
        assertThat(panels.stream().map(WebPanelHtml::html)).anyMatch(html -> html.equals("lives"));
        jira.host().plugins().uninstall("fault.optional");
    }

    @Test
    void an_internal_package_is_exported_to_a_plugin_of_the_vendor() {
        PluginInfo plugin = install(SmallPlugin.fault("internalpackage")
                .withKey("com.atlassian.internalpackage")
                .importing("org.apache.commons.logging"));
        assertThat(plugin.state()).isEqualTo("ENABLED");
        assertThat(jira.host().plugins().webPanels("internalpackage", Map.of()).stream()
                        .map(WebPanelHtml::html))
                .anyMatch(html -> html.startsWith("logs with org.apache.commons.logging"));
        jira.host().plugins().uninstall("com.atlassian.internalpackage");
    }

    @Test
    void an_import_nobody_exports_keeps_the_plugin_from_resolving() {
        assertThat(refusal(SmallPlugin.fault("missingimport").importing("com.nobody.has.this")))
                .contains("com.nobody.has.this");
        assertThat(jira.host().plugins().isPluginEnabled("fault.missingimport")).isFalse();
    }

    @Test
    void a_manifest_without_a_version_or_with_another_key_is_refused_and_nothing_is_installed() {
        SmallPlugin plugin = SmallPlugin.fault("missingimport").withKey("fault.manifest");
        byte[] versionless = plugin.jar(jira.directory(), headers -> {
            headers.remove(new java.util.jar.Attributes.Name("Bundle-Version"));
        });
        assertThatThrownBy(() -> jira.host().plugins().install("a.jar", versionless))
                .hasMessageContaining("no bundle version, so it can't be loaded as an OsgiPlugin");
        byte[] otherKey = plugin.jar(jira.directory(), headers -> {
            headers.putValue("Atlassian-Plugin-Key", "another");
        });
        assertThatThrownBy(() -> jira.host().plugins().install("a.jar", otherKey))
                .hasMessageContaining("The plugin key 'fault.manifest' must either match");
        assertThat(jira.host().plugins().installed())
                .extracting(PluginInfo::key)
                .doesNotContain("fault.manifest", "another");
    }

    @Test
    void a_class_that_lacks_a_bean_breaks_its_module_when_it_is_needed_and_the_others_live() {
        install(SmallPlugin.fault("beanless"));
        assertThat(state("fault.beanless", "bad")).isEqualTo(ModuleStates.State.ENABLED);
        assertThat(jira.host().plugins().webPanels("beanless", Map.of()))
                .extracting(WebPanelHtml::html)
                .satisfiesExactly(bad -> assertThat(bad).contains("aui-message-error"), good -> assertThat(good)
                        .isEqualTo("lives"));
        assertThat(state("fault.beanless", "bad")).isEqualTo(ModuleStates.State.BROKEN);
        assertThat(state("fault.beanless", "good")).isEqualTo(ModuleStates.State.ENABLED);
        assertThat(jira.browser().status("mei", "/plugins/servlet/beanless")).isEqualTo(500);
    }

    @Test
    void a_condition_that_lacks_a_bean_keeps_the_whole_plugin_from_being_enabled() {
        List<String> reason = new ArrayList<>();
        String log = Logged.during(() -> reason.add(refusal(SmallPlugin.fault("beanlesscondition"))));
        assertThat(reason.get(0)).contains("Executor");
        assertThat(log)
                .contains("There was an error loading the descriptor 'item' of plugin 'fault.beanlesscondition'");
        assertThat(jira.host().plugins().isPluginEnabled("fault.beanlesscondition"))
                .isFalse();
    }

    @Test
    void a_listener_that_fails_is_logged_and_the_next_one_hears_the_event() {
        install(SmallPlugin.fault("listenerthrows"));
        Hearing next = new Hearing();
        jira.host().events().register(next);
        String log = Logged.during(() -> jira.host().events().publish("an event"));
        jira.host().events().unregister(next);
        assertThat(field("fault.listenerthrows", "faults.listenerthrows.Angry", "HEARD", AtomicInteger.class))
                .hasValue(1);
        assertThat(next.heard).containsExactly("an event");
        assertThat(log).contains("a listener that fails on an event");
        jira.host().plugins().disable("fault.listenerthrows");
    }

    /** Hears after the one that fails. */
    public static final class Hearing {
        private final List<String> heard = new ArrayList<>();

        @EventListener
        public void on(String event) {
            heard.add(event);
        }
    }

    @Test
    void a_job_that_fails_is_logged_and_runs_again() throws InterruptedException {
        install(SmallPlugin.fault("jobthrows"));
        AtomicInteger runs = field("fault.jobthrows", "faults.jobthrows.Job", "RUNS", AtomicInteger.class);
        until(() -> runs.get() >= 3);
        jira.host().plugins().uninstall("fault.jobthrows");
        assertThat(jira.host().plugins().isPluginEnabled("fault.jobthrows")).isFalse();
    }

    @Test
    void a_table_whose_name_is_over_thirty_characters_is_refused() {
        assertThat(refusal(SmallPlugin.fault("longtablename"))).contains("30");
    }

    @Test
    void a_column_named_by_a_reserved_word_is_quoted() {
        assertThat(install(SmallPlugin.fault("reservedword")).state()).isEqualTo("ENABLED");
        String prefix = new AoTables("fault.reservedword", List.of(), List.of()).prefix();
        assertThat(jira.host()
                        .database()
                        .query("select \"SELECT\" from \"" + prefix + "_RESERVED\"", row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void upgraded_tables_stay_as_they_were_when_the_task_fails_and_the_plugin_is_not_enabled() {
        assertThat(refusal(SmallPlugin.fault("tableupgradefails"))).contains("an upgrade of tables that fails");
        assertThat(jira.host().plugins().isPluginEnabled("fault.tableupgradefails"))
                .isFalse();
        assertThat(jira.host().plugins().webItems("tableupgradefails", Map.of()))
                .isEmpty();
        assertThat(jira.host()
                        .database()
                        .query(
                                "select count(*) from host_setting where setting_key = ?",
                                row -> row.getInt(1),
                                new AoTables("fault.tableupgradefails", List.of(), List.of()).prefix() + "_#"))
                .containsExactly(0);
    }

    @Test
    void upgrade_tasks_run_in_order_once_and_stop_at_the_one_that_fails() {
        install(SmallPlugin.fault("upgradefails"));
        assertThat((Object) field("fault.upgradefails", "faults.upgradefails.Task", "RAN", List.class))
                .isEqualTo(List.of(1, 2));
        assertThat(jira.host().plugins().isPluginEnabled("fault.upgradefails")).isTrue();
        jira.host().plugins().disable("fault.upgradefails");
        jira.host().plugins().enable("fault.upgradefails");
        assertThat((Object) field("fault.upgradefails", "faults.upgradefails.Task", "RAN", List.class))
                .isEqualTo(List.of(1, 2, 2));
    }

    @Test
    void a_plain_condition_keeps_a_web_resource_off_the_page_but_not_from_who_has_its_address() {
        String log = Logged.during(() -> install(SmallPlugin.fault("plaincondition")));
        assertThat(log).contains("faults.plaincondition.Never").contains("no UrlReadingCondition");
        assertThat(jira.host().plugins().resourceTags(Set.of("plaincondition"), Locale.ENGLISH))
                .contains("reading.css")
                .doesNotContain("plain.css");
        assertThat(jira.browser().status("mei", "/download/resources/fault.plaincondition:plain/plain.css"))
                .isEqualTo(200);
    }

    @Test
    void a_url_reading_condition_is_in_the_address_and_decides_again_when_it_is_fetched() {
        install(SmallPlugin.fault("plaincondition"));
        AtomicBoolean on =
                field("fault.plaincondition", "faults.plaincondition.WhileSwitchedOn", "ON", AtomicBoolean.class);
        assertThat(jira.host().plugins().resourceTags(Set.of("plaincondition"), Locale.ENGLISH))
                .contains("reading.css?v=")
                .contains("&amp;switched-on=true")
                .doesNotContain("neither.css");
        on.set(false);
        assertThat(jira.host().plugins().resourceTags(Set.of("plaincondition"), Locale.ENGLISH))
                .doesNotContain("reading.css")
                .contains("neither.css");
        String address = "/download/resources/fault.plaincondition:reading/reading.css";
        assertThat(jira.browser().status("mei", address)).isEqualTo(404);
        assertThat(jira.browser().status("mei", address + "?switched-on=true")).isEqualTo(200);
    }

    @Test
    void a_thread_left_behind_is_reported() {
        install(SmallPlugin.fault("leftthread"));
        Thread left = field("fault.leftthread", "faults.leftthread.Starter", "left", Thread.class);
        String log = Logged.during(() -> jira.host().plugins().disable("fault.leftthread"));
        left.interrupt();
        assertThat(log).contains("The plugin fault.leftthread left the thread left-behind running");
    }

    @Test
    void unknown_module_types_wait_and_those_of_other_hosts_do_not_exist() {
        String log = Logged.during(() -> install(SmallPlugin.fault("strangemodules")));
        assertThat(state("fault.strangemodules", "unknown")).isEqualTo(ModuleStates.State.WAITING);
        assertThat(state("fault.strangemodules", "item")).isEqualTo(ModuleStates.State.WAITING);
        assertThat(log).contains("<component> has no effect", "<component-import> has no effect");
        assertThat(jira.host().plugins().modules("fault.strangemodules").keySet())
                .extracting(Descriptor.Module::key)
                .doesNotContain("elsewhere", "restricted");
        assertThat(jira.host().plugins().webItems("strange", Map.of()))
                .extracting(item -> item.completeKey())
                .containsExactly("fault.strangemodules:either");
    }
}
