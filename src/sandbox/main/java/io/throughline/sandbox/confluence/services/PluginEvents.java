package io.throughline.sandbox.confluence.services;

import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.event.events.space.SpaceCreateEvent;
import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.event.api.EventPublisher;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiChange;
import io.throughline.sandbox.confluence.content.WikiPage;
import java.util.function.Consumer;

/** Tells plugins what has changed, with the host's own events, on the thread and in the transaction that changed it. */
public final class PluginEvents implements Consumer<WikiChange> {
    private final EventPublisher publisher;
    private final Wiki wiki;
    private final Entities entities;

    public PluginEvents(EventPublisher publisher, Wiki wiki) {
        this.publisher = publisher;
        this.wiki = wiki;
        this.entities = new Entities(wiki);
    }

    @Override
    public void accept(WikiChange change) {
        publisher.publish(event(change));
    }

    private Object event(WikiChange change) {
        if (change instanceof WikiChange.PageCreated made) {
            return new PageCreateEvent(this, entities.page(made.page()));
        }
        if (change instanceof WikiChange.PageUpdated saved) {
            return new PageUpdateEvent(this, entities.page(saved.now()), entities.page(saved.before()));
        }
        if (change instanceof WikiChange.PageMoved moved) {
            WikiPage before = moved.before();
            return new PageMoveEvent(
                    this,
                    entities.page(moved.now()),
                    wiki.space(before.spaceKey()).map(entities::space).orElse(null),
                    wiki.page(before.parentId()).map(entities::page).orElse(null));
        }
        if (change instanceof WikiChange.PageTrashed trashed) {
            return new PageTrashedEvent(this, entities.page(trashed.page()));
        }
        if (change instanceof WikiChange.PageRestored restored) {
            return new PageRestoreEvent(this, entities.page(restored.page()));
        }
        if (change instanceof WikiChange.PageRemoved removed) {
            return new PageRemoveEvent(this, entities.page(removed.page()));
        }
        if (change instanceof WikiChange.SpaceCreated made) {
            return new SpaceCreateEvent(this, entities.space(made.space()));
        }
        return new SpaceRemoveEvent(this, entities.space(((WikiChange.SpaceRemoved) change).space()));
    }
}
