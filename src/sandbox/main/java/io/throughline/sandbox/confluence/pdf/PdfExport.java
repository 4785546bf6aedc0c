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
import java.util.List;
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
        return print(wellFormed(document(page.title(), section(page, 1, viewer))));
    }

    /**
     * The PDF of many pages: a contents page, then each page below the page above it, beginning on a new sheet.
     *
     * @param pages those to print; children in their order
     * @param homeId where the tree begins; pages above which one is missing are not printed
     */
    public byte[] export(String title, long homeId, List<WikiPage> pages, Optional<Users.User> viewer) {
        StringBuilder contents = new StringBuilder();
        StringBuilder sections = new StringBuilder();
        pages.stream()
                .filter(page -> page.id() == homeId)
                .forEach(home -> add(home, 1, pages, contents, sections, viewer));
        return print(wellFormed(document(
                title,
                "<div class=\"pagetitle\"><h1>" + Html.escape(title) + "</h1></div><ul class=\"toc-macro\">" + contents
                        + "</ul>" + sections)));
    }

    private void add(
            WikiPage page,
            int depth,
            List<WikiPage> pages,
            StringBuilder contents,
            StringBuilder sections,
            Optional<Users.User> viewer) {
        contents.append("<li style=\"margin-left: ")
                .append(depth - 1)
                .append("em\"><a href=\"#page-")
                .append(page.id())
                .append("\">")
                .append(Html.escape(page.title()))
                .append("</a></li>");
        sections.append("<div style=\"page-break-before: always\">")
                .append(section(page, depth, viewer))
                .append("</div>");
        pages.stream()
                .filter(child -> child.parentId() == page.id())
                .forEach(child -> add(child, depth + 1, pages, contents, sections, viewer));
    }

    private String section(WikiPage page, int depth, Optional<Users.User> viewer) {
        int level = Math.min(depth, 6);
        return "<div class=\"pagetitle\" id=\"page-" + page.id() + "\"><h" + level + ">" + Html.escape(page.title())
                + "</h" + level + "></div><div class=\"wiki-content\">"
                + bodies.render(page, ConversionContextOutputType.PDF, viewer) + "</div>";
    }

    private static String document(String title, String body) {
        return "<!DOCTYPE html><html><head><title>" + Html.escape(title) + "</title><style>" + styleSheet()
                + footer(title) + "</style></head><body>" + body + "</body></html>";
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
