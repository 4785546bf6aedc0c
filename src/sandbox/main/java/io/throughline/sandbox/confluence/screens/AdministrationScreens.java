package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.pdf.UploadedFont;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What only an administrator sets: the font of PDF export. */
final class AdministrationScreens {
    private final Host host;
    private final UploadedFont font;
    private final Frame frame;

    AdministrationScreens(Host host, UploadedFont font, Frame frame) {
        this.host = host;
        this.font = font;
        this.frame = frame;
    }

    /** Which font is in use, and a form for another. */
    void font(Visit visit) throws IOException, Visit.NotHere {
        requireAdministrator(visit);
        Map<String, Object> context = new HashMap<>();
        context.put("t", visit.texts());
        context.put("contextPath", host.contextPath());
        context.put("token", XsrfTokens.of(visit.request(), visit.response()));
        context.put(
                "inUse",
                font.file()
                        .map(file -> visit.texts().get("font.current", file.getFileName()))
                        .orElseGet(() -> visit.texts().get("font.none")));
        context.put("uploaded", font.file().isPresent());
        String html = host.templates().render("sandbox/confluence/font.vm", context);
        visit.html(frame.administration(visit, visit.texts().get("font.title"), html));
    }

    /** Takes the request's body as the font file, its name from the parameter {@code name}. */
    void upload(Visit visit) throws IOException, Visit.NotHere {
        requireAdministrator(visit);
        byte[] sent = visit.request().getInputStream().readNBytes(UploadedFont.LARGEST + 1);
        boolean taken = font.upload(visit.parameter("name"), sent);
        visit.response().setStatus(taken ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        visit.send("text/plain", new byte[0]);
    }

    /** Goes back to the built-in fonts. */
    void removeFont(Visit visit) throws IOException, Visit.NotHere {
        requireAdministrator(visit);
        font.remove();
        visit.redirect(Screens.FONT);
    }

    private static void requireAdministrator(Visit visit) throws Visit.NotHere {
        if (visit.viewer().filter(Users.User::administrator).isEmpty()) {
            throw new Visit.NotHere();
        }
    }
}
