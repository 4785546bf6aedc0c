package io.throughline.sandbox.confluence.services;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;

/** Spaces and pages as the host's API shows them. */
final class Entities {
    private final Wiki wiki;

    Entities(Wiki wiki) {
        this.wiki = wiki;
    }

    Space space(WikiSpace stored) {
        Space space = new Space(stored.key());
        space.setName(stored.name());
        return space;
    }

    /** With its parents, up to the top of the tree. */
    Page page(WikiPage stored) {
        Page page = new Page();
        page.setId(stored.pageId());
        page.setTitle(stored.title());
        page.setVersion(stored.version());
        page.setBodyAsString(stored.body());
        wiki.space(stored.spaceKey()).map(this::space).ifPresent(page::setSpace);
        wiki.page(stored.parentId()).map(this::page).ifPresent(page::setParentPage);
        return page;
    }
}
