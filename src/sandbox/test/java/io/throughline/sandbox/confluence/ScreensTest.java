package io.throughline.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.confluence.content.WikiPage;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScreensTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([0-9a-f]+)\"");

    @TempDir
    static Path home;

    private static ConfluenceUnderTest confluence;
    private static WikiPage okrs;

    @BeforeAll
    static void start() throws Exception {
        confluence = new ConfluenceUnderTest(home);
        confluence.product.wiki().createSpace("PE", "Payments <Engineering>", "mei");
        confluence.product.wiki().createPage("PE", "", "Planning 2027", "<p></p>", "mei");
        okrs = confluence.product.wiki().createPage("PE", "Planning 2027", "OKRs & more?", "<p>Hello</p>", "mei");
        confluence.product.wiki().createPage("PE", "", "周五 发布", "<p>你好</p>", "linxiao");
    }

    @AfterAll
    static void stop() throws Exception {
        confluence.close();
    }

    @Test
    void a_page_stands_in_its_frame_with_tree_and_byline() {
        String html = confluence
                .get("/pages/viewpage.action?pageId=" + okrs.id(), "mei")
                .body();
        assertThat(html)
                .contains("<html lang=\"en\" data-theme=\"light:light dark:dark\" data-color-mode=\"light\">")
                .contains("<title>OKRs &amp; more? - Payments &lt;Engineering&gt; - Confluence</title>")
                .contains("<h1 id=\"title-text\">OKRs &amp; more?</h1>")
                .contains("<p>Hello</p>")
                .contains("Mei Lin, last changed on ")
                .contains("content=\"atl.general main page\"")
                .contains("aria-current=\"page\">OKRs &amp; more?</a>")
                .contains("href=\"/confluence/display/PE/Planning+2027\"")
                .doesNotContain("plugins/servlet/upm");
        assertThat(html.replaceAll("(?s)<script.*?</script>", "")).doesNotContain("$");
    }

    @Test
    void a_page_is_found_by_its_title_in_any_script() {
        HttpResponse<String> page =
                confluence.get("/display/PE/" + URLEncoder.encode("周五 发布", StandardCharsets.UTF_8), "linxiao");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"zh-CN\"", "<p>你好</p>", "最后修改于", ">编辑</a>");
    }

    @Test
    void resources_are_collected_after_the_macros_have_asked_for_theirs() {
        confluence.plugins.macros.put("asks", TestMacro.block((with, body, context) -> {
            confluence.plugins.required.add("of-the-macro");
            return "";
        }));
        WikiPage page = confluence
                .product
                .wiki()
                .createPage("PE", "", "Asks", "<ac:structured-macro ac:name=\"asks\"/>", "mei");
        assertThat(confluence
                        .get("/pages/viewpage.action?pageId=" + page.id(), "mei")
                        .body())
                .contains("of-the-macro");
    }

    @Test
    void whoever_is_not_logged_in_is_sent_to_log_in_whether_the_page_exists_or_not() {
        for (String path :
                new String[] {"/pages/viewpage.action?pageId=" + okrs.id(), "/pages/viewpage.action?pageId=1"}) {
            HttpResponse<String> answer = confluence.get(path, "");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .endsWith("/login?os_destination=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        }
        assertThat(confluence.get("/pages/viewpage.action?pageId=1", "mei").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_is_written_previewed_and_saved_with_the_token_of_the_form() {
        HttpResponse<String> form = confluence.get("/pages/createpage.action?fromPageId=" + okrs.id(), "mei");
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        String cookie = form.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
        Map<String, String> fields = Map.of(
                "pageId", "0",
                "parentId", Long.toString(okrs.id()),
                "version", "0",
                "spaceKey", "PE",
                "title", "New one",
                "body", "<p>a &amp; b</p>");

        assertThat(post(fields, "preview", "", cookie).statusCode()).isEqualTo(403);
        assertThat(post(fields, "preview", token.group(1), cookie).body())
                .contains("<div class=\"wiki-content c-preview\"><p>a &amp; b</p></div>")
                .contains("&lt;p&gt;a &amp;amp; b&lt;/p&gt;</textarea>");
        assertThat(confluence.product.wiki().page("PE", "New one")).isEmpty();

        HttpResponse<String> saved = post(fields, "save", token.group(1), cookie);
        assertThat(saved.headers().firstValue("Location").orElse("")).endsWith("/display/PE/New+one");
        assertThat(confluence.product.wiki().page("PE", "New one").orElseThrow().parentId())
                .isEqualTo(okrs.id());
        assertThat(post(fields, "save", token.group(1), cookie).body())
                .contains("A page with this title already exists");
    }

    private static HttpResponse<String> post(Map<String, String> fields, String button, String token, String cookie) {
        String form = fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&" + button + "=1&atl_token=" + token;
        return confluence.post(
                "/pages/doeditpage.action",
                "mei",
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8),
                "Cookie",
                cookie);
    }

    @Test
    void only_an_administrator_finds_the_administration() {
        assertThat(confluence.get("/spaces", "admin").body()).contains("/confluence/plugins/servlet/upm");
        assertThat(confluence.get("/admin/flyingpdf/font.action", "admin").statusCode())
                .isEqualTo(200);
        assertThat(confluence.get("/admin/flyingpdf/font.action", "mei").statusCode())
                .isEqualTo(404);
    }

    @Test
    void every_screen_draws_without_leftovers() {
        for (String path : new String[] {
            "/",
            "/spaces",
            "/dosearchsite.action?queryString=hello",
            "/display/PE",
            "/plugins/viewstorage/viewpagestorage.action?pageId=" + okrs.id(),
            "/pages/viewpreviousversions.action?pageId=" + okrs.id(),
            "/pages/editpage.action?pageId=" + okrs.id(),
            "/admin/flyingpdf/font.action"
        }) {
            HttpResponse<String> answer = confluence.get(path, "admin");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("</html>").doesNotContain("$");
        }
    }

    @Test
    void both_languages_have_the_same_texts_with_the_same_places_for_values() throws Exception {
        java.util.Properties english = bundle("texts.properties");
        java.util.Properties chinese = bundle("texts_zh.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames().forEach(key -> assertThat(places(chinese.getProperty(key)))
                .as(key)
                .isEqualTo(places(english.getProperty(key))));
    }

    private static java.util.Set<String> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static java.util.Properties bundle(String name) throws Exception {
        java.util.Properties texts = new java.util.Properties();
        try (var file = new java.io.InputStreamReader(
                ConfluenceProduct.class.getResourceAsStream("/sandbox/confluence/" + name), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
