package com.atlassian.plugins.whitelist;

import com.atlassian.sal.api.user.UserKey;
import java.net.URI;

/** Where administrators let requests go. Evidence: [CTEN] [OLD] [DOC Confluence 10.1]. */
public interface OutboundWhitelist extends Whitelist {
    boolean isAllowed(URI uri, UserKey userKey);
}
