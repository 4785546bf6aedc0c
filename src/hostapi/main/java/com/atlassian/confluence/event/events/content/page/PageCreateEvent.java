package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page was made. Evidence: [P6]. */
public class PageCreateEvent extends PageEvent {
    private static final long serialVersionUID = 1L;

    public PageCreateEvent(Object source, Page page) {
        super(source, page);
    }
}
