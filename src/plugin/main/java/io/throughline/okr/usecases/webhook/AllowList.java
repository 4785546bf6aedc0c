package io.throughline.okr.usecases.webhook;

import java.net.URI;

/** What the host's administrators let be reached from here. */
@FunctionalInterface
public interface AllowList {
    /**
     * Whether something may be sent there.
     *
     * @param userKey as whom
     */
    boolean allows(URI address, String userKey);
}
