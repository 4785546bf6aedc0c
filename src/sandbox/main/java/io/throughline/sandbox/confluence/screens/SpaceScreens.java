package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.host.Host;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways to a page: home, the list of spaces, search. */
final class SpaceScreens {
    private static final int RECENT = 12;

    private final Host host;
    private final Access access;
    private final Frame frame;

    SpaceScreens(Host host, Access access, Frame frame) {
        this.host = host;
        this.access = access;
        this.frame = frame;
    }

    /** The spaces and what was changed in them lately. */
    void home(Visit visit) throws IOException, Visit.NotHere {
        List<WikiSpace> spaces = readable(visit);
        List<WikiPage> recent = spaces.stream()
                .flatMap(space -> access.pages(space.key(), visit.viewer()).stream())
                .sorted(Comparator.comparing(WikiPage::lastModified).reversed())
                .limit(RECENT)
                .toList();
        show(visit, visit.texts().get("home.title"), visit.texts().get("home.recent"), spaces, recent);
    }

    /** All spaces. */
    void list(Visit visit) throws IOException, Visit.NotHere {
        show(visit, visit.texts().get("spaces.title"), "", readable(visit), List.of());
    }

    /** Pages whose title or storage format holds the words. */
    void search(Visit visit) throws IOException, Visit.NotHere {
        String words = visit.parameter("queryString").strip().toLowerCase(Locale.ROOT);
        List<WikiPage> found = readable(visit).stream()
                .flatMap(space -> access.pages(space.key(), visit.viewer()).stream())
                .filter(page -> !words.isEmpty()
                        && (page.title().toLowerCase(Locale.ROOT).contains(words)
                                || page.body().toLowerCase(Locale.ROOT).contains(words)))
                .toList();
        show(visit, visit.texts().get("nav.search"), visit.parameter("queryString"), List.of(), found);
    }

    private void show(Visit visit, String title, String pagesHeading, List<WikiSpace> spaces, List<WikiPage> pages)
            throws IOException {
        Map<String, Object> context = new HashMap<>();
        context.put("t", visit.texts());
        context.put("contextPath", host.contextPath());
        context.put("title", title);
        context.put("spaces", spaces);
        context.put("pagesHeading", pagesHeading);
        context.put(
                "pages",
                pages.stream()
                        .map(page ->
                                Map.of("title", page.title(), "path", PageAddresses.of(page), "space", page.spaceKey()))
                        .toList());
        String html = host.templates().render("sandbox/confluence/spaces.vm", context);
        visit.html(frame.screen(visit, title, html));
    }

    private List<WikiSpace> readable(Visit visit) throws Visit.NotHere {
        List<WikiSpace> spaces = access.spaces(visit.viewer());
        if (spaces.isEmpty() && visit.viewer().isEmpty()) {
            throw new Visit.NotHere();
        }
        return spaces;
    }
}
