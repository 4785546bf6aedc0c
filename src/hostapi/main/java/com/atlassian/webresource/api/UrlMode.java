package com.atlassian.webresource.api;

/** How the address of a resource is written. Evidence: [SLACK] [CTEN] [OO]. */
public enum UrlMode {
    ABSOLUTE,
    RELATIVE,
    AUTO
}
