package io.throughline.sandbox.host;

import java.util.Optional;

/**
 * The trust between the two linked hosts: the calling host signs who the viewer is, the called host checks it. Stands in for
 * OAuth with impersonation. Both hosts of one sandbox share the secret.
 */
public interface ApplicationLinkTokens {
    /** Request header that carries a token. */
    String HEADER = "X-Sandbox-Link";

    /** A token for this log-in name, good for a minute. */
    String issue(String userName);

    /** The log-in name, if the token is genuine and fresh. */
    Optional<String> verify(String token);
}
