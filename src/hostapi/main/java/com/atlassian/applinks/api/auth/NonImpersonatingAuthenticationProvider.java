package com.atlassian.applinks.api.auth;

/** Requests are made in the application's own name. Evidence: [P6]. */
public interface NonImpersonatingAuthenticationProvider extends AuthenticationProvider {}
