package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.ContentRefused;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.VersionConflict;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.editor.EditorFormat;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.confluence.storageformat.BadStorageFormat;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The editor: with macros as pictures, or storage format itself. */
final class EditScreens {
    private final Host host;
    private final Wiki wiki;
    private final Access access;
    private final PageBodies bodies;
    private final Frame frame;
    private final EditorFormat format;

    EditScreens(Host host, Wiki wiki, Access access, PageBodies bodies, Frame frame, EditorFormat format) {
        this.host = host;
        this.wiki = wiki;
        this.access = access;
        this.bodies = bodies;
        this.frame = frame;
        this.format = format;
    }

    /**
     * What stands in the form.
     *
     * @param id of the page; 0 for a new one
     * @param parentId of the page above a new one; 0 for the home page
     * @param version the author started from; 0 for a new page
     * @param body storage format
     * @param source whether the storage format itself is shown
     */
    public record Draft(
            long id, String spaceKey, long parentId, int version, String title, String body, boolean source) {}

    /**
     * What is said above the form.
     *
     * @param text "" for nothing
     * @param current the version somebody else has saved meanwhile; 0 for none
     */
    private record Problem(String text, int current) {
        private static final Problem NONE = new Problem("", 0);
    }

    /** A new page: below a page, in a space, or in the first space there is. */
    void create(Visit visit) throws IOException, Visit.NotHere {
        requireAuthor(visit);
        Optional<WikiPage> parent = visit.parameter("fromPageId").isEmpty()
                ? Optional.empty()
                : access.page(visit.id("fromPageId"), visit.viewer());
        String key = parent.map(WikiPage::spaceKey)
                .or(() -> Optional.of(visit.parameter("spaceKey")).filter(named -> !named.isEmpty()))
                .or(() -> access.spaces(visit.viewer()).stream()
                        .filter(space -> access.may(SpacePermission.EDIT_PAGES, space, visit.viewer()))
                        .map(WikiSpace::key)
                        .findFirst())
                .orElseThrow(Visit.NotHere::new);
        requireEditable(visit, 0, key);
        long parentId = parent.map(WikiPage::id).orElse(0L);
        form(
                visit,
                new Draft(0, key, parentId, 0, visit.parameter("title"), "<p></p>", source(visit)),
                Problem.NONE,
                "");
    }

    /** An existing page. */
    void edit(Visit visit) throws IOException, Visit.NotHere {
        requireAuthor(visit);
        WikiPage page = wiki.page(visit.id("pageId")).orElseThrow(Visit.NotHere::new);
        requireEditable(visit, page.id(), page.spaceKey());
        form(
                visit,
                new Draft(
                        page.id(),
                        page.spaceKey(),
                        page.parentId(),
                        page.version(),
                        page.title(),
                        page.body(),
                        source(visit)),
                Problem.NONE,
                "");
    }

    private static boolean source(Visit visit) {
        return visit.parameter("mode").equals("source");
    }

    /** Saves or previews what was sent, or shows it the other way; what can't be saved comes back with the reason above it. */
    void save(Visit visit) throws IOException, Visit.NotHere {
        Users.User author = requireAuthor(visit);
        boolean rich = visit.request().getParameter("wysiwygContent") != null;
        String sent = visit.parameter(rich ? "wysiwygContent" : "body");
        Draft draft = draft(visit, rich ? "" : sent, !rich);
        requireEditable(visit, draft.id(), draft.spaceKey());
        try {
            draft = draft(visit, rich ? format.toStorage(sent) : sent, !rich);
            if (!visit.parameter("toSource").isEmpty()
                    || !visit.parameter("toRich").isEmpty()) {
                form(visit, draft(visit, draft.body(), rich), Problem.NONE, "");
                return;
            }
            if (!visit.parameter("preview").isEmpty()) {
                form(visit, draft, Problem.NONE, bodies.preview(draft.spaceKey(), draft.body(), visit.viewer()));
                return;
            }
            visit.redirect(PageAddresses.of(saved(draft, author)));
        } catch (ContentRefused | BadStorageFormat refused) {
            form(visit, draft, new Problem(refused.getMessage(), 0), "");
        } catch (VersionConflict conflict) {
            visit.response().setStatus(HttpServletResponse.SC_CONFLICT);
            form(
                    visit,
                    draft,
                    new Problem(visit.texts().get("edit.conflict", conflict.current()), conflict.current()),
                    "");
        }
    }

    private static Draft draft(Visit visit, String body, boolean source) throws Visit.NotHere {
        boolean over = !visit.parameter("overwrite").isEmpty();
        return new Draft(
                visit.id("pageId"),
                visit.parameter("spaceKey"),
                visit.id("parentId"),
                (int) visit.id(over ? "overwrite" : "version"),
                visit.parameter("title").strip(),
                body,
                source);
    }

    private WikiPage saved(Draft draft, Users.User author) {
        if (draft.id() != 0) {
            return wiki.update(draft.id(), draft.version(), draft.title(), draft.body(), author.name());
        }
        return draft.parentId() == 0
                ? wiki.createPage(draft.spaceKey(), "", draft.title(), draft.body(), author.name())
                : wiki.createPage(draft.spaceKey(), draft.parentId(), draft.title(), draft.body(), author.name());
    }

    /** A page he may change, or a space he may add one to. */
    private void requireEditable(Visit visit, long pageId, String spaceKey) throws Visit.NotHere {
        boolean may = pageId == 0
                ? wiki.space(spaceKey)
                        .filter(space -> access.may(SpacePermission.EDIT_PAGES, space, visit.viewer()))
                        .isPresent()
                : wiki.page(pageId)
                        .filter(page -> access.mayEdit(page, visit.viewer()))
                        .isPresent();
        if (!may) {
            throw new Visit.NotHere();
        }
    }

    private static Users.User requireAuthor(Visit visit) throws Visit.NotHere {
        return visit.viewer().orElseThrow(Visit.NotHere::new);
    }

    /** What can't be shown in the editor is shown as storage format. */
    private void form(Visit visit, Draft draft, Problem problem, String previewHtml) throws IOException, Visit.NotHere {
        WikiSpace space = wiki.space(draft.spaceKey()).orElseThrow(Visit.NotHere::new);
        boolean source = draft.source();
        String said = problem.text();
        String rich = "";
        if (!source) {
            try {
                rich = format.toEditor(draft.body());
            } catch (BadStorageFormat wrong) {
                source = true;
                said = said.isEmpty() ? wrong.getMessage() : said;
            }
        }
        String heading = visit.texts().get(draft.id() == 0 ? "edit.heading.new" : "edit.heading.change");
        Map<String, Object> context = new HashMap<>();
        context.put("t", visit.texts());
        context.put("contextPath", host.contextPath());
        context.put("token", XsrfTokens.of(visit.request(), visit.response()));
        context.put("heading", heading);
        context.put("draft", draft);
        context.put("draftId", Long.toString(draft.id()));
        context.put("parentId", Long.toString(draft.parentId()));
        context.put("problem", said);
        context.put("current", problem.current());
        context.put("source", source);
        context.put("rich", rich);
        context.put("previewHtml", previewHtml);
        context.put("lang", visit.texts().locale().getLanguage());
        context.put("backPath", wiki.page(draft.id()).map(PageAddresses::of).orElse("/display/" + space.key()));
        String html = host.templates().render("sandbox/confluence/edit.vm", context);
        visit.html(frame.editor(visit, space, draft.id(), heading, html));
    }
}
