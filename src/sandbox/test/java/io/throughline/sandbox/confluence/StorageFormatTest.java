package io.throughline.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.storageformat.BadStorageFormat;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StorageFormatTest {
    @TempDir
    static Path home;

    private static ConfluenceUnderTest confluence;
    private static int pages;

    @BeforeAll
    static void start() throws Exception {
        confluence = new ConfluenceUnderTest(home);
        confluence.product.wiki().createSpace("PE", "Payments Engineering", "mei");
    }

    @AfterAll
    static void stop() throws Exception {
        confluence.close();
    }

    @BeforeEach
    void noMacros() {
        confluence.plugins.macros.clear();
    }

    private static String view(String storage) {
        return as(storage, ConversionContextOutputType.DISPLAY);
    }

    private static String as(String storage, ConversionContextOutputType outputType) {
        return confluence.product.bodies().render(page(storage), outputType, Optional.of(confluence.person("mei")));
    }

    private static WikiPage page(String storage) {
        pages++;
        return confluence.product.wiki().createPage("PE", "", "Page " + pages, storage, "mei");
    }

    private static String macro(String name, String inside) {
        return "<ac:structured-macro ac:name=\"" + name + "\" ac:schema-version=\"1\">" + inside
                + "</ac:structured-macro>";
    }

    @Test
    void text_tables_and_entities_become_html() {
        assertThat(view("<h2>A &amp; B</h2><p>10&nbsp;&euro; &lt;b&gt; <em>x</em></p>"))
                .contains("<h2 id=\"Page" + pages + "-A&amp;B\">A &amp; B</h2>")
                .contains("<p>10\u00a0€ &lt;b&gt; <em>x</em></p>");
        assertThat(view("<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>"))
                .isEqualTo(
                        "<div class=\"table-wrap\"><table class=\"confluenceTable\"><tbody><tr>"
                                + "<th class=\"confluenceTh\">a</th><td class=\"confluenceTd\">b</td></tr></tbody></table></div>");
    }

    @Test
    void a_macro_gets_its_parameters_and_its_page_and_its_html_is_put_in_raw() {
        confluence.plugins.macros.put(
                "okr-tree",
                TestMacro.block((with, body, context) -> "<b>" + with.get("unit") + "|" + context.getSpaceKey() + "|"
                        + context.getEntity().getTitle() + "|" + context.getOutputType() + "|"
                        + context.hasProperty("macroDefinition") + "</b>"));
        String html =
                view("<p>" + macro("okr-tree", "<ac:parameter ac:name=\"unit\">A &amp; B</ac:parameter>") + "</p>");
        assertThat(html).isEqualTo("<b>A & B|PE|Page " + pages + "|display|true</b>");
    }

    @Test
    void a_macro_runs_as_the_viewer_and_with_its_own_class_loader() {
        confluence.plugins.macros.put(
                "who",
                TestMacro.block((with, body, context) -> AuthenticatedUserThreadLocal.getUsername() + " "
                        + (Thread.currentThread().getContextClassLoader() == TestMacro.class.getClassLoader())));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader() {});
        try {
            assertThat(view(macro("who", ""))).isEqualTo("mei true");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(AuthenticatedUserThreadLocal.get()).isNull();
    }

    @Test
    void macros_nest_and_plain_text_stays_text() {
        confluence.plugins.macros.put(
                "outer",
                new TestMacro(
                        Macro.BodyType.RICH_TEXT, Macro.OutputType.BLOCK, (with, body, context) -> "[" + body + "]"));
        confluence.plugins.macros.put(
                "inner",
                new TestMacro(
                        Macro.BodyType.PLAIN_TEXT, Macro.OutputType.INLINE, (with, body, context) -> "{" + body + "}"));
        String inner = macro("inner", "<ac:plain-text-body><![CDATA[a &nbsp; <b>]]></ac:plain-text-body>");
        assertThat(view(macro("outer", "<ac:rich-text-body><p>x " + inner + "</p></ac:rich-text-body>")))
                .isEqualTo("[<p>x {a &nbsp; <b>}</p>]");
    }

    @Test
    void each_output_type_reaches_the_macro() {
        confluence.plugins.macros.put("out", TestMacro.block((with, body, context) -> context.getOutputType()));
        assertThat(as(macro("out", ""), ConversionContextOutputType.HTML_EXPORT))
                .isEqualTo("html_export");
        assertThat(as(macro("out", ""), ConversionContextOutputType.EMAIL)).isEqualTo("email");
    }

    @Test
    void a_failing_macro_is_a_box_and_the_page_stands() {
        confluence.plugins.macros.put("says", TestMacro.block((with, body, context) -> {
            throw new MacroExecutionException("no <such> unit");
        }));
        confluence.plugins.macros.put("breaks", TestMacro.block((with, body, context) -> {
            throw new IllegalStateException("secret detail");
        }));
        String html =
                view("<p>before</p>" + macro("says", "") + macro("breaks", "") + macro("missing", "") + "<p>after</p>");
        assertThat(html)
                .contains("<p>before</p>", "<p>after</p>")
                .contains("Error rendering macro &#39;says&#39;", "no &lt;such&gt; unit")
                .contains("Error rendering macro &#39;breaks&#39;")
                .contains("Unknown macro: &#39;missing&#39;")
                .doesNotContain("secret detail");
    }

    @Test
    void links_lead_to_pages_and_are_whole_addresses_off_the_screen() {
        page("<p></p>");
        String link = "<ac:link><ri:page ri:content-title=\"Page " + pages
                + "\"/><ac:plain-text-link-body><![CDATA[there]]></ac:plain-text-link-body></ac:link>";
        String path = "/display/PE/Page+" + pages;
        assertThat(view(link)).isEqualTo("<a href=\"/confluence" + path + "\">there</a>");
        assertThat(as(link, ConversionContextOutputType.PDF))
                .isEqualTo("<a href=\"" + confluence.baseUrl() + path + "\">there</a>");
    }

    @Test
    void code_never_gets_into_a_page() {
        assertThat(view("<p onclick=\"x()\">a<script>alert(1)</script><a href=\"java\tscript:x()\">b</a></p>"))
                .isEqualTo("<p>a<a class=\"external-link\">b</a></p>");
    }

    @Test
    void what_is_not_well_formed_is_refused_with_its_place() {
        assertThatThrownBy(() -> page("<p>one</p>\n<p>two</b>"))
                .isInstanceOf(BadStorageFormat.class)
                .hasMessageContaining("Error parsing xhtml")
                .satisfies(refused ->
                        assertThat(((BadStorageFormat) refused).row()).isEqualTo(2));
        assertThatThrownBy(() -> page("<p>&noSuchEntity;</p>")).isInstanceOf(BadStorageFormat.class);
    }

    @Test
    void external_entities_can_not_be_declared() {
        assertThatThrownBy(() -> page("<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><p>&x;</p>"))
                .isInstanceOf(BadStorageFormat.class);
        assertThatThrownBy(() -> page(
                        "</storage><!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + "<storage><p>&x;</p>"))
                .isInstanceOf(BadStorageFormat.class);
    }

    @Test
    void a_page_too_deep_for_the_stack_is_refused() {
        assertThatThrownBy(() -> page("<div>".repeat(5000) + "</div>".repeat(5000)))
                .isInstanceOf(BadStorageFormat.class);
    }
}
