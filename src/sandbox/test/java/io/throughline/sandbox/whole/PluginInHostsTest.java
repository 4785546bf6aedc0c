package io.throughline.sandbox.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.sal.api.message.I18nResolver;
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.Sandbox;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginInHostsTest {
    private static final Duration LATE = Duration.ofSeconds(3);

    @TempDir
    private Path data;

    private HostOptions options() {
        return HostOptions.in(data).plugin(PluginJar.path());
    }

    @Test
    void jira_runs_it_with_no_package_of_confluence_on_offer() {
        try (Sandbox sandbox = Sandbox.onlyJira(options().withhold("com.atlassian.confluence.*"))) {
            assertEnabled(sandbox.jira());
            assertServes(sandbox);
        }
    }

    @Test
    void jira_runs_it_without_an_allow_list_and_then_no_webhook_is_allowed() {
        try (Sandbox sandbox = Sandbox.onlyJira(options().withhold("com.atlassian.plugins.whitelist"))) {
            assertServes(sandbox);
            Browser browser = new Browser(sandbox.jira().baseUrl());
            String own = sandbox.jira().baseUrl().toString();
            String body = "{\"url\":\"" + own + "\",\"secret\":\"0123456789abcdef\"}";

            HttpResponse<String> answer = browser.send(browser.as("admin", "/rest/okr/1/webhooks")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"url\"").contains("allow-list");
        }
    }

    @Test
    void confluence_runs_it_with_no_package_of_jira_or_active_objects_on_offer_and_makes_no_table() {
        HostOptions options =
                options().withhold("com.atlassian.jira.*", "com.atlassian.activeobjects.*", "net.java.ao.*");
        try (Sandbox sandbox = Sandbox.onlyConfluence(options, 1)) {
            assertEnabled(sandbox.confluence());
            assertThat(sandbox.confluence().plugins().macro("okr-tree")).isPresent();
            assertThat(sandbox.confluence()
                            .database()
                            .query(
                                    "select table_name from information_schema.tables where upper(table_name) like 'AO\\_%\\_CHANGE'"
                                            + " escape '\\'",
                                    row -> row.getString(1)))
                    .isEmpty();
        }
    }

    @Test
    void its_classes_are_not_on_the_class_path_of_the_sandbox() {
        assertThatThrownBy(() -> Class.forName("io.throughline.okr.view.BoardView"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void all_services_of_jira_may_come_three_seconds_late() {
        try (Sandbox sandbox = Sandbox.onlyJira(late(servicesOfJira()))) {
            assertServes(sandbox);
        }
    }

    @Test
    void all_services_of_confluence_may_come_three_seconds_late() {
        try (Sandbox sandbox = Sandbox.onlyConfluence(late(servicesOfConfluence()), 1)) {
            assertEnabled(sandbox.confluence());
            assertThat(sandbox.confluence().plugins().macro("okr-tree")).isPresent();
        }
    }

    @Test
    @Tag("long")
    @Tag("once")
    void each_service_of_jira_may_come_three_seconds_late_alone() {
        for (Class<?> service : servicesOfJira()) {
            HostOptions options = HostOptions.in(data.resolve(service.getName()))
                    .plugin(PluginJar.path())
                    .late(service, LATE);
            try (Sandbox sandbox = Sandbox.onlyJira(options)) {
                assertServes(sandbox);
            }
        }
    }

    @Test
    @Tag("long")
    @Tag("once")
    void each_service_of_confluence_may_come_three_seconds_late_alone() {
        for (Class<?> service : servicesOfConfluence()) {
            HostOptions options = HostOptions.in(data.resolve(service.getName()))
                    .plugin(PluginJar.path())
                    .late(service, LATE);
            try (Sandbox sandbox = Sandbox.onlyConfluence(options, 1)) {
                assertThat(sandbox.confluence().plugins().macro("okr-tree"))
                        .as(service.getName())
                        .isPresent();
            }
        }
    }

    @Test
    void a_service_that_is_replaced_is_followed() {
        try (Sandbox sandbox = Sandbox.onlyJira(options())) {
            sandbox.addAdministrator();
            Browser browser = new Browser(sandbox.jira().baseUrl());
            assertThat(browser.get("admin", "/rest/okr/1/objectives/999")).contains("or you may not see it");

            sandbox.jira().replace(I18nResolver.class, texts("said by another service"));

            assertThat(browser.get("admin", "/rest/okr/1/objectives/999")).contains("said by another service");
        }
    }

    @Test
    void disabled_it_leaves_no_thread_and_enabled_it_serves_again() {
        try (Sandbox sandbox = Sandbox.onlyJira(options())) {
            assertServes(sandbox);
            assertThat(threads()).isNotEmpty();

            sandbox.jira().plugins().disable(PluginJar.KEY);

            assertThat(threads()).isEmpty();
            assertThat(new Browser(sandbox.jira().baseUrl()).status("admin", "/rest/okr/1/cycles"))
                    .isEqualTo(404);

            sandbox.jira().plugins().enable(PluginJar.KEY);

            assertServes(sandbox);
        }
    }

    private HostOptions late(Set<Class<?>> services) {
        Map<Class<?>, Duration> late = new LinkedHashMap<>();
        services.forEach(service -> late.put(service, LATE));
        HostOptions usual = options();
        return new HostOptions(
                usual.port(),
                usual.data(),
                usual.database(),
                usual.plugins(),
                usual.withheld(),
                late,
                usual.patience(),
                usual.switches(),
                usual.node());
    }

    private Set<Class<?>> servicesOfJira() {
        try (Sandbox sandbox = Sandbox.onlyJira(HostOptions.in(data.resolve("asked")))) {
            return Set.copyOf(sandbox.jira().services().keySet());
        }
    }

    private Set<Class<?>> servicesOfConfluence() {
        try (Sandbox sandbox = Sandbox.onlyConfluence(HostOptions.in(data.resolve("asked")), 1)) {
            return Set.copyOf(sandbox.confluence().services().keySet());
        }
    }

    private static void assertEnabled(RunningHost host) {
        assertThat(host.plugins().installed())
                .filteredOn(plugin -> plugin.key().equals(PluginJar.KEY))
                .singleElement()
                .satisfies(plugin ->
                        assertThat(plugin.state()).as(plugin.failure()).isEqualTo("ENABLED"));
    }

    private static void assertServes(Sandbox sandbox) {
        sandbox.addAdministrator();
        assertThat(new Browser(sandbox.jira().baseUrl()).get("admin", "/rest/okr/1/cycles"))
                .startsWith("{\"cycles\":[");
    }

    private static java.util.List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().contains("okr"))
                .map(Thread::getName)
                .toList();
    }

    private static I18nResolver texts(String always) {
        return (I18nResolver) Proxy.newProxyInstance(
                I18nResolver.class.getClassLoader(),
                new Class<?>[] {I18nResolver.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> method.getReturnType() == String.class ? always : null;
                });
    }
}
