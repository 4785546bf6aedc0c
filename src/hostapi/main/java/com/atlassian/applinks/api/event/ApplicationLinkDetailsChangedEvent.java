package com.atlassian.applinks.api.event;

import com.atlassian.applinks.api.ApplicationLink;

/** A link's name or addresses have changed. Evidence: [P6] [DOC Applinks 3.2]. */
public class ApplicationLinkDetailsChangedEvent extends ApplicationLinkEvent {
    public ApplicationLinkDetailsChangedEvent(ApplicationLink applicationLink) {
        super(applicationLink);
    }
}
