package io.throughline.sandbox.confluence.rest;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.host.Users;
import java.util.Optional;

/** What whoever sent the request may see and do; what he may not see is not found. */
final class Rights {
    private final Wiki wiki;
    private final Access access;
    private final Users users;

    Rights(Wiki wiki, Access access, Users users) {
        this.wiki = wiki;
        this.access = access;
        this.users = users;
    }

    Optional<Users.User> viewer() {
        return users.current();
    }

    Users.User loggedIn() {
        return viewer().orElseThrow(() -> new RestFailure(401, "You must be logged in."));
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new RestFailure(400, "Not an id: " + text);
        }
    }

    /** The current page. */
    WikiPage page(String id) {
        return access.page(number(id), viewer()).orElseThrow(() -> RestFailure.noContent(id));
    }

    /** A page of the trash, for those who could delete it. */
    WikiPage trashed(String id) {
        return wiki.tree()
                .trashed(number(id))
                .filter(page -> access.mayDelete(page, viewer()))
                .orElseThrow(() -> RestFailure.noContent(id));
    }

    WikiPage editable(String id) {
        loggedIn();
        WikiPage page = page(id);
        if (!access.mayEdit(page, viewer())) {
            throw RestFailure.forbidden("update content with id : ContentId{id=" + id + "}");
        }
        return page;
    }

    WikiPage deletable(String id) {
        loggedIn();
        WikiPage page = page(id);
        if (!access.mayDelete(page, viewer())) {
            throw RestFailure.forbidden("delete content with id : ContentId{id=" + id + "}");
        }
        return page;
    }

    WikiSpace space(String key) {
        return access.space(key, viewer()).orElseThrow(() -> new RestFailure(404, "No space found with key: " + key));
    }

    /** The space, if he has that permission there. */
    WikiSpace space(String key, SpacePermission permission, String what) {
        loggedIn();
        WikiSpace space = space(key);
        if (!access.may(permission, space, viewer())) {
            throw RestFailure.forbidden(what);
        }
        return space;
    }

    Access access() {
        return access;
    }
}
