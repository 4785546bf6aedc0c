package io.throughline.sandbox.link;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.ApplicationType;
import java.util.List;

/** The configured links, for plugins. */
final class LinkedApplications implements ApplicationLinkService {
    private final HostLinks host;

    LinkedApplications(HostLinks host) {
        this.host = host;
    }

    /** The link of that id; null if there is none, as the host answers. */
    @Override
    public ApplicationLink getApplicationLink(ApplicationId id) {
        return links().stream()
                .filter(link -> link.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Iterable<ApplicationLink> getApplicationLinks() {
        return links();
    }

    @Override
    public Iterable<ApplicationLink> getApplicationLinks(Class<? extends ApplicationType> type) {
        return links().stream().filter(link -> type.isInstance(link.getType())).toList();
    }

    /** The primary link to that kind of application; null if there is none, as the host answers. */
    @Override
    public ApplicationLink getPrimaryApplicationLink(Class<? extends ApplicationType> type) {
        return links().stream()
                .filter(link -> type.isInstance(link.getType()) && link.isPrimary())
                .findFirst()
                .orElse(null);
    }

    private List<ApplicationLink> links() {
        return host.all().stream()
                .<ApplicationLink>map(settings -> new LinkedApplication(settings, host))
                .toList();
    }
}
