package io.throughline.sandbox.confluence.export;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.confluence.storageformat.Html;
import io.throughline.sandbox.host.Users;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A space as HTML files in a ZIP: an index, a file for each page the exporting person may read, a style sheet; no script. */
public final class HtmlExport {
    private static final String STYLE = "body { font: 14px/1.5 sans-serif; margin: 24px; max-width: 960px }"
            + " table { border-collapse: collapse } th, td { border: 1px solid #c1c7d0; padding: 4px 8px }\n";

    private final Access access;
    private final PageBodies bodies;

    public HtmlExport(Access access, PageBodies bodies) {
        this.access = access;
        this.bodies = bodies;
    }

    /** The ZIP; macros are asked for output type {@code html_export}. */
    public byte[] export(WikiSpace space, Optional<Users.User> viewer) {
        List<WikiPage> pages = access.pages(space.key(), viewer);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            StringBuilder index = new StringBuilder("<ul>");
            for (WikiPage page : pages) {
                index.append("<li><a href=\"")
                        .append(page.id())
                        .append(".html\">")
                        .append(Html.escape(page.title()))
                        .append("</a></li>");
                String body = bodies.render(page, ConversionContextOutputType.HTML_EXPORT, viewer);
                entry(
                        zip,
                        space.key() + "/" + page.id() + ".html",
                        document(
                                page.title(),
                                "<p><a href=\"index.html\">" + Html.escape(space.name())
                                        + "</a></p><div id=\"main-content\" class=\"wiki-content\">" + body
                                        + "</div>"));
            }
            entry(
                    zip,
                    space.key() + "/index.html",
                    document(space.name(), index.append("</ul>").toString()));
            entry(zip, space.key() + "/styles/site.css", STYLE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static String document(String title, String body) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + Html.escape(title)
                + "</title><link rel=\"stylesheet\" href=\"styles/site.css\"></head><body><h1 id=\"title-text\">"
                + Html.escape(title) + "</h1>" + body + "</body></html>";
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
