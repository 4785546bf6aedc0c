package io.throughline.sandbox.confluence.services;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import io.throughline.sandbox.confluence.content.Wiki;
import java.util.List;

/** The spaces, for plugins. */
public final class HostSpaces implements SpaceManager {
    private final Wiki wiki;
    private final Entities entities;

    public HostSpaces(Wiki wiki) {
        this.wiki = wiki;
        this.entities = new Entities(wiki);
    }

    /** Null where there is none, as the host answers. */
    @Override
    public Space getSpace(String spaceKey) {
        return wiki.space(spaceKey).map(entities::space).orElse(null);
    }

    @Override
    public List<Space> getAllSpaces() {
        return wiki.spaces().stream().map(entities::space).toList();
    }
}
