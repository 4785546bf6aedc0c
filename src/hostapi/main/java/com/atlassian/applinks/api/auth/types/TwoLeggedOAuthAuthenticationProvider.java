package com.atlassian.applinks.api.auth.types;

import com.atlassian.applinks.api.auth.NonImpersonatingAuthenticationProvider;

/** The applications trust each other, whoever is looking. Evidence: [P6] [BOOT]. */
public interface TwoLeggedOAuthAuthenticationProvider extends NonImpersonatingAuthenticationProvider {}
