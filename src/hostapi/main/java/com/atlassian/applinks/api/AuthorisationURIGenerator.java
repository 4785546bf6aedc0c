package com.atlassian.applinks.api;

import java.net.URI;

/** Where a person lets one application read the other for him. Evidence: [P6]. */
public interface AuthorisationURIGenerator {
    URI getAuthorisationURI(URI callback);

    URI getAuthorisationURI();
}
