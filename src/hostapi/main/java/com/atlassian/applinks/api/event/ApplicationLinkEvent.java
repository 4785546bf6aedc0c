package com.atlassian.applinks.api.event;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationType;

/** Something happened to one application link. Evidence: [P6] [DOC Applinks 3.2]. */
public abstract class ApplicationLinkEvent implements LinkEvent {
    protected final ApplicationLink applicationLink;

    protected ApplicationLinkEvent(ApplicationLink applicationLink) {
        this.applicationLink = applicationLink;
    }

    public ApplicationId getApplicationId() {
        return applicationLink.getId();
    }

    public ApplicationLink getApplicationLink() {
        return applicationLink;
    }

    public ApplicationType getApplicationType() {
        return applicationLink.getType();
    }
}
