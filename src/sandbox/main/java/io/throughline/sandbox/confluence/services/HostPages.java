package io.throughline.sandbox.confluence.services;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import io.throughline.sandbox.confluence.content.Wiki;

/** The pages, for plugins. Null where there is none, as the host answers. */
public final class HostPages implements PageManager {
    private final Wiki wiki;
    private final Entities entities;

    public HostPages(Wiki wiki) {
        this.wiki = wiki;
        this.entities = new Entities(wiki);
    }

    @Override
    public Page getPage(long id) {
        return wiki.page(id).map(entities::page).orElse(null);
    }

    @Override
    public Page getPage(String spaceKey, String pageTitle) {
        return wiki.page(spaceKey, pageTitle).map(entities::page).orElse(null);
    }

    @Override
    public AbstractPage getAbstractPage(long id) {
        return getPage(id);
    }
}
