package io.throughline.sandbox.confluence.screens;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.pdf.PdfExport;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A page as it is read, printed and looked into. */
final class PageScreens {
    private static final int WORDS_A_MINUTE = 200;
    /** Chinese and Japanese are counted by characters. */
    private static final int CHARACTERS_A_WORD = 5;

    private final Host host;
    private final Wiki wiki;
    private final Access access;
    private final PageBodies bodies;
    private final PdfExport pdf;
    private final Frame frame;

    PageScreens(Host host, Wiki wiki, Access access, PageBodies bodies, PdfExport pdf, Frame frame) {
        this.host = host;
        this.wiki = wiki;
        this.access = access;
        this.bodies = bodies;
        this.pdf = pdf;
        this.frame = frame;
    }

    /** {@code /display/KEY} and {@code /display/KEY/Title}. */
    void byTitle(Visit visit) throws IOException, Visit.NotHere {
        String[] parts = visit.request()
                .getRequestURI()
                .substring(visit.request().getContextPath().length() + 1)
                .split("/", 3);
        String key = parts.length > 1 ? decoded(parts[1]) : "";
        WikiSpace space = wiki.space(key).orElseThrow(Visit.NotHere::new);
        Optional<WikiPage> page = parts.length < 3 || parts[2].isEmpty()
                ? wiki.page(space.homePageId())
                : wiki.page(key, decoded(parts[2]));
        show(visit, page.orElseThrow(Visit.NotHere::new));
    }

    private static String decoded(String part) throws Visit.NotHere {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Visit.NotHere(broken);
        }
    }

    /** {@code /pages/viewpage.action?pageId=}. */
    void byId(Visit visit) throws IOException, Visit.NotHere {
        show(visit, wiki.page(visit.id("pageId")).orElseThrow(Visit.NotHere::new));
    }

    private void show(Visit visit, WikiPage page) throws IOException, Visit.NotHere {
        WikiSpace space = readable(page, visit.viewer());
        String bodyHtml = bodies.render(page, ConversionContextOutputType.DISPLAY, visit.viewer());
        Map<String, Object> context = about(visit, page, space);
        context.put("bodyHtml", bodyHtml);
        context.put("minutes", visit.texts().get("page.minutes", minutes(page.body())));
        context.put("mayEdit", access.mayEdit(page, visit.viewer()));
        String html = host.templates().render("sandbox/confluence/page.vm", context);
        visit.html(frame.space(visit, space, page.id(), page.title(), html));
    }

    /** The page's storage format, as text. */
    void storage(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = wiki.page(visit.id("pageId")).orElseThrow(Visit.NotHere::new);
        WikiSpace space = readable(page, visit.viewer());
        Map<String, Object> context = about(visit, page, space);
        context.put("storage", page.body());
        String html = host.templates().render("sandbox/confluence/storage.vm", context);
        visit.html(frame.space(visit, space, page.id(), page.title(), html));
    }

    /** Who saved which version. */
    void history(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = wiki.page(visit.id("pageId")).orElseThrow(Visit.NotHere::new);
        WikiSpace space = readable(page, visit.viewer());
        Map<String, Object> context = about(visit, page, space);
        context.put(
                "versions",
                wiki.history(page.id()).stream()
                        .map(version -> Map.of(
                                "number", version.version(), "title", version.title(), "by", byline(visit, version)))
                        .toList());
        String html = host.templates().render("sandbox/confluence/history.vm", context);
        visit.html(frame.space(visit, space, page.id(), page.title(), html));
    }

    /** The page as PDF, to be saved under its title. */
    void pdf(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = wiki.page(visit.id("pageId")).orElseThrow(Visit.NotHere::new);
        readable(page, visit.viewer());
        byte[] content = pdf.export(page, visit.viewer());
        visit.response()
                .setHeader(
                        "Content-Disposition",
                        "attachment; filename=\"page-" + page.id() + ".pdf\"; filename*=UTF-8''"
                                + PageAddresses.encoded(page.title()).replace("+", "%20") + ".pdf");
        visit.send("application/pdf", content);
    }

    /** The page's space, if that person may read it. */
    WikiSpace readable(WikiPage page, Optional<Users.User> viewer) throws Visit.NotHere {
        if (!access.mayView(page, viewer)) {
            throw new Visit.NotHere();
        }
        return wiki.space(page.spaceKey()).orElseThrow(Visit.NotHere::new);
    }

    private Map<String, Object> about(Visit visit, WikiPage page, WikiSpace space) {
        Map<String, Object> context = new HashMap<>();
        context.put("t", visit.texts());
        context.put("contextPath", host.contextPath());
        context.put("page", page);
        context.put("pageId", Long.toString(page.id()));
        context.put("path", PageAddresses.of(page));
        context.put("space", space);
        context.put(
                "ancestors",
                wiki.ancestors(page).stream()
                        .filter(above -> above.id() != space.homePageId() && access.mayView(above, visit.viewer()))
                        .map(above -> Map.of("title", above.title(), "path", PageAddresses.of(above)))
                        .toList());
        context.put("author", Avatar.of(author(visit, page)));
        context.put("byline", byline(visit, page));
        return context;
    }

    private String byline(Visit visit, WikiPage version) {
        Locale locale = visit.texts().locale();
        DateTimeFormatter format = locale.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("d MMM yyyy", locale)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        String date = format.format(version.lastModified().atZone(ZoneId.systemDefault()));
        return visit.texts().get("page.by", author(visit, version).displayName(), date);
    }

    private Users.User author(Visit visit, WikiPage page) {
        return host.users()
                .byKey(page.lastModifier())
                .orElseGet(() -> new Users.User(
                        page.lastModifier(),
                        "",
                        visit.texts().get("content.unknown-user"),
                        "",
                        false,
                        visit.texts().locale(),
                        java.util.Set.of()));
    }

    private static int minutes(String storage) {
        String text = storage.replaceAll("<[^>]*>", " ");
        int words = text.strip().split("\\s+").length;
        return 1 + Math.max(words, text.length() / (CHARACTERS_A_WORD * 2)) / WORDS_A_MINUTE;
    }
}
