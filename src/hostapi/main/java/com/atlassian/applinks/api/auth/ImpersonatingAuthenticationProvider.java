package com.atlassian.applinks.api.auth;

/** Requests are made as whoever is looking. Evidence: [P6]. */
public interface ImpersonatingAuthenticationProvider extends AuthenticationProvider {}
