package com.atlassian.plugins.whitelist;

import java.net.URI;

/** What an allow-list says of an address. Evidence: [DOC Confluence 10.1]. */
public interface Whitelist {
    boolean isAllowed(URI uri);
}
