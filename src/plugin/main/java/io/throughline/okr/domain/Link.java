package io.throughline.okr.domain;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that people write down for others to open. */
public final class Link {
    private Link() {}

    /** Whether a browser opens it as a page: absolute, with a host, http or https. Never a script, a file or mail. */
    public static boolean opens(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            boolean page = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            // A host in other letters than ASCII has only an authority to a URI.
            return page && uri.getRawAuthority() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
