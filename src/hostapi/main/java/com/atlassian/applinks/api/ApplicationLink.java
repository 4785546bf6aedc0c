package com.atlassian.applinks.api;

/** A configured link to another application. Evidence: [P6] [BOOT]. */
public interface ApplicationLink extends ReadOnlyApplicationLink, PropertySet {}
