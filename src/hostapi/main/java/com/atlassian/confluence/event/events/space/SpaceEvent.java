package com.atlassian.confluence.event.events.space;

import com.atlassian.confluence.spaces.Space;
import java.util.EventObject;

/** Something has happened to a space. Evidence: [P6] [DOC Confluence 5.7]. */
public abstract class SpaceEvent extends EventObject {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never written anywhere
    private final Space space;

    protected SpaceEvent(Object source, Space space) {
        super(source);
        this.space = space;
    }

    public Space getSpace() {
        return space;
    }
}
