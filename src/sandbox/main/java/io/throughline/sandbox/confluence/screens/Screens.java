package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.pdf.PdfExport;
import io.throughline.sandbox.confluence.pdf.UploadedFont;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.host.Chrome;
import io.throughline.sandbox.host.Host;
import jakarta.servlet.http.HttpServlet;
import java.util.HashMap;
import java.util.Map;

/** All screens by address; the addresses are the host's own where it has such a screen. */
public final class Screens {
    static final String FONT = "/admin/flyingpdf/font.action";

    private final Frame frame;
    private final Map<String, HttpServlet> servlets = new HashMap<>();

    public Screens(Host host, Wiki wiki, PageBodies bodies, PdfExport pdf, UploadedFont font) {
        frame = new Frame(host, wiki);
        PageScreens pages = new PageScreens(host, wiki, bodies, pdf, frame);
        EditScreens editor = new EditScreens(host, wiki, bodies, frame);
        SpaceScreens spaces = new SpaceScreens(host, wiki, frame);
        AdministrationScreens administration = new AdministrationScreens(host, font, frame);

        Map<String, Map<String, Screen>> screens = Map.of(
                "", Map.of("GET *", spaces::home),
                "/index.action", Map.of("GET *", spaces::home),
                "/spaces", Map.of("GET *", spaces::list),
                "/spacedirectory/view.action", Map.of("GET *", spaces::list),
                "/dosearchsite.action", Map.of("GET *", spaces::search),
                "/display/*", Map.of("GET *", pages::byTitle),
                "/pages/*",
                        Map.of(
                                "GET /viewpage.action", pages::byId,
                                "GET /viewpreviousversions.action", pages::history,
                                "GET /createpage.action", editor::create,
                                "GET /editpage.action", editor::edit,
                                "POST /doeditpage.action", editor::save),
                "/plugins/viewstorage/viewpagestorage.action", Map.of("GET *", pages::storage),
                "/spaces/flyingpdf/pdfpageexport.action", Map.of("GET *", pages::pdf),
                "/admin/flyingpdf/*",
                        Map.of(
                                "GET /font.action", administration::font,
                                "POST /font.action", administration::upload,
                                "POST /removefont.action", administration::removeFont));
        screens.forEach((pattern, byAction) -> servlets.put(pattern, new ScreenServlet(host.users(), byAction)));
        servlets.put("/sandbox/confluence/*", new StaticFiles());
    }

    /** By URL pattern below the context path. */
    public Map<String, HttpServlet> servlets() {
        return Map.copyOf(servlets);
    }

    /** Draws the frame around pages of plugins. */
    public Chrome chrome() {
        return frame;
    }
}
