package io.throughline.sandbox.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Velocity with the hosts' rules. */
class VelocityPagesTest {
    private final AllowList allowList = new AllowList();

    /** A public record, as the plugin's views are. */
    public record Row(String title, List<String> parts) {}

    private String drawn(String template, Map<String, Object> context) {
        return VelocityPages.ofPlugin(path -> Optional.of(template.getBytes(StandardCharsets.UTF_8)), allowList)
                .render("any.vm", context);
    }

    private void allow(String... methods) {
        allowList.declare(
                "plugin",
                List.of(methods).stream()
                        .map(each -> Row.class.getName() + "#" + each)
                        .toList());
    }

    @Test
    void what_a_reference_prints_is_escaped() {
        assertThat(drawn("$text ${text} $!text", Map.of("text", "<a href='x'>&\"")))
                .isEqualTo(String.join(" ", List.of(escaped(), escaped(), escaped())));
    }

    private static String escaped() {
        return "&lt;a href=&#39;x&#39;&gt;&amp;&quot;";
    }

    @Test
    void a_reference_that_ends_in_html_is_not_escaped() {
        assertThat(drawn("$bodyHtml ${bodyHtml} $html", Map.of("bodyHtml", "<b>", "html", "<i>")))
                .isEqualTo("<b> <b> <i>");
    }

    @Test
    void a_name_that_only_holds_html_is_escaped() {
        assertThat(drawn("$htmlText", Map.of("htmlText", "<b>"))).isEqualTo("&lt;b&gt;");
    }

    @Test
    void a_call_that_is_not_allow_listed_prints_itself() {
        Map<String, Object> context = Map.of("row", new Row("title", List.of()));
        assertThat(drawn("$row.title()", context)).isEqualTo("$row.title()");
        allow("title()");
        assertThat(drawn("$row.title()", context)).isEqualTo("title");
        allowList.withdraw("plugin");
        assertThat(drawn("$row.title()", context)).isEqualTo("$row.title()");
    }

    @Test
    void an_entry_allows_its_own_arguments_only() {
        allow("equals(java.lang.Object)");
        Row row = new Row("title", List.of());
        assertThat(drawn("$row.equals($row) $row.hashCode()", Map.of("row", row)))
                .isEqualTo("true $row.hashCode()");
    }

    @Test
    void lists_maps_and_texts_need_no_entry_but_classes_are_out_of_reach() {
        Map<String, Object> context = Map.of("list", List.of("a", "b"), "map", Map.of("k", "v"), "text", "abc");
        assertThat(drawn("$list.size() $map.k $text.length() #foreach($x in $list)$x$velocityCount#end", context))
                .isEqualTo("2 v 3 a1b2");
        assertThat(drawn("$text.class.name $text.getClass()", context)).isEqualTo("$text.class.name $text.getClass()");
    }

    @Test
    void the_engine_is_of_the_hosts_line() {
        assertThat(drawn("#foreach($x in $list)$foreach.count#end", Map.of("list", List.of("a"))))
                .isEqualTo("$foreach.count");
    }
}
