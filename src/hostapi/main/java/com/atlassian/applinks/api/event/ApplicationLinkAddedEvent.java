package com.atlassian.applinks.api.event;

import com.atlassian.applinks.api.ApplicationLink;

/** There is a new link. Evidence: [P6] [DOC Applinks 3.2]. */
public class ApplicationLinkAddedEvent extends ApplicationLinkEvent {
    public ApplicationLinkAddedEvent(ApplicationLink applicationLink) {
        super(applicationLink);
    }
}
