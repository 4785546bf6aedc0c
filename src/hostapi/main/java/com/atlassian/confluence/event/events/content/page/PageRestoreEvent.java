package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page came back from the trash. Evidence: [P6]. */
public class PageRestoreEvent extends PageEvent {
    private static final long serialVersionUID = 1L;

    public PageRestoreEvent(Object source, Page page) {
        super(source, page);
    }
}
