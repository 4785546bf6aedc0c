package io.throughline.sandbox.link;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.sal.api.net.Request;
import io.throughline.sandbox.host.ApplicationLinkTokens;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Makes requests to the linked application in the name of whoever is viewing. */
public final class LinkRequests implements ApplicationLinkRequestFactory {
    private final URI address;
    private final URI authorisation;
    private final ApplicationLinkTokens tokens;
    private final Supplier<Optional<String>> viewer;
    private final AtomicReference<LinkFaults> faults = new AtomicReference<>(LinkFaults.NONE);
    private final HttpClients clients = new HttpClients();

    /**
     * @param address of the linked application
     * @param authorisation where a person lets this application read the other for him
     * @param viewer log-in name of who is viewing; empty for an anonymous visitor
     */
    public LinkRequests(
            URI address, URI authorisation, ApplicationLinkTokens tokens, Supplier<Optional<String>> viewer) {
        this.address = address;
        this.authorisation = authorisation;
        this.tokens = tokens;
        this.viewer = viewer;
    }

    /** Breaks the link, or mends it with {@link LinkFaults#NONE}. */
    public void faults(LinkFaults fault) {
        faults.set(fault);
    }

    /**
     * @param url absolute, or relative to the linked application's address
     * @throws CredentialsRequiredException if nobody is logged in
     */
    @Override
    public ApplicationLinkRequest createRequest(Request.MethodType methodType, String url)
            throws CredentialsRequiredException {
        String name = viewer.get().orElse("");
        if (name.isEmpty() || faults.get() == LinkFaults.UNAUTHORISED) {
            throw new CredentialsRequiredException(
                    this, "You do not have an authorized access token for the remote resource.");
        }
        return new LinkRequest(
                methodType,
                URI.create(absolute(url)),
                target -> ours(target) ? Optional.of(tokens.issue(name)) : Optional.empty(),
                faults::get,
                clients);
    }

    /** A signed name is for the linked application only, wherever an address leads. */
    private boolean ours(URI target) {
        return target.toString().equals(address.toString()) || target.toString().startsWith(address + "/");
    }

    private String absolute(String url) {
        if (url.startsWith("http://") || url.startsWith("https://")) {
            return url;
        }
        return address + (url.startsWith("/") ? "" : "/") + url;
    }

    @Override
    public URI getAuthorisationURI() {
        return authorisation;
    }

    @Override
    public URI getAuthorisationURI(URI callback) {
        String separator = authorisation.toString().contains("?") ? "&" : "?";
        return URI.create(authorisation + separator + "redirectUrl="
                + URLEncoder.encode(callback.toString(), StandardCharsets.UTF_8));
    }
}
