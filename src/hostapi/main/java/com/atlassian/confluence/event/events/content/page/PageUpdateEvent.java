package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;

/** A page has a new version. Evidence: [P6]. */
public class PageUpdateEvent extends PageEvent {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never written anywhere
    private final AbstractPage originalPage;

    public PageUpdateEvent(Object source, Page page, AbstractPage originalPage) {
        super(source, page);
        this.originalPage = originalPage;
    }

    public AbstractPage getOriginalPage() {
        return originalPage;
    }
}
