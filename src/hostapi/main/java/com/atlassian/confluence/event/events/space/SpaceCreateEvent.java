package com.atlassian.confluence.event.events.space;

import com.atlassian.confluence.spaces.Space;

/** A space was made. Evidence: [P6] [DOC Confluence 5.7]. */
public class SpaceCreateEvent extends SpaceEvent {
    private static final long serialVersionUID = 1L;

    public SpaceCreateEvent(Object source, Space space) {
        super(source, space);
    }
}
