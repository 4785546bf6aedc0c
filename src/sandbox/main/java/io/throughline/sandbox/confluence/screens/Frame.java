package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.text.Texts;
import io.throughline.sandbox.host.Chrome;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.users.AdminSessions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The frame around every page: top bar, sidebar, resources. */
final class Frame implements Chrome {
    private static final String COLOUR_MODE = "confluence.color-mode";
    private static final Set<String> COLOUR_MODES = Set.of("light", "dark", "auto");
    /** Contexts whose resources the host loads on each of its own pages. */
    private static final Set<String> CONTEXTS = Set.of("atl.general", "main");

    private static final Set<String> EDITOR_CONTEXTS = Set.of("atl.general", "main", "editor", "macro-browser");
    private static final String LOADER = "/sandbox/wrm.js\"></script>";
    private static final Set<String> PAGE_CONTEXTS = Set.of("atl.general", "main", "page");

    private final Host host;
    private final Access access;

    Frame(Host host, Access access) {
        this.host = host;
        this.access = access;
    }

    /** Draws a plugin's page; its head brings the resources it asked for. */
    @Override
    public String decorate(HttpServletRequest request, Page page) {
        Optional<Users.User> viewer = host.users().of(request);
        Texts texts = new Texts(host.users().as(viewer, () -> host.users().locale()));
        return draw(request, viewer, texts, page, page.decorator().equals("atl.admin") ? adminSide(texts) : "");
    }

    /** Draws a screen outside any space. */
    String screen(Visit visit, String title, String bodyHtml) {
        return draw(visit.request(), visit.viewer(), visit.texts(), own(visit, title, bodyHtml, CONTEXTS), "");
    }

    /** Draws a screen of the administration. */
    String administration(Visit visit, String title, String bodyHtml) {
        return draw(
                visit.request(),
                visit.viewer(),
                visit.texts(),
                own(visit, title, bodyHtml, CONTEXTS),
                adminSide(visit.texts()));
    }

    /**
     * Draws a screen of a space.
     *
     * @param pageId the page to mark in the tree; 0 for none
     */
    String space(Visit visit, WikiSpace space, long pageId, String title, String bodyHtml) {
        return space(visit, space, pageId, title, bodyHtml, "", PAGE_CONTEXTS);
    }

    /** Draws the editor: its own scripts come before those of plugins that add to it. */
    String editor(Visit visit, WikiSpace space, long pageId, String title, String bodyHtml) {
        StringBuilder scripts = new StringBuilder(
                "<link rel=\"stylesheet\" href=\"" + host.contextPath() + "/sandbox/confluence/editor.css\">");
        for (String script :
                List.of("tinymce/tinymce.min.js", "confluence/macro-fields.js", "confluence/macro-browser.js")) {
            scripts.append("<script src=\"")
                    .append(host.contextPath())
                    .append("/sandbox/")
                    .append(script)
                    .append("\"></script>");
        }
        return space(visit, space, pageId, title, bodyHtml, scripts.toString(), EDITOR_CONTEXTS);
    }

    private String space(
            Visit visit,
            WikiSpace space,
            long pageId,
            String title,
            String bodyHtml,
            String headHtml,
            Set<String> contexts) {
        Map<String, Object> side = context(visit.texts());
        side.put("space", space);
        side.put(
                "spaceAdministrator",
                visit.viewer().isPresent() && access.may(SpacePermission.ADMINISTER, space, visit.viewer()));
        side.put("initials", space.key().substring(0, Math.min(2, space.key().length())));
        side.put("lines", PageTree.lines(access.pages(space.key(), visit.viewer()), space.homePageId(), pageId));
        String sideHtml = host.templates().render("sandbox/confluence/space-side.vm", side);
        Page own = own(visit, title + " - " + space.name(), bodyHtml, contexts);
        Page page = new Page(own.title(), afterLoader(own.head(), headHtml), own.body(), own.decorator());
        return draw(visit.request(), visit.viewer(), visit.texts(), page, sideHtml);
    }

    /** Behind the host's loader, which all scripts need, and before what plugins bring. */
    private static String afterLoader(String head, String ours) {
        int loader = head.indexOf(LOADER);
        int end = loader < 0 ? 0 : loader + LOADER.length();
        return head.substring(0, end) + ours + head.substring(end);
    }

    /** The resources are collected now, after the body has been rendered and has asked for its own. */
    private Page own(Visit visit, String title, String bodyHtml, Set<String> contexts) {
        return new Page(
                title, host.plugins().resourceTags(contexts, visit.texts().locale()), bodyHtml, "");
    }

    private String adminSide(Texts texts) {
        return host.templates().render("sandbox/confluence/admin-side.vm", context(texts));
    }

    private String draw(
            HttpServletRequest request, Optional<Users.User> viewer, Texts texts, Page page, String sideHtml) {
        Map<String, Object> frame = context(texts);
        frame.put("title", page.title());
        frame.put("headHtml", page.head());
        frame.put("bodyHtml", page.body());
        frame.put("sideHtml", sideHtml);
        frame.put("colourMode", colourMode(request));
        frame.put("lang", texts.locale().toLanguageTag());
        frame.put("navigation", host.plugins().webItems("system.header/left", Map.of()));
        frame.put("people", viewer.map(Avatar::of).map(List::of).orElseGet(List::of));
        frame.put("adminSession", AdminSessions.shown(request));
        frame.put("administrator", viewer.filter(Users.User::administrator).isPresent());
        return host.templates().render("sandbox/confluence/frame.vm", frame);
    }

    private Map<String, Object> context(Texts texts) {
        Map<String, Object> context = new HashMap<>();
        context.put("t", texts);
        context.put("contextPath", host.contextPath());
        return context;
    }

    private static String colourMode(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COLOUR_MODE))
                .map(Cookie::getValue)
                .filter(COLOUR_MODES::contains)
                .findFirst()
                .orElse("light");
    }
}
