package com.atlassian.applinks.api.event;

import com.atlassian.applinks.api.ApplicationLink;

/** A link has been removed. Evidence: [P6] [DOC Applinks 3.2]. */
public class ApplicationLinkDeletedEvent extends ApplicationLinkEvent {
    public ApplicationLinkDeletedEvent(ApplicationLink applicationLink) {
        super(applicationLink);
    }
}
