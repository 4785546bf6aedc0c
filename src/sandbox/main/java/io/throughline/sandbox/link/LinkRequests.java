package io.throughline.sandbox.link;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.sal.api.net.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes requests over one link, in the name of whoever is looking if the link is of such a kind. */
final class LinkRequests implements ApplicationLinkRequestFactory {
    private final LinkSettings link;
    private final LinkKind kind;
    private final HostLinks host;

    /** @param kind how these requests authenticate, whatever the link's own kind is */
    LinkRequests(LinkSettings link, LinkKind kind, HostLinks host) {
        this.link = link;
        this.kind = kind;
        this.host = host;
    }

    /**
     * Begins a request.
     *
     * @param url absolute, or relative to the linked application's address
     * @throws CredentialsRequiredException if whoever is looking has yet to allow it, or is not logged in
     */
    @Override
    public ApplicationLinkRequest createRequest(Request.MethodType methodType, String url)
            throws CredentialsRequiredException {
        LinkFaults faults = host.faults(link.id());
        if (faults.unauthorised()) {
            throw required();
        }
        return new LinkRequest(methodType, URI.create(absolute(url)), credential(), faults, host.connections());
    }

    private LinkRequest.Credential credential() throws CredentialsRequiredException {
        if (!kind.impersonates()) {
            return new Sends("", "");
        }
        String name = host.viewer().orElseThrow(this::required);
        return kind == LinkKind.EACH_PERSON
                ? new Sends(host.tokens().of(link.id(), name).orElseThrow(this::required), name)
                : new Sends(host.signed(name), "");
    }

    private CredentialsRequiredException required() {
        return new CredentialsRequiredException(
                this, "You do not have an authorized access token for the remote resource.");
    }

    /** A token, and whose it is if it is to be forgotten once it is refused. */
    private final class Sends implements LinkRequest.Credential {
        private final String token;
        private final String ownerName;

        private Sends(String token, String ownerName) {
            this.token = token;
            this.ownerName = ownerName;
        }

        /** A token is for the linked application only, wherever an address leads. */
        @Override
        public Optional<String> token(URI address) {
            String base = link.rpcUrl().toString();
            boolean ours = address.toString().equals(base) || address.toString().startsWith(base + "/");
            return ours && !token.isEmpty() ? Optional.of(token) : Optional.empty();
        }

        @Override
        public void refused() {
            if (!ownerName.isEmpty()) {
                host.tokens().forget(link.id(), ownerName);
            }
        }
    }

    private String absolute(String url) {
        if (url.startsWith("http://") || url.startsWith("https://")) {
            return url;
        }
        return link.rpcUrl() + (url.startsWith("/") ? "" : "/") + url;
    }

    @Override
    public URI getAuthorisationURI() {
        return host.authorisation(link.id());
    }

    @Override
    public URI getAuthorisationURI(URI callback) {
        return URI.create(getAuthorisationURI() + "&redirectUrl="
                + URLEncoder.encode(callback.toString(), StandardCharsets.UTF_8));
    }
}
