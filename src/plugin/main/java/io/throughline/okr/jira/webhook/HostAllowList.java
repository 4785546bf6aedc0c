package io.throughline.okr.jira.webhook;

import com.atlassian.plugins.whitelist.OutboundWhitelist;
import com.atlassian.sal.api.user.UserKey;
import io.throughline.okr.usecases.webhook.AllowList;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's allow-list. What it can't say is a no. */
public final class HostAllowList implements AllowList {
    private static final Logger LOG = LoggerFactory.getLogger(HostAllowList.class);

    private final OutboundWhitelist host;

    public HostAllowList(OutboundWhitelist host) {
        this.host = host;
    }

    @Override
    public boolean allows(URI address, String userKey) {
        try {
            return host.isAllowed(address, new UserKey(userKey));
        } catch (RuntimeException | LinkageError unknown) {
            LOG.warn("The host's allow-list could not be asked; nothing is sent to {}", address.getHost(), unknown);
            return false;
        }
    }
}
