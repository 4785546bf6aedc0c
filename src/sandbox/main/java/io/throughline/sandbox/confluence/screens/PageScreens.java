package io.throughline.sandbox.confluence.screens;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.Labels;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.Restrictions.Operation;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.TinyLinks;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.web.XsrfTokens;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A page as it is read and looked into. */
final class PageScreens {
    private static final int WORDS_A_MINUTE = 200;
    /** Chinese and Japanese are counted by characters. */
    private static final int CHARACTERS_A_WORD = 5;

    private final PageFrame pages;
    private final Wiki wiki;
    private final Access access;
    private final PageBodies bodies;

    PageScreens(PageFrame pages, Wiki wiki, Access access, PageBodies bodies) {
        this.pages = pages;
        this.wiki = wiki;
        this.access = access;
        this.bodies = bodies;
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
                ? access.page(space.homePageId(), visit.viewer())
                : access.page(key, decoded(parts[2]), visit.viewer());
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
        show(visit, pages.readable(visit));
    }

    /** {@code /x/}: a short address leads to the page's own. */
    void tiny(Visit visit) throws IOException, Visit.NotHere {
        long id = TinyLinks.pageId(String.valueOf(visit.request().getPathInfo()).replaceFirst("^/", ""));
        visit.redirect(PageAddresses.of(access.page(id, visit.viewer()).orElseThrow(Visit.NotHere::new)));
    }

    private void show(Visit visit, WikiPage page) throws IOException, Visit.NotHere {
        Optional<Users.User> viewer = visit.viewer();
        Map<String, Object> context = new HashMap<>();
        context.put("bodyHtml", bodies.render(page, ConversionContextOutputType.DISPLAY, viewer));
        context.put("minutes", visit.texts().get("page.minutes", minutes(page.body())));
        context.put("mayEdit", access.mayEdit(page, viewer));
        context.put("mayDelete", page.parentId() != 0 && access.mayDelete(page, viewer));
        context.put("mayMove", page.parentId() != 0 && access.mayEdit(page, viewer));
        context.put("mayRestrict", mayRestrict(page, viewer));
        context.put(
                "labels",
                wiki.labels().of(page.id()).stream().map(Labels.Label::name).toList());
        context.put(
                "restricted", !wiki.restrictions().of(page.id(), Operation.READ).isEmpty());
        context.put(
                "watching",
                viewer.filter(user -> wiki.watches().of(page.id()).contains(user.key()))
                        .isPresent());
        context.put("loggedIn", viewer.isPresent());
        context.put("token", XsrfTokens.of(visit.request(), visit.response()));
        pages.show(visit, page, "sandbox/confluence/page.vm", context);
    }

    private boolean mayRestrict(WikiPage page, Optional<Users.User> viewer) {
        return access.mayEdit(page, viewer) && access.may(SpacePermission.RESTRICT, page, viewer);
    }

    /** The page's storage format, as text. */
    void storage(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = pages.readable(visit);
        pages.show(visit, page, "sandbox/confluence/storage.vm", Map.of("storage", page.body()));
    }

    private static int minutes(String storage) {
        String text = storage.replaceAll("<[^>]*>", " ");
        int words = text.strip().split("\\s+").length;
        return 1 + Math.max(words, text.length() / (CHARACTERS_A_WORD * 2)) / WORDS_A_MINUTE;
    }
}
