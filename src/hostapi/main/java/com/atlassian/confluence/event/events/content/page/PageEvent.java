package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;
import java.util.EventObject;

/** Something has happened to a page. Evidence: [P6]. */
public abstract class PageEvent extends EventObject {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never written anywhere
    private final Page page;

    protected PageEvent(Object source, Page page) {
        super(source);
        this.page = page;
    }

    public Page getPage() {
        return page;
    }
}
