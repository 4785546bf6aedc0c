package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.Attachments;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.editor.EditorFormat;
import io.throughline.sandbox.confluence.export.Feed;
import io.throughline.sandbox.confluence.export.HtmlExport;
import io.throughline.sandbox.confluence.export.WordExport;
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

    public Screens(
            Host host,
            Wiki wiki,
            Access access,
            Attachments attachments,
            PageBodies bodies,
            PdfExport pdf,
            UploadedFont font,
            EditorFormat format) {
        frame = new Frame(host, access);
        PageFrame about = new PageFrame(host, wiki, access, frame);
        Map<String, Map<String, Screen>> screens = new HashMap<>();
        spaces(screens, new SpaceScreens(host, access, frame), new SpaceAdministration(host, wiki, access, frame));
        Map<String, Screen> pages = new HashMap<>();
        PageScreens reading = new PageScreens(about, wiki, access, bodies);
        pages.put("GET /viewpage.action", reading::byId);
        screens.put("/x/*", Map.of("GET *", reading::tiny));
        screens.put("/display/*", Map.of("GET *", reading::byTitle));
        screens.put("/plugins/viewstorage/viewpagestorage.action", Map.of("GET *", reading::storage));
        EditScreens editor = new EditScreens(host, wiki, access, bodies, frame, format);
        pages.put("GET /createpage.action", editor::create);
        pages.put("GET /editpage.action", editor::edit);
        pages.put("POST /doeditpage.action", editor::save);
        history(pages, new HistoryScreens(about, wiki, access, bodies));
        actions(pages, new PageActions(about, wiki, access, host.users()));
        AttachmentScreens files = new AttachmentScreens(about, access, attachments);
        pages.put("GET /viewpageattachments.action", files::list);
        pages.put("POST /doattachfile.action", files::upload);
        screens.put("/download/attachments/*", Map.of("GET *", files::download));
        screens.put("/pages/*", pages);
        exports(
                screens,
                new ExportScreens(
                        about,
                        access,
                        pdf,
                        new WordExport(bodies),
                        new HtmlExport(access, bodies),
                        new Feed(access, bodies, host.users(), host.baseUrl())));
        AdministrationScreens administration = new AdministrationScreens(host, font, frame);
        screens.put(
                "/admin/flyingpdf/*",
                Map.of(
                        "GET /font.action", administration::font,
                        "POST /font.action", administration::upload,
                        "POST /removefont.action", administration::removeFont));
        screens.forEach((pattern, byAction) -> servlets.put(pattern, new ScreenServlet(host.users(), byAction)));
        servlets.put("/sandbox/confluence/*", new StaticFiles());
    }

    private static void spaces(
            Map<String, Map<String, Screen>> screens, SpaceScreens spaces, SpaceAdministration administration) {
        screens.put("", Map.of("GET *", spaces::home));
        screens.put("/index.action", Map.of("GET *", spaces::home));
        screens.put("/spaces", Map.of("GET *", spaces::list));
        screens.put("/spacedirectory/view.action", Map.of("GET *", spaces::list));
        screens.put("/dosearchsite.action", Map.of("GET *", spaces::search));
        screens.put(
                "/spaces/spacepermissions.action",
                Map.of("GET *", administration::show, "POST *", administration::permission));
        screens.put("/spaces/restoretrash.action", Map.of("POST *", administration::restore));
        screens.put("/spaces/purgetrash.action", Map.of("POST *", administration::purge));
        screens.put("/spaces/removespace.action", Map.of("POST *", administration::remove));
    }

    private static void history(Map<String, Screen> pages, HistoryScreens history) {
        pages.put("GET /viewpreviousversions.action", history::list);
        pages.put("GET /viewpreviousversion.action", history::version);
        pages.put("GET /diffpagesbyversion.action", history::compare);
        pages.put("POST /revertpagebacktoversion.action", history::restore);
    }

    private static void actions(Map<String, Screen> pages, PageActions actions) {
        pages.put("POST /doremovepage.action", actions::delete);
        pages.put("GET /movepage.action", actions::moveForm);
        pages.put("POST /movepage.action", actions::move);
        pages.put("GET /pagepermissions.action", actions::restrictionsForm);
        pages.put("POST /pagepermissions.action", actions::restrict);
        pages.put("POST /labels.action", actions::label);
        pages.put("POST /watch.action", actions::watch);
    }

    private static void exports(Map<String, Map<String, Screen>> screens, ExportScreens exports) {
        screens.put("/spaces/flyingpdf/pdfpageexport.action", Map.of("GET *", exports::pdf));
        screens.put("/spaces/flyingpdf/doflyingpdf.action", Map.of("GET *", exports::spacePdf));
        screens.put("/exportword", Map.of("GET *", exports::word));
        screens.put("/spaces/exportspacehtml.action", Map.of("GET *", exports::spaceHtml));
        screens.put("/createrssfeed.action", Map.of("GET *", exports::feed));
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
