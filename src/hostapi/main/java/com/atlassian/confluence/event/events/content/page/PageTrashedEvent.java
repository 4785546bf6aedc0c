package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page was put into the trash. Evidence: [P6]. */
public class PageTrashedEvent extends PageEvent {
    private static final long serialVersionUID = 1L;

    public PageTrashedEvent(Object source, Page page) {
        super(source, page);
    }
}
