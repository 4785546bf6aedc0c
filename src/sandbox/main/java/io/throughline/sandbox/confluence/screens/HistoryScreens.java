package io.throughline.sandbox.confluence.screens;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.PageVersions;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.diff.HtmlDiff;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.web.XsrfTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a page was: its versions, one of them, what changed between two, and the way back to one. */
final class HistoryScreens {
    private final PageFrame pages;
    private final Wiki wiki;
    private final Access access;
    private final PageBodies bodies;

    HistoryScreens(PageFrame pages, Wiki wiki, Access access, PageBodies bodies) {
        this.pages = pages;
        this.wiki = wiki;
        this.access = access;
        this.bodies = bodies;
    }

    /** One version in the list. */
    public record Line(int number, String title, String by, String comment, boolean current) {}

    /** Who saved which version, with two to choose for comparing. */
    void list(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = pages.readable(visit);
        List<WikiPage> all = new ArrayList<>(List.of(page));
        all.addAll(wiki.versions().older(page.id()));
        Map<String, Object> context = new HashMap<>();
        context.put(
                "versions",
                all.stream()
                        .map(version -> new Line(
                                version.version(),
                                version.title(),
                                pages.byline(visit, version),
                                version.state().comment(),
                                version.version() == page.version()))
                        .toList());
        context.put("mayEdit", access.mayEdit(page, visit.viewer()));
        context.put("before", Math.max(1, page.version() - 1));
        context.put("token", XsrfTokens.of(visit.request(), visit.response()));
        pages.show(visit, page, "sandbox/confluence/history.vm", context);
    }

    /** An older version, rendered as it would be today: macros show what is, not what was. */
    void version(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = pages.readable(visit);
        WikiPage old = version(visit, page, "version");
        Map<String, Object> context = new HashMap<>();
        context.put("old", old);
        context.put("oldBy", pages.byline(visit, old));
        context.put("bodyHtml", bodies.render(page, old.body(), ConversionContextOutputType.DISPLAY, visit.viewer()));
        pages.show(visit, page, "sandbox/confluence/version.vm", context);
    }

    /** What changed between two versions; macros are asked for output type {@code diff}. */
    void compare(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = pages.readable(visit);
        WikiPage one = version(visit, page, "originalVersion");
        WikiPage other = version(visit, page, "revisedVersion");
        WikiPage before = one.version() <= other.version() ? one : other;
        WikiPage after = one.version() <= other.version() ? other : one;
        Map<String, Object> context = new HashMap<>();
        context.put("before", before);
        context.put("beforeBy", pages.byline(visit, before));
        context.put("after", after);
        context.put("afterBy", pages.byline(visit, after));
        context.put("changedTitle", !before.title().equals(after.title()));
        context.put("diffHtml", HtmlDiff.of(rendered(visit, page, before), rendered(visit, page, after)));
        pages.show(visit, page, "sandbox/confluence/diff.vm", context);
    }

    private String rendered(Visit visit, WikiPage page, WikiPage version) {
        return bodies.render(page, version.body(), ConversionContextOutputType.DIFF, visit.viewer());
    }

    /** Makes an old version the text of a new one. */
    void restore(Visit visit) throws IOException, Visit.NotHere {
        Users.User author = visit.viewer().orElseThrow(Visit.NotHere::new);
        WikiPage page = pages.readable(visit);
        if (!access.mayEdit(page, visit.viewer())) {
            throw new Visit.NotHere();
        }
        WikiPage old = version(visit, page, "version");
        wiki.versions()
                .save(
                        page.id(),
                        page.version(),
                        new PageVersions.Edit(
                                page.title(), old.body(), visit.texts().get("history.reverted", old.version()), false),
                        author.name());
        visit.redirect("/pages/viewpreviousversions.action?pageId=" + page.id());
    }

    private WikiPage version(Visit visit, WikiPage page, String parameter) throws Visit.NotHere {
        return wiki.versions().numbered(page.id(), (int) visit.id(parameter)).orElseThrow(Visit.NotHere::new);
    }
}
