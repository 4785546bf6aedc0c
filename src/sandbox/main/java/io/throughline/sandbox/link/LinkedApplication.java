package io.throughline.sandbox.link;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationType;
import com.atlassian.applinks.api.auth.AuthenticationProvider;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The primary link to an application; whoever views is the same person at both ends. */
public final class LinkedApplication implements ApplicationLink {
    private final ApplicationId id;
    private final ApplicationType type;
    private final String name;
    private final URI address;
    private final LinkRequests requests;
    private final Map<String, Object> properties = new ConcurrentHashMap<>();

    /**
     * @param address of the application, with context path, without a slash at the end
     */
    public LinkedApplication(ApplicationId id, ApplicationType type, String name, URI address, LinkRequests requests) {
        this.id = id;
        this.type = type;
        this.name = name;
        this.address = address;
        this.requests = requests;
    }

    @Override
    public ApplicationId getId() {
        return id;
    }

    @Override
    public ApplicationType getType() {
        return type;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public URI getDisplayUrl() {
        return address;
    }

    @Override
    public URI getRpcUrl() {
        return address;
    }

    @Override
    public boolean isPrimary() {
        return true;
    }

    @Override
    public boolean isSystem() {
        return false;
    }

    @Override
    public ApplicationLinkRequestFactory createAuthenticatedRequestFactory() {
        return requests;
    }

    @Override
    public ApplicationLinkRequestFactory createAuthenticatedRequestFactory(
            Class<? extends AuthenticationProvider> providerClass) {
        return requests;
    }

    @Override
    public ApplicationLinkRequestFactory createImpersonatingAuthenticatedRequestFactory() {
        return requests;
    }

    /** This link has no account of its own at the other end. */
    @Override
    public ApplicationLinkRequestFactory createNonImpersonatingAuthenticatedRequestFactory() {
        return null;
    }

    @Override
    public Object getProperty(String key) {
        return properties.get(key);
    }

    @Override
    public Object putProperty(String key, Object value) {
        return properties.put(key, value);
    }

    @Override
    public Object removeProperty(String key) {
        return properties.remove(key);
    }
}
