package com.atlassian.applinks.api.auth.types;

import com.atlassian.applinks.api.auth.ImpersonatingAuthenticationProvider;

/** Each person allows it once. Evidence: [P6] [BOOT]. */
public interface OAuthAuthenticationProvider extends ImpersonatingAuthenticationProvider {}
