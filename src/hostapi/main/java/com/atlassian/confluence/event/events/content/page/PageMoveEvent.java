package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;

/** A page was moved, within its space or to another. Evidence: [P6]. */
public class PageMoveEvent extends PageEvent {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never written anywhere
    private final Space oldSpace;

    @SuppressWarnings("serial") // never written anywhere
    private final Page oldParentPage;

    public PageMoveEvent(Object source, Page page, Space oldSpace, Page oldParentPage) {
        super(source, page);
        this.oldSpace = oldSpace;
        this.oldParentPage = oldParentPage;
    }

    public Space getOldSpace() {
        return oldSpace;
    }

    public Page getOldParentPage() {
        return oldParentPage;
    }

    public Page getNewParentPage() {
        return getPage().getParent();
    }

    public boolean isMovedSpace() {
        return !oldSpace.getKey().equals(getPage().getSpaceKey());
    }
}
