package io.throughline.sandbox.confluence.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.confluence.storageformat.StorageFormat;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorFormatTest {
    private static String html(String storage) {
        return new ToEditor((macro, parameters) -> "/picture/" + macro).html(storage);
    }

    private static String back(String storage) {
        return new ToStorage().storage(html(storage));
    }

    /** A macro without an id gets one, as in the host; nothing else may change. */
    private static void same(String storage) {
        String back = storage.contains("ac:macro-id")
                ? back(storage)
                : back(storage).replaceAll(" ac:macro-id=\"[^\"]*\"", "");
        assertThat(StorageFormat.parse(back).isEqualNode(StorageFormat.parse(storage)))
                .as("\n%s\nbecame\n%s", storage, back(storage))
                .isTrue();
    }

    @Test
    void every_page_of_the_sample_comes_back_as_it_was() throws Exception {
        List<String> bodies = new ArrayList<>();
        try (InputStream file = EditorFormatTest.class.getResourceAsStream("/sample/confluence.json")) {
            JsonNode sample = new ObjectMapper().readTree(file);
            sample.findValues("body").forEach(body -> bodies.add(text(body)));
        }
        assertThat(bodies).hasSizeGreaterThan(5);
        bodies.forEach(EditorFormatTest::same);
    }

    private static String text(JsonNode body) {
        if (!body.isArray()) {
            return body.asText();
        }
        StringBuilder lines = new StringBuilder();
        body.forEach(line -> lines.append(line.asText()).append('\n'));
        return lines.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a &amp; b &lt;c&gt;&nbsp;d</p>",
                "<p/>",
                "<p><br/></p>",
                "<h1 style=\"text-align: center;\">T</h1><hr/><p class=\"x\"><a href=\"/x?a=1&amp;b=2\">l</a></p>",
                "<table><tbody><tr><th>a</th><td colspan=\"2\"><p>b</p></td></tr></tbody></table>",
                "<table><tr><td>b</td></tr></table>",
                "<ul><li>a<ul><li>b</li></ul></li></ul><pre>\n  x\n</pre>",
                "<p>See <ac:link ac:anchor=\"q\"><ri:page ri:content-title=\"Q &amp; A\" ri:space-key=\"PE\"/><ac:link-body>the <em>page</em></ac:link-body></ac:link>.</p>",
                "<p><ac:image ac:width=\"300\"><ri:attachment ri:filename=\"a.png\"/></ac:image></p>",
                "<ac:image><ri:url ri:value=\"http://x/y.png\"/></ac:image>",
                "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>do</ac:task-body></ac:task></ac:task-list>",
                "<ac:layout><ac:layout-section ac:type=\"two_equal\"><ac:layout-cell><p>l</p></ac:layout-cell><ac:layout-cell><p>r</p></ac:layout-cell></ac:layout-section></ac:layout>",
                "<ac:structured-macro ac:name=\"okr-tree\" ac:schema-version=\"1\" ac:macro-id=\"i\"><ac:parameter ac:name=\"unit\">a|b=c\\d</ac:parameter><ac:parameter ac:name=\"cycle\">2027 &amp; on</ac:parameter></ac:structured-macro>",
                "<p><ac:structured-macro ac:name=\"status\" ac:schema-version=\"1\" ac:macro-id=\"i\"><ac:parameter ac:name=\"title\">OK</ac:parameter></ac:structured-macro> so far</p>",
                "<p><ac:structured-macro ac:name=\"toc\" ac:schema-version=\"1\" ac:macro-id=\"i\"/></p>",
                "<p><ac:structured-macro ac:name=\"info\" ac:schema-version=\"1\" ac:macro-id=\"i\"><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro></p>",
                "<ac:structured-macro ac:name=\"expand\" ac:schema-version=\"1\" ac:macro-id=\"i\"><ac:rich-text-body><p>x</p><ac:structured-macro ac:name=\"info\" ac:schema-version=\"1\" ac:macro-id=\"j\"><ac:rich-text-body><p>y</p></ac:rich-text-body></ac:structured-macro></ac:rich-text-body></ac:structured-macro>",
                "<ac:structured-macro ac:name=\"code\" ac:schema-version=\"1\" ac:macro-id=\"i\"><ac:plain-text-body><![CDATA[if (a < b) {\n  c && d;\n}]]></ac:plain-text-body></ac:structured-macro>",
                "<ac:structured-macro ac:name=\"include\" ac:schema-version=\"1\" ac:macro-id=\"i\"><ac:parameter ac:name=\"\"><ac:link><ri:page ri:content-title=\"T\"/></ac:link></ac:parameter></ac:structured-macro>",
                "<p>Due <time datetime=\"2027-01-31\"/></p>"
            })
    void what_nobody_changed_comes_back_as_it_was(String storage) {
        same(storage);
    }

    @Test
    void a_macro_is_a_picture_with_the_names_of_the_host_s_editor() {
        assertThat(html("<ac:structured-macro ac:name=\"okr-tree\" ac:schema-version=\"1\" ac:macro-id=\"i\">"
                        + "<ac:parameter ac:name=\"unit\">A|B</ac:parameter></ac:structured-macro>"))
                .isEqualTo("<p class=\"macro-alone\"><img class=\"editor-inline-macro\" alt=\"okr-tree\""
                        + " src=\"/picture/okr-tree\" data-macro-name=\"okr-tree\" data-macro-id=\"i\""
                        + " data-macro-schema-version=\"1\" data-macro-body-type=\"NONE\""
                        + " data-macro-parameters=\"unit=A\\|B\"></p>");
    }

    @Test
    void what_is_pasted_loses_what_could_run_or_does_not_belong() {
        assertThat(new ToStorage()
                        .storage("<p onclick=\"x()\" class=\"MsoNormal mceX\" style=\"color: red; position:fixed\">a"
                                + "<script>alert(1)</script><font face=\"x\">b</font><a href=\"javascript:x\">c</a>"
                                + "<img src=\"data:image/png;base64,AA\"><img src=\"https://x/y.png\">"
                                + "<o:p>d</o:p><iframe src=\"//x\"></iframe></p><style>p{}</style>"))
                .isEqualTo("<p class=\"MsoNormal\" style=\"color: red;\">ab<a>c</a>"
                        + "<ac:image><ri:url ri:value=\"https://x/y.png\"/></ac:image>d</p>");
    }

    @Test
    void a_new_macro_gets_an_id_and_a_version() {
        assertThat(new ToStorage().storage("<p><img class=\"editor-inline-macro\" data-macro-name=\"toc\"></p>"))
                .matches("<p><ac:structured-macro ac:name=\"toc\" ac:schema-version=\"1\""
                        + " ac:macro-id=\"[0-9a-f-]{36}\"></ac:structured-macro></p>");
    }

    @Test
    void a_reference_stays_one_until_its_value_is_changed() {
        String reference =
                "<ac:parameter ac:name=\"page\"><ac:link><ri:page ri:content-title=\"T\"/></ac:link></ac:parameter>";
        String storage = "<ac:structured-macro ac:name=\"x\" ac:schema-version=\"1\" ac:macro-id=\"i\">" + reference
                + "</ac:structured-macro>";
        same(storage);
        assertThat(new ToStorage().storage(html(storage).replace("page=T", "page=Other")))
                .contains("<ac:parameter ac:name=\"page\">Other</ac:parameter>");
    }

    @Test
    void parameters_come_back_from_their_attribute_whatever_they_hold() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("a", "x|y=z\\");
        parameters.put("b=", "");
        parameters.put("", "unnamed");
        assertThat(MacroParameters.read(MacroParameters.write(parameters))).isEqualTo(parameters);
        assertThat(MacroParameters.read("")).isEmpty();
    }
}
