package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.Attachments;
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
    /** Where a person lets this Confluence read the linked application for him. */
    public static final String AUTHORISE = "/plugins/servlet/applinks/oauth/login-dance/authorize";

    static final String FONT = "/admin/flyingpdf/font.action";

    private final Frame frame;
    private final Map<String, HttpServlet> servlets = new HashMap<>();

    public Screens(Host host, Wiki wiki, Access access, Attachments attachments, PageBodies bodies, PdfExport pdf, UploadedFont font) {
        frame = new Frame(host, access);
        PageFrame about = new PageFrame(host, wiki, access, frame);
        PageScreens pages = new PageScreens(about, wiki, access, bodies);
        HistoryScreens history = new HistoryScreens(about, wiki, access, bodies);
        AttachmentScreens files = new AttachmentScreens(about, access, attachments);
        ExportScreens exports = new ExportScreens(about, pdf);
        EditScreens editor = new EditScreens(host, wiki, access, bodies, frame);
        SpaceScreens spaces = new SpaceScreens(host, access, frame);
        AdministrationScreens administration = new AdministrationScreens(host, font, frame);

        Map<String, Map<String, Screen>> screens = new HashMap<>();
        screens.put("", Map.of("GET *", spaces::home));
        screens.put("/index.action", Map.of("GET *", spaces::home));
        screens.put("/spaces", Map.of("GET *", spaces::list));
        screens.put("/spacedirectory/view.action", Map.of("GET *", spaces::list));
        screens.put("/dosearchsite.action", Map.of("GET *", spaces::search));
        screens.put("/display/*", Map.of("GET *", pages::byTitle));
        screens.put("/pages/*", Map.of(
                                "GET /viewpage.action", pages::byId,
                                "GET /viewpreviousversions.action", history::list,
                                "GET /viewpreviousversion.action", history::version,
                                "GET /diffpagesbyversion.action", history::compare,
                                "POST /revertpagebacktoversion.action", history::restore,
                                "GET /viewpageattachments.action", files::list,
                                "POST /doattachfile.action", files::upload,
                                "GET /createpage.action", editor::create,
                                "GET /editpage.action", editor::edit,
                                "POST /doeditpage.action", editor::save));
        screens.put("/download/attachments/*", Map.of("GET *", files::download));
        screens.put("/plugins/viewstorage/viewpagestorage.action", Map.of("GET *", pages::storage));
        screens.put("/spaces/flyingpdf/pdfpageexport.action", Map.of("GET *", exports::pdf));
        screens.put("/admin/flyingpdf/*", Map.of(
                                "GET /font.action", administration::font,
                                "POST /font.action", administration::upload,
                                "POST /removefont.action", administration::removeFont));
        screens.forEach((pattern, byAction) -> servlets.put(pattern, new ScreenServlet(host.users(), byAction)));
        servlets.put(AUTHORISE, new ScreenServlet(host.users(), Map.of("GET *", administration::authorise)));
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
