package io.throughline.sandbox.confluence.services;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.storageformat.StorageRenderer;
import io.throughline.sandbox.host.Users;
import java.util.Optional;
import java.util.function.Supplier;

/** Page bodies as HTML, rendered as the person who views. */
public final class PageBodies {
    private final StorageRenderer renderer;
    private final Entities entities;
    private final Users users;

    public PageBodies(StorageRenderer renderer, Wiki wiki, Users users) {
        this.renderer = renderer;
        this.entities = new Entities(wiki);
        this.users = users;
    }

    /** The HTML of a page. */
    public String render(WikiPage page, ConversionContextOutputType outputType, Optional<Users.User> viewer) {
        return as(
                viewer,
                () -> renderer.render(
                        page.body(), new PageConversion(outputType, page.spaceKey(), entities.page(page))));
    }

    /** The HTML of another body as it would stand in a page: an older version of it, or what somebody writes. */
    public String render(
            WikiPage page, String storage, ConversionContextOutputType outputType, Optional<Users.User> viewer) {
        return as(
                viewer,
                () -> renderer.render(storage, new PageConversion(outputType, page.spaceKey(), entities.page(page))));
    }

    /** The HTML of a body that belongs to no page. */
    public String render(
            String spaceKey, String storage, ConversionContextOutputType outputType, Optional<Users.User> viewer) {
        return as(viewer, () -> renderer.render(storage, new PageConversion(outputType, spaceKey, null)));
    }

    /** The HTML of a body that is not saved; macros find no page in their context. */
    public String preview(String spaceKey, String storage, Optional<Users.User> viewer) {
        return as(
                viewer,
                () -> renderer.render(
                        storage, new PageConversion(ConversionContextOutputType.PREVIEW, spaceKey, null)));
    }

    private String as(Optional<Users.User> viewer, Supplier<String> rendering) {
        ConfluenceUser before = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(viewer.map(Viewer::new).orElse(null));
        try {
            return users.as(viewer, rendering);
        } finally {
            AuthenticatedUserThreadLocal.set(before);
        }
    }
}
