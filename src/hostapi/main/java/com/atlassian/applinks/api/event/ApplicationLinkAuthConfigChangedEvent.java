package com.atlassian.applinks.api.event;

import com.atlassian.applinks.api.ApplicationLink;

/** How a link authenticates has changed. Evidence: [P6] [DOC Applinks 3.2]. */
public class ApplicationLinkAuthConfigChangedEvent extends ApplicationLinkEvent {
    public ApplicationLinkAuthConfigChangedEvent(ApplicationLink applicationLink) {
        super(applicationLink);
    }
}
