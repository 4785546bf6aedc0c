package com.atlassian.applinks.api;

import com.atlassian.sal.api.net.Request;

/**
 * Makes requests over one application link; a relative address is below the linked application's. Evidence: [P6]
 * [BOOT].
 */
public interface ApplicationLinkRequestFactory extends AuthorisationURIGenerator {
    ApplicationLinkRequest createRequest(Request.MethodType methodType, String url) throws CredentialsRequiredException;
}
