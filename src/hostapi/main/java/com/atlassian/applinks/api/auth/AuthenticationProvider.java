package com.atlassian.applinks.api.auth;

/** A way to authenticate over a link. Evidence: [P6] [BOOT]. */
public interface AuthenticationProvider {}
