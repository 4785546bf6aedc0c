package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.ContentRefused;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.VersionConflict;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.confluence.storageformat.BadStorageFormat;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.web.XsrfTokens;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plain editor: title, storage format, preview. */
final class EditScreens {
    private final Host host;
    private final Wiki wiki;
    private final Access access;
    private final PageBodies bodies;
    private final Frame frame;

    EditScreens(Host host, Wiki wiki, Access access, PageBodies bodies, Frame frame) {
        this.host = host;
        this.wiki = wiki;
        this.access = access;
        this.bodies = bodies;
        this.frame = frame;
    }

    /**
     * What stands in the form.
     *
     * @param id of the page; 0 for a new one
     * @param parentId of the page above a new one; 0 for the home page
     * @param version the author started from; 0 for a new page
     */
    public record Draft(long id, String spaceKey, long parentId, int version, String title, String body) {}

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
        form(visit, new Draft(0, key, parentId, 0, visit.parameter("title"), "<p></p>"), "", "");
    }

    /** An existing page. */
    void edit(Visit visit) throws IOException, Visit.NotHere {
        requireAuthor(visit);
        WikiPage page = wiki.page(visit.id("pageId")).orElseThrow(Visit.NotHere::new);
        requireEditable(visit, page.id(), page.spaceKey());
        form(
                visit,
                new Draft(page.id(), page.spaceKey(), page.parentId(), page.version(), page.title(), page.body()),
                "",
                "");
    }

    /** Saves or previews what was sent; what can't be saved comes back with the reason above it. */
    void save(Visit visit) throws IOException, Visit.NotHere {
        Users.User author = requireAuthor(visit);
        Draft draft = new Draft(
                visit.id("pageId"),
                visit.parameter("spaceKey"),
                visit.id("parentId"),
                (int) visit.id("version"),
                visit.parameter("title").strip(),
                visit.parameter("body"));
        requireEditable(visit, draft.id(), draft.spaceKey());
        try {
            if (!visit.parameter("preview").isEmpty()) {
                form(visit, draft, "", bodies.preview(draft.spaceKey(), draft.body(), visit.viewer()));
                return;
            }
            visit.redirect(PageAddresses.of(saved(draft, author)));
        } catch (ContentRefused | BadStorageFormat refused) {
            form(visit, draft, refused.getMessage(), "");
        } catch (VersionConflict conflict) {
            form(visit, draft, visit.texts().get("edit.conflict", conflict.current()), "");
        }
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

    private void form(Visit visit, Draft draft, String problem, String previewHtml) throws IOException, Visit.NotHere {
        WikiSpace space = wiki.space(draft.spaceKey()).orElseThrow(Visit.NotHere::new);
        String heading = visit.texts().get(draft.id() == 0 ? "edit.heading.new" : "edit.heading.change");
        Map<String, Object> context = new HashMap<>();
        context.put("t", visit.texts());
        context.put("contextPath", host.contextPath());
        context.put("token", XsrfTokens.of(visit.request(), visit.response()));
        context.put("heading", heading);
        context.put("draft", draft);
        context.put("draftId", Long.toString(draft.id()));
        context.put("parentId", Long.toString(draft.parentId()));
        context.put("problem", problem);
        context.put("previewHtml", previewHtml);
        context.put("backPath", wiki.page(draft.id()).map(PageAddresses::of).orElse("/display/" + space.key()));
        context.put("macros", List.copyOf(host.plugins().macros()));
        String html = host.templates().render("sandbox/confluence/edit.vm", context);
        visit.html(frame.space(visit, space, draft.id(), heading, html));
    }
}
