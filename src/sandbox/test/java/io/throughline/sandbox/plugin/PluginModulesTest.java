package io.throughline.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.sandbox.StubJira;
import io.throughline.sandbox.host.Plugins;
import io.throughline.sandbox.host.Plugins.DashboardItemView;
import io.throughline.sandbox.host.Plugins.WebItem;
import io.throughline.sandbox.host.Plugins.WebPanelHtml;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A tiny plugin in a host without pages of its own: what each kind of module does. */
class PluginModulesTest {
    @RegisterExtension
    static final StubJira jira = StubJira.withTinyPlugin();

    @Test
    void the_plugin_is_enabled_and_its_classes_are_not_on_the_sandboxs_class_path() {
        assertThat(jira.host().plugins().installed()).singleElement().satisfies(plugin -> assertThat(
                        List.of(plugin.key(), plugin.version(), plugin.state(), plugin.failure()))
                .containsExactly("tiny", "1.0", "ENABLED", ""));
        assertThatThrownBy(() -> Class.forName("tiny.Hello")).isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("org.springframework.context.ApplicationContext"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void rest_answers_with_an_instance_made_by_the_plugins_context() {
        assertThat(jira.browser().get("mei", "/rest/tiny/1/hello")).contains("Hello Person mei", "\"path\":\"hello\"");
        assertThat(jira.browser().get("mei", "/rest/tiny/1/hello")).contains("\"base\":\"/jira/rest/tiny/1/\"");
        assertThat(jira.browser().status("mei", "/rest/tiny/latest/hello")).isEqualTo(200);
        assertThat(jira.browser().status("mei", "/rest/tiny/2/hello")).isEqualTo(404);
    }

    @Test
    void rest_lets_in_whom_the_annotations_let_in() {
        assertThat(jira.browser().send(jira.browser().to("/rest/tiny/1/hello")).statusCode())
                .isEqualTo(401);
        assertThat(jira.browser()
                        .send(jira.browser().to("/rest/tiny/1/hello/zone"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(jira.browser().status("mei", "/rest/tiny/1/hello/admin")).isEqualTo(403);
        assertThat(jira.browser().status("admin", "/rest/tiny/1/hello/admin")).isEqualTo(200);
    }

    @Test
    void rest_refuses_what_another_site_could_have_sent() {
        assertThat(posted("text/plain", "", "")).isEqualTo(403);
        assertThat(posted("text/plain", "X-Atlassian-Token", "no-check")).isEqualTo(200);
        assertThat(posted("application/json", "", "")).isEqualTo(200);
        assertThat(posted("application/json", "Origin", "https://elsewhere.example"))
                .isEqualTo(403);
        String own = "http://localhost:" + jira.host().baseUrl().getPort();
        assertThat(posted("application/json", "Origin", own)).isEqualTo(200);
    }

    private static int posted(String type, String header, String value) {
        var request = jira.browser()
                .as("mei", "/rest/tiny/1/hello")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{}"));
        return jira.browser()
                .send(header.isEmpty() ? request : request.header(header, value))
                .statusCode();
    }

    @Test
    void a_resource_that_fails_says_nothing_of_the_inside() {
        var answer = jira.browser().send(jira.browser().as("mei", "/rest/tiny/1/hello/fails"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret").contains("\"status-code\":500");
    }

    @Test
    void active_objects_are_upgraded_once_and_roll_back_with_the_transaction() {
        assertThat(jira.browser().get("mei", "/rest/tiny/1/notes")).contains("from version 0");
        var added = jira.browser()
                .send(jira.browser().as("mei", "/rest/tiny/1/notes/good").PUT(BodyPublishers.noBody()));
        assertThat(added.body()).contains("good");
        var failed = jira.browser()
                .send(jira.browser().as("mei", "/rest/tiny/1/notes/bad").PUT(BodyPublishers.noBody()));
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(jira.browser().get("mei", "/rest/tiny/1/notes")).doesNotContain("bad");
        String prefix = "AO_" + "6BAD43"; // last six of the MD5 of "tiny", checked by hand
        assertThat(jira.host().database().query("select count(*) from \"" + prefix + "_NOTE\"", row -> row.getInt(1)))
                .containsExactly(2);
    }

    @Test
    void a_servlet_page_that_names_a_decorator_gets_the_frame_and_another_does_not() {
        String page = jira.browser().get("mei", "/plugins/servlet/tiny");
        assertThat(page)
                .contains("<body class=\"frame-atl.general\">", "Hello Person mei at /plugins/servlet/tiny and null")
                .contains("<title>Tiny & page</title>", "name=\"own\"", "/tiny:script/script.js");
        assertThat(jira.browser().get("mei", "/plugins/servlet/tiny/below"))
                .contains("Hello Person mei at /plugins/servlet/tiny and /below")
                .doesNotContain("frame-");
        assertThat(jira.browser()
                        .send(jira.browser().to("/plugins/servlet/tiny"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(jira.browser().status("mei", "/plugins/servlet/nobody")).isEqualTo(404);
    }

    @Test
    void web_panels_are_drawn_by_weight_with_escaping_and_the_allow_list() {
        List<WebPanelHtml> panels = jira.host().plugins().webPanels("right", Map.of("place", "here"));
        assertThat(panels).extracting(WebPanelHtml::label).containsExactly("Tiny panel", "Tiny panel");
        assertThat(panels.get(0).html()).isEqualTo("<b>Hello nobody in here</b>");
        assertThat(panels.get(1).html().trim())
                .isEqualTo("<p>&lt;i&gt;allowed&lt;/i&gt; $greeting.refused() <i>safe</i> <i>html</i>"
                        + " &lt;i&gt;text&lt;/i&gt;</p>");
    }

    @Test
    void a_panel_that_fails_is_a_notice() {
        assertThat(jira.host().plugins().webPanels("broken", Map.of()))
                .singleElement()
                .satisfies(panel ->
                        assertThat(panel.html()).contains("could not be drawn").doesNotContain("on purpose"));
    }

    @Test
    void a_dashboard_item_is_drawn_where_its_conditions_hold_and_is_a_notice_where_it_cannot_be() {
        Plugins plugins = jira.host().plugins();
        DashboardItemView drawn =
                plugins.dashboardItemView("tiny:item", Map.of("show", true)).orElseThrow();
        assertThat(drawn.item().title()).isEqualTo("Tiny panel");
        assertThat(drawn.context()).containsOnlyKeys("greeting", "text", "textHtml");
        assertThat(drawn.body()).contains("<p>&lt;i&gt;allowed&lt;/i&gt; $greeting.refused() <i>safe</i>");
        assertThat(plugins.dashboardItemView("tiny:item", Map.of())).isEmpty();
        assertThat(plugins.dashboardItemView("tiny:undrawable-item", Map.of()))
                .hasValueSatisfying(failed -> assertThat(failed.body()).contains("could not be drawn"));
    }

    @Test
    void web_items_follow_their_conditions_and_fill_their_links() {
        assertThat(jira.host().plugins().webItems("navigation", Map.of("place", "x")))
                .extracting(WebItem::linkId, WebItem::label, WebItem::href)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tiny-link", "Tiny", "/jira/plugins/servlet/tiny?to=x"));
        assertThat(jira.host().plugins().webItems("navigation", Map.of("place", "x", "show", true)))
                .extracting(WebItem::linkId)
                .containsExactly("hidden-link", "tiny-link");
    }

    @Test
    void web_resources_bring_their_dependencies_and_texts_in_the_pages_language() {
        String tags = jira.host().plugins().resourceTags(Set.of("atl.general"), Locale.SIMPLIFIED_CHINESE);
        assertThat(tags).containsSubsequence("tiny:base/base.css", "tiny:script/script.js", "locale=zh-CN");
        assertThat(jira.host().plugins().resourceTags(Set.of("elsewhere"), Locale.ENGLISH))
                .doesNotContain("tiny:");
        assertThat(jira.browser().get("mei", "/download/resources/tiny:script/script.js?locale=zh-CN"))
                .contains("var plain = \"\u5728\u8fd9\u91cc\";");
        assertThat(jira.browser().get("mei", "/download/resources/tiny:script/script.js"))
                .contains("var plain = \"It's <here>\";", "AJS.format(\"It''s {0}\", name)");
    }

    @Test
    void only_named_files_are_sent() {
        assertThat(jira.browser().status("mei", "/download/resources/tiny/images/dot.css"))
                .isEqualTo(200);
        assertThat(jira.browser().status("mei", "/download/resources/tiny/atlassian-plugin.xml"))
                .isEqualTo(404);
        assertThat(jira.browser().status("mei", "/download/resources/tiny/images/..%2fatlassian-plugin.xml"))
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void modules_of_the_other_product_do_not_exist_and_unknown_types_are_only_listed() {
        Map<Descriptor.Module, ModuleStates.Standing> modules =
                jira.host().plugins().modules("tiny");
        assertThat(modules.keySet())
                .extracting(Descriptor.Module::key)
                .contains("jira-panel")
                .doesNotContain("macro");
        assertThat(modules.entrySet())
                .filteredOn(each -> each.getValue().state() == ModuleStates.State.WAITING)
                .extracting(each -> each.getKey().key())
                .containsExactly("strange");
        assertThat(jira.host().plugins().macro("tiny")).isEmpty();
        assertThat(jira.host().plugins().webPanels("jira-only", Map.of()))
                .singleElement()
                .satisfies(panel -> assertThat(panel.html()).isEqualTo("knows Issue"));
    }
}
