package com.atlassian.webresource.api;

/** Parameters in the address of a web resource that is being served. Evidence: [P6] [DOC stateless web resources]. */
public interface QueryParams {
    /** Null if it is not there. */
    String get(String key);
}
