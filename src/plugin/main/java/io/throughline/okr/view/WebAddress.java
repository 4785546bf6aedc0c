package io.throughline.okr.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address that comes from another machine, let through only if a browser opens it as a page. */
public interface WebAddress {
    /** The address; empty if it is none, or of another kind than http and https. */
    static Optional<String> of(String address) {
        try {
            String scheme = new URI(address).getScheme();
            boolean page = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            return page ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
