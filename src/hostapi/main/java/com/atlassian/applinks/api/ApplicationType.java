package com.atlassian.applinks.api;

import java.net.URI;

/** Kind of a linked application. Evidence: [P6] [BOOT]. */
public interface ApplicationType {
    String getI18nKey();

    URI getIconUrl();
}
