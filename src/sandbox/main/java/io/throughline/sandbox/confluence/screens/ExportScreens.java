package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.pdf.PdfExport;
import java.io.IOException;

/** Pages as files to take along. */
final class ExportScreens {
    private final PageFrame pages;
    private final PdfExport pdf;

    ExportScreens(PageFrame pages, PdfExport pdf) {
        this.pages = pages;
        this.pdf = pdf;
    }

    /** The page as PDF, to be saved under its title. */
    void pdf(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = pages.readable(visit);
        save(visit, "page-" + page.id(), page.title(), "pdf", "application/pdf", pdf.export(page, visit.viewer()));
    }

    private static void save(
            Visit visit, String plainName, String title, String extension, String type, byte[] content)
            throws IOException {
        visit.response()
                .setHeader(
                        "Content-Disposition",
                        "attachment; filename=\"" + plainName + "." + extension + "\"; filename*=UTF-8''"
                                + PageAddresses.encoded(title).replace("+", "%20") + "." + extension);
        visit.send(type, content);
    }
}
