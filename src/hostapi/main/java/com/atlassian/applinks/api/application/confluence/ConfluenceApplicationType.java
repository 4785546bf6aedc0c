package com.atlassian.applinks.api.application.confluence;

import com.atlassian.applinks.api.ApplicationType;

/** A linked Confluence. Evidence: [P6] [BOOT]. */
public interface ConfluenceApplicationType extends ApplicationType {}
