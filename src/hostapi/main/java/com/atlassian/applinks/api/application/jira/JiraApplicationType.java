package com.atlassian.applinks.api.application.jira;

import com.atlassian.applinks.api.ApplicationType;

/** A linked Jira. Evidence: [P6] [BOOT]. */
public interface JiraApplicationType extends ApplicationType {}
