package com.atlassian.sal.api.auth;

import java.net.URI;

/** Where to send somebody who must log in first. Evidence: [P6] [SLACK]. */
public interface LoginUriProvider {
    URI getLoginUri(URI returnUri);
}
