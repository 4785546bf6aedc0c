package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.export.Feed;
import io.throughline.sandbox.confluence.export.HtmlExport;
import io.throughline.sandbox.confluence.export.WordExport;
import io.throughline.sandbox.confluence.pdf.PdfExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Pages and spaces as files to take along: for a page the right to read it is enough, a space needs the right to export. */
final class ExportScreens {
    private final PageFrame pages;
    private final Access access;
    private final PdfExport pdf;
    private final WordExport word;
    private final HtmlExport html;
    private final Feed feed;

    ExportScreens(PageFrame pages, Access access, PdfExport pdf, WordExport word, HtmlExport html, Feed feed) {
        this.pages = pages;
        this.access = access;
        this.pdf = pdf;
        this.word = word;
        this.html = html;
        this.feed = feed;
    }

    /** The page as PDF. */
    void pdf(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = pages.readable(visit);
        save(visit, "page-" + page.id(), page.title(), "pdf", "application/pdf", pdf.export(page, visit.viewer()));
    }

    /** The page for Word. */
    void word(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = pages.readable(visit);
        save(visit, "page-" + page.id(), page.title(), "doc", WordExport.TYPE, word.export(page, visit.viewer()));
    }

    /** All pages of the space the visitor may read, as one PDF with the tree as its contents. */
    void spacePdf(Visit visit) throws IOException, Visit.NotHere {
        WikiSpace space = space(visit);
        byte[] content =
                pdf.export(space.name(), space.homePageId(), access.pages(space.key(), visit.viewer()), visit.viewer());
        save(visit, space.key(), space.name(), "pdf", "application/pdf", content);
    }

    /** The same as HTML files in a ZIP. */
    void spaceHtml(Visit visit) throws IOException, Visit.NotHere {
        WikiSpace space = space(visit);
        save(visit, space.key(), space.name(), "zip", "application/zip", html.export(space, visit.viewer()));
    }

    private WikiSpace space(Visit visit) throws Visit.NotHere {
        return access.space(visit.parameter("key"), visit.viewer())
                .filter(space -> access.may(SpacePermission.EXPORT, space, visit.viewer()))
                .orElseThrow(Visit.NotHere::new);
    }

    /** What was changed last in a space. */
    void feed(Visit visit) throws IOException, Visit.NotHere {
        WikiSpace space =
                access.space(visit.parameter("spaces"), visit.viewer()).orElseThrow(Visit.NotHere::new);
        byte[] atom = feed.of(space, visit.viewer());
        visit.response().setCharacterEncoding(StandardCharsets.UTF_8.name());
        visit.send("application/atom+xml", atom);
    }

    private static void save(Visit visit, String plainName, String title, String extension, String type, byte[] content)
            throws IOException {
        visit.response()
                .setHeader(
                        "Content-Disposition",
                        "attachment; filename=\"" + plainName + "." + extension + "\"; filename*=UTF-8''"
                                + PageAddresses.encoded(title).replace("+", "%20") + "." + extension);
        visit.send(type, content);
    }
}
