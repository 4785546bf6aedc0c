package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page was removed for good. Evidence: [P6]. */
public class PageRemoveEvent extends PageEvent {
    private static final long serialVersionUID = 1L;

    public PageRemoveEvent(Object source, Page page) {
        super(source, page);
    }
}
