package io.throughline.sandbox.cluster;

import static io.throughline.sandbox.cluster.NodesInOneProcess.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.sandbox.SmallPlugin;
import io.throughline.sandbox.cluster.NodesInOneProcess.Node;
import io.throughline.sandbox.host.Plugins.PluginInfo;
import io.throughline.sandbox.host.Plugins.WebPanelHtml;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.osgi.PluginFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator does with apps on one node of a Jira, seen on another. */
class PluginsOnTwoNodesTest {
    private static final String APPS = "/plugins/servlet/upm";

    @TempDir
    static Path directory;

    private static NodesInOneProcess nodes;
    private static Node one;
    private static Node two;

    @BeforeAll
    static void start() throws IOException {
        nodes = new NodesInOneProcess(directory);
        one = nodes.start("one");
        two = nodes.start("two");
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static SmallPlugin app(String name) {
        return SmallPlugin.sound("annotated").withKey("sound." + name);
    }

    private static Optional<PluginInfo> info(Node node, String key) {
        return node.plugins().installed().stream()
                .filter(plugin -> plugin.key().equals(key))
                .findFirst();
    }

    private static void awaitVersion(Node node, String key, String version, String state) {
        await(key + " " + version + " " + state, () -> info(node, key)
                .filter(plugin ->
                        plugin.version().equals(version) && plugin.state().equals(state))
                .isPresent());
    }

    /** Returns when everything done on a node before has been done on the other too. */
    private static void awaitAllOf(Node from, Node to, String marker) {
        from.plugins().install("a.jar", app(marker).jar(directory));
        awaitVersion(to, "sound." + marker, "1.0", "ENABLED");
    }

    private static Path kept(String key) {
        return one.host().sharedHome().resolve("plugins/installed-plugins/" + key + ".jar");
    }

    @Test
    void an_app_uploaded_upgraded_downgraded_and_uninstalled_on_a_node_is_so_on_the_other() {
        byte[] first = app("comes").jar(directory);
        byte[] second = app("comes").withVersion("2.0").jar(directory);
        one.plugins().install("a.jar", first);
        awaitVersion(two, "sound.comes", "1.0", "ENABLED");
        assertThat(two.plugins().webPanels("annotated", Map.of()))
                .extracting(WebPanelHtml::completeKey)
                .contains("sound.comes:panel");
        two.plugins().install("a.jar", second);
        awaitVersion(one, "sound.comes", "2.0", "ENABLED");
        one.plugins().install("a.jar", first);
        awaitVersion(two, "sound.comes", "1.0", "ENABLED");
        one.act(APPS, Map.of("do", "uninstall", "key", "sound.comes"));
        await("it is gone", () -> info(two, "sound.comes").isEmpty());
        assertThat(two.plugins().webPanels("annotated", Map.of()))
                .extracting(WebPanelHtml::completeKey)
                .doesNotContain("sound.comes:panel");
        assertThat(kept("sound.comes")).doesNotExist();
    }

    @Test
    void an_app_or_module_an_administrator_switches_on_his_page_is_switched_on_the_other_node() {
        one.plugins().install("a.jar", app("switched").jar(directory));
        awaitVersion(two, "sound.switched", "1.0", "ENABLED");
        one.act(APPS, Map.of("do", "disable", "key", "sound.switched"));
        awaitVersion(two, "sound.switched", "1.0", "DISABLED");
        two.act(APPS, Map.of("do", "enable", "key", "sound.switched"));
        awaitVersion(one, "sound.switched", "1.0", "ENABLED");

        String panel = "sound.switched:panel";
        two.act(APPS, Map.of("do", "disable-module", "key", panel));
        await("the module is disabled", () -> !one.plugins().isPluginModuleEnabled(panel));
        assertThat(one.plugins().isPluginEnabled("sound.switched")).isTrue();
        one.act(APPS, Map.of("do", "enable-module", "key", panel));
        await("the module is enabled", () -> two.plugins().isPluginModuleEnabled(panel));
        two.plugins().uninstall("sound.switched");
    }

    @Test
    void an_app_uninstalled_and_uploaded_again_stays_though_the_other_node_is_late() {
        byte[] jar = app("again").jar(directory);
        one.plugins().install("a.jar", jar);
        awaitVersion(two, "sound.again", "1.0", "ENABLED");
        // while this thread holds it the other node cannot change an app
        synchronized (two.plugins()) {
            one.plugins().uninstall("sound.again");
            one.plugins().install("a.jar", jar);
        }
        awaitAllOf(one, two, "after-again");
        assertThat(info(two, "sound.again").map(PluginInfo::state)).contains("ENABLED");
        assertThat(kept("sound.again")).exists();
    }

    @Test
    void an_app_that_cannot_start_takes_the_place_of_the_one_before_on_both_nodes() {
        one.plugins().install("a.jar", app("worse").jar(directory));
        awaitVersion(two, "sound.worse", "1.0", "ENABLED");
        byte[] worse =
                app("worse").withVersion("2.0").importing("com.nobody.has.this").jar(directory);
        assertThatThrownBy(() -> one.plugins().install("a.jar", worse)).isInstanceOf(PluginFailure.class);
        awaitVersion(two, "sound.worse", "2.0", "FAILED");
        assertThat(info(one, "sound.worse").map(PluginInfo::version)).contains("2.0");
        one.plugins().uninstall("sound.worse");
    }

    @Test
    void a_node_that_comes_later_starts_with_what_was_uploaded_and_switched() throws Exception {
        one.plugins().install("a.jar", app("kept").withVersion("1.5").jar(directory));
        one.plugins().disableModule("sound.kept:panel");
        one.plugins().install("a.jar", app("off").jar(directory));
        one.plugins().disable("sound.off");
        one.plugins().install("a.jar", app("gone").jar(directory));
        one.plugins().uninstall("sound.gone");
        two.host().switches().set(Switch.INDEX_DELAY, "777");
        try (Node three = nodes.start("three")) {
            assertThat(info(three, "sound.kept").orElseThrow())
                    .extracting(PluginInfo::version, PluginInfo::state)
                    .isEqualTo(List.of("1.5", "ENABLED"));
            assertThat(three.plugins().isPluginModuleEnabled("sound.kept:panel"))
                    .isFalse();
            assertThat(info(three, "sound.off").map(PluginInfo::state)).contains("DISABLED");
            assertThat(info(three, "sound.gone")).isEmpty();
            assertThat(three.host().switches().value(Switch.INDEX_DELAY)).isEqualTo("777");
        }
    }
}
