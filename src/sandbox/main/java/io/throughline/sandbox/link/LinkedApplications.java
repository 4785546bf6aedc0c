package io.throughline.sandbox.link;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.ApplicationType;
import java.util.List;

/** The links an administrator has configured. */
public final class LinkedApplications implements ApplicationLinkService {
    private volatile List<ApplicationLink> links;

    public LinkedApplications(List<? extends ApplicationLink> links) {
        this.links = List.copyOf(links);
    }

    /** Replaces what is configured, as an administrator would. */
    public void configure(List<? extends ApplicationLink> configured) {
        links = List.copyOf(configured);
    }

    /** The link of that id; null if there is none, as the host answers. */
    @Override
    public ApplicationLink getApplicationLink(ApplicationId id) {
        return links.stream()
                .filter(link -> link.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Iterable<ApplicationLink> getApplicationLinks() {
        return links;
    }

    @Override
    public Iterable<ApplicationLink> getApplicationLinks(Class<? extends ApplicationType> type) {
        return links.stream().filter(link -> type.isInstance(link.getType())).toList();
    }

    /** The primary link to that kind of application; null if there is none, as the host answers. */
    @Override
    public ApplicationLink getPrimaryApplicationLink(Class<? extends ApplicationType> type) {
        return links.stream()
                .filter(link -> type.isInstance(link.getType()) && link.isPrimary())
                .findFirst()
                .orElse(null);
    }
}
