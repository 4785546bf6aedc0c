package com.atlassian.webresource.api.url;

/** What goes into the address of a web resource. Evidence: [P6] [DOC stateless web resources]. */
public interface UrlBuilder {
    /** A value that changes the address but cannot be read back. */
    void addToHash(String name, Object value);

    void addToQueryString(String key, String value);
}
