package io.throughline.sandbox.confluence.pdf;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.confluence.storageformat.Html;
import io.throughline.sandbox.host.Users;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Prints a page with Flying Saucer, as the host does: macros are asked for output type {@code pdf}, whatever HTML they give
 * is made well-formed, and no web resource of a plugin is loaded. What a macro needs on paper it must bring itself.
 */
public final class PdfExport {
    /** The family under which the host registers the uploaded font, for its own style sheet and for macros. */
    public static final String FONT_FAMILY = "ConfluenceInstalledFont";

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final PageBodies bodies;
    private final UploadedFont font;
    private final URI baseUrl;

    public PdfExport(PageBodies bodies, UploadedFont font, URI baseUrl) {
        this.bodies = bodies;
        this.font = font;
        this.baseUrl = baseUrl;
    }

    /** The PDF of a page as that person sees it. */
    public byte[] export(WikiPage page, Optional<Users.User> viewer) {
        String html =
                "<!DOCTYPE html><html><head><title>" + Html.escape(page.title()) + "</title><style>" + styleSheet()
                        + footer(page.title()) + "</style></head><body><div class=\"pagetitle\"><h1>"
                        + Html.escape(page.title())
                        + "</h1></div><div class=\"wiki-content\">"
                        + bodies.render(page, ConversionContextOutputType.PDF, viewer) + "</div></body></html>";
        return print(wellFormed(html));
    }

    /** Tags closed, attributes quoted, no characters XML forbids. */
    private static String wellFormed(String html) {
        Document document = Jsoup.parse(FORBIDDEN.matcher(html).replaceAll(""));
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return document.selectFirst("html")
                .attr("xmlns", "http://www.w3.org/1999/xhtml")
                .outerHtml();
    }

    private byte[] print(String xhtml) {
        ITextOutputDevice device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        ITextRenderer renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new OwnResources(device, baseUrl));
        font.file().ifPresent(file -> register(renderer.getFontResolver(), file));
        renderer.setDocumentFromString(xhtml, baseUrl + "/");
        renderer.layout();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }

    private static void register(ITextFontResolver fonts, Path file) {
        try {
            fonts.addFont(file.toString(), FONT_FAMILY, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (DocumentException broken) {
            throw new IllegalStateException("The uploaded font can't be used: " + file.getFileName(), broken);
        }
    }

    private static String styleSheet() {
        try (InputStream css = PdfExport.class.getResourceAsStream("/sandbox/confluence/print.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String footer(String title) {
        String quoted = title.replace("\\", "\\5c ")
                .replace("\"", "\\22 ")
                .replace("<", "\\3c ")
                .replaceAll("\\s", " ");
        return "@page { @bottom-left { content: \"" + quoted + "\"; font-family: " + FONT_FAMILY
                + ", Helvetica, Arial, sans-serif; font-size: 7.5pt; color: #626f86; } }";
    }
}
