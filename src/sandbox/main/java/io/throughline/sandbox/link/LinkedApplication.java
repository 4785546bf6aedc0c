package io.throughline.sandbox.link;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationType;
import com.atlassian.applinks.api.auth.AuthenticationProvider;
import java.net.URI;

/** A link as plugins see it; it says what was so when they asked for it. */
final class LinkedApplication implements ApplicationLink {
    private final LinkSettings settings;
    private final HostLinks host;

    LinkedApplication(LinkSettings settings, HostLinks host) {
        this.settings = settings;
        this.host = host;
    }

    @Override
    public ApplicationId getId() {
        return new ApplicationId(settings.id());
    }

    @Override
    public ApplicationType getType() {
        return settings.application().equals("jira") ? new JiraType() : new ConfluenceType();
    }

    @Override
    public String getName() {
        return settings.name();
    }

    @Override
    public URI getDisplayUrl() {
        return settings.displayUrl();
    }

    @Override
    public URI getRpcUrl() {
        return settings.rpcUrl();
    }

    @Override
    public boolean isPrimary() {
        return settings.primary();
    }

    @Override
    public boolean isSystem() {
        return false;
    }

    /** As whoever is looking if the link can do that, else in the application's name, else anonymous. */
    @Override
    public ApplicationLinkRequestFactory createAuthenticatedRequestFactory() {
        return new LinkRequests(settings, settings.kind(), host);
    }

    /** Null if the link is not of that kind, as the host answers. */
    @Override
    public ApplicationLinkRequestFactory createAuthenticatedRequestFactory(
            Class<? extends AuthenticationProvider> providerClass) {
        return settings.kind().is(providerClass) ? createAuthenticatedRequestFactory() : null;
    }

    /** Null if the link can't act as whoever is looking, as the host answers. */
    @Override
    public ApplicationLinkRequestFactory createImpersonatingAuthenticatedRequestFactory() {
        return settings.kind().impersonates() ? createAuthenticatedRequestFactory() : null;
    }

    /** Null if the link has no name of its own at the other end, as the host answers. */
    @Override
    public ApplicationLinkRequestFactory createNonImpersonatingAuthenticatedRequestFactory() {
        return settings.kind() == LinkKind.APPLICATION ? createAuthenticatedRequestFactory() : null;
    }

    @Override
    public Object getProperty(String key) {
        return host.properties(settings.id()).get(key);
    }

    @Override
    public Object putProperty(String key, Object value) {
        return host.properties(settings.id()).put(key, value);
    }

    @Override
    public Object removeProperty(String key) {
        return host.properties(settings.id()).remove(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkedApplication link && link.settings.id().equals(settings.id());
    }

    @Override
    public int hashCode() {
        return settings.id().hashCode();
    }

    @Override
    public String toString() {
        return settings.name() + " (" + settings.id() + ")";
    }
}
