package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What all screens about one page share: the page itself, who may see it, its way in the tree, its author. */
final class PageFrame {
    private final Host host;
    private final Wiki wiki;
    private final Access access;
    private final Frame frame;

    PageFrame(Host host, Wiki wiki, Access access, Frame frame) {
        this.host = host;
        this.wiki = wiki;
        this.access = access;
        this.frame = frame;
    }

    /** The page of the parameter {@code pageId}, if the visitor may read it. */
    WikiPage readable(Visit visit) throws Visit.NotHere {
        return access.page(visit.id("pageId"), visit.viewer()).orElseThrow(Visit.NotHere::new);
    }

    /** The space of a page. */
    WikiSpace space(WikiPage page) throws Visit.NotHere {
        return wiki.space(page.spaceKey()).orElseThrow(Visit.NotHere::new);
    }

    /** Draws a screen about a page; the context is added to what all such screens know. */
    void show(Visit visit, WikiPage page, String template, Map<String, Object> context)
            throws IOException, Visit.NotHere {
        WikiSpace space = space(page);
        Map<String, Object> all = about(visit, page, space);
        all.putAll(context);
        String html = host.templates().render(template, all);
        visit.html(frame.space(visit, space, page.pageId(), page.title(), html));
    }

    private Map<String, Object> about(Visit visit, WikiPage page, WikiSpace space) {
        Map<String, Object> context = new HashMap<>();
        context.put("t", visit.texts());
        context.put("contextPath", host.contextPath());
        context.put("page", page);
        context.put("pageId", Long.toString(page.pageId()));
        context.put("path", wiki.page(page.pageId()).map(PageAddresses::of).orElse("/display/" + space.key()));
        context.put("space", space);
        context.put(
                "ancestors",
                wiki.ancestors(page).stream()
                        .filter(above -> above.id() != space.homePageId() && access.mayView(above, visit.viewer()))
                        .map(above -> Map.of("title", above.title(), "path", PageAddresses.of(above)))
                        .toList());
        context.put("author", Avatar.of(person(visit, page.lastModifier())));
        context.put("byline", byline(visit, page));
        return context;
    }

    /** Who saved a version, and when. */
    String byline(Visit visit, WikiPage version) {
        return visit.texts()
                .get(
                        "page.by",
                        person(visit, version.lastModifier()).displayName(),
                        date(visit, version.lastModified()));
    }

    /** A day as the visitor writes it. */
    static String date(Visit visit, Instant at) {
        Locale locale = visit.texts().locale();
        DateTimeFormatter format = locale.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("d MMM yyyy", locale)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        return format.format(at.atZone(ZoneId.systemDefault()));
    }

    /** A person by key, even one who is gone. */
    Users.User person(Visit visit, String userKey) {
        return host.users()
                .byKey(userKey)
                .orElseGet(() -> new Users.User(
                        userKey,
                        "",
                        visit.texts().get("content.unknown-user"),
                        "",
                        false,
                        visit.texts().locale(),
                        Set.of()));
    }
}
