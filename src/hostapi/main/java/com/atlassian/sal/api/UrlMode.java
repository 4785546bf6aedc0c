package com.atlassian.sal.api;

/** How a host writes its own address. Evidence: [P6] [SLACK]. */
public enum UrlMode {
    CANONICAL,
    ABSOLUTE,
    RELATIVE,
    RELATIVE_CANONICAL,
    AUTO
}
