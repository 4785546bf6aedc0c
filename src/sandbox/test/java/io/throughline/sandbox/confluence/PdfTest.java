package io.throughline.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.throughline.sandbox.confluence.content.WikiPage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfTest {
    @TempDir
    static Path home;

    private static ConfluenceUnderTest confluence;

    @BeforeAll
    static void start() throws Exception {
        confluence = new ConfluenceUnderTest(home);
        confluence.product.wiki().createSpace("PE", "Payments Engineering", "mei");
    }

    @AfterAll
    static void stop() throws Exception {
        confluence.close();
    }

    private static byte[] pdf(String title, String storage) {
        WikiPage page = confluence.product.wiki().createPage("PE", "", title, storage, "mei");
        HttpResponse<byte[]> answer =
                confluence.bytes("/spaces/flyingpdf/pdfpageexport.action?pageId=" + page.id(), "mei");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return answer.body();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= reader.getNumberOfPages(); i++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(i)).append('\n');
            }
            return text.toString();
        }
    }

    @Test
    void a_page_is_printed_with_its_title_its_table_and_its_number() throws Exception {
        String text = text(pdf(
                "Print \"me\" & <you>",
                "<p>Gr&ouml;&szlig;e</p><table><tbody><tr><th>Objective</th><td>57 %</td></tr></tbody></table>"));
        assertThat(text).contains("Print \"me\" & <you>", "Größe", "Objective", "57 %", "1 / 1");
    }

    @Test
    void a_macro_is_asked_for_paper_and_its_sloppy_html_still_prints() throws Exception {
        confluence.plugins.macros.put(
                "sloppy",
                TestMacro.block((with, body, context) ->
                        "<ul><li>one<li>" + context.getOutputType() + "<br>two & three</ul><img src=nowhere.png>"));
        String text = text(pdf("Sloppy", "<ac:structured-macro ac:name=\"sloppy\"/>"));
        assertThat(text).contains("one", "pdf", "two & three").doesNotContain("ConfluenceInstalledFont");
    }

    @Test
    void an_image_of_another_host_is_not_fetched() throws Exception {
        try (java.net.ServerSocket elsewhere =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(1);
            String text = text(pdf(
                    "Outside",
                    "<p>still here</p><ac:image><ri:url ri:value=\"http://localhost:" + elsewhere.getLocalPort()
                            + "/x.png\"/></ac:image>"));
            assertThat(text).contains("still here");
            org.assertj.core.api.Assertions.assertThatThrownBy(elsewhere::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void chinese_prints_with_the_font_the_administrator_uploads() throws Exception {
        Optional<Path> font = installedChineseFont();
        assumeTrue(font.isPresent(), "no Chinese font is installed");
        byte[] content = Files.readAllBytes(font.orElseThrow());
        String address =
                "/admin/flyingpdf/font.action?name=" + font.orElseThrow().getFileName();

        String before = text(pdf("Before", "<table><tbody><tr><td>让每位工程师都敢在周五发布</td></tr></tbody></table>"));
        assertThat(before).doesNotContain("让每位工程师");
        assertThat(confluence
                        .post(address, "mei", "application/octet-stream", content, "X-Atlassian-Token", "no-check")
                        .statusCode())
                .isEqualTo(404);
        assertThat(confluence
                        .post(address, "admin", "application/octet-stream", content)
                        .statusCode())
                .isEqualTo(403);
        assertThat(confluence
                        .post(
                                "/admin/flyingpdf/font.action?name=x.ttf",
                                "admin",
                                "application/octet-stream",
                                "no font".getBytes(StandardCharsets.UTF_8),
                                "X-Atlassian-Token",
                                "no-check")
                        .statusCode())
                .isEqualTo(400);
        assertThat(confluence
                        .post(address, "admin", "application/octet-stream", content, "X-Atlassian-Token", "no-check")
                        .statusCode())
                .isEqualTo(200);
        String after = text(pdf("After", "<table><tbody><tr><td>让每位工程师都敢在周五发布</td></tr></tbody></table>"));
        assertThat(after.replaceAll("\\s", "")).contains("让每位工程师都敢在周五发布");
    }

    private static Optional<Path> installedChineseFont() throws Exception {
        Path fonts = Path.of("/usr/share/fonts");
        if (!Files.isDirectory(fonts)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(fonts)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches("(?i)(wqy-.*\\.ttc|NotoSansCJK.*Regular\\.ttc|DroidSansFallback.*\\.ttf)"))
                    .findFirst();
        }
    }
}
