package io.throughline.sandbox.services;

import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.plugins.whitelist.OutboundWhitelist;
import com.atlassian.sal.api.user.UserKey;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;
import java.net.URI;

/**
 * The host's allow-list as it is when nobody has added anything: what is linked, for people who are logged in. The switch
 * {@code outbound-allow-list} turns it off, which allows every address, as in the hosts.
 */
public final class OutboundAddresses implements OutboundWhitelist {
    private final ApplicationLinkService links;
    private final Switches switches;

    public OutboundAddresses(ApplicationLinkService links, Switches switches) {
        this.links = links;
        this.switches = switches;
    }

    @Override
    public boolean isAllowed(URI uri) {
        return isAllowed(uri, null);
    }

    @Override
    public boolean isAllowed(URI uri, UserKey userKey) {
        if (!switches.on(Switch.OUTBOUND_ALLOW_LIST)) {
            return true;
        }
        if (userKey == null) {
            return false;
        }
        for (ApplicationLink link : links.getApplicationLinks()) {
            if (below(uri, link.getRpcUrl()) || below(uri, link.getDisplayUrl())) {
                return true;
            }
        }
        return false;
    }

    private static boolean below(URI uri, URI base) {
        String address = uri.normalize().toString();
        return address.equals(base.toString()) || address.startsWith(base + "/");
    }
}
