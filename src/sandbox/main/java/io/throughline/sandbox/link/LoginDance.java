package io.throughline.sandbox.link;

import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.ResponseException;
import io.throughline.sandbox.host.ApplicationLinkTokens;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The reading end's part while a person allows it to read another application in his name: it asks the other end for a
 * request, sends him there, and fetches the token when he comes back.
 */
public final class LoginDance {
    /** The read end's address at which applications ask; the host's own. */
    public static final String ASK = "/plugins/servlet/oauth/request-token";
    /** Where people decide. */
    public static final String DECIDE = "/plugins/servlet/oauth/authorize";
    /** Where applications fetch tokens. */
    public static final String FETCH = "/plugins/servlet/oauth/access-token";
    /** What an application signs instead of a person's name, before its address. */
    public static final String CONSUMER = "consumer:";

    private final HostLinks host;
    private final URI baseUrl;

    LoginDance(HostLinks host, URI baseUrl) {
        this.host = host;
        this.baseUrl = baseUrl;
    }

    /**
     * Asks the other end.
     *
     * @param backTo where the person came from
     * @return where he goes to decide
     * @throws ResponseException if the other end does not answer as it should
     */
    public URI begin(LinkSettings link, String userName, String backTo) throws ResponseException {
        String callback = baseUrl + HostLinks.DANCE + "/access?applicationLinkID=" + link.id() + "&redirectUrl="
                + encoded(backTo);
        String request = post(link, ASK, "oauth_callback", callback);
        host.begun().put(request, userName);
        return URI.create(link.displayUrl() + DECIDE + "?oauth_token=" + encoded(request));
    }

    /**
     * Fetches the token of a person who has allowed it, and keeps it.
     *
     * @throws ResponseException if the other end does not give it, or it was not he who began
     */
    public void end(LinkSettings link, String request, String verifier, String userName) throws ResponseException {
        if (!userName.equals(host.begun().remove(request))) {
            throw new ResponseException("Somebody else began this, or nobody did");
        }
        host.tokens().keep(link.id(), userName, post(link, FETCH, "oauth_token", request, "oauth_verifier", verifier));
    }

    private String post(LinkSettings link, String path, String... parameters) throws ResponseException {
        try {
            return new LinkRequests(link, LinkKind.NONE, host)
                    .createRequest(Request.MethodType.POST, path)
                    .setHeader(ApplicationLinkTokens.HEADER, host.signed(CONSUMER + baseUrl))
                    .addRequestParameters(parameters)
                    .execute();
        } catch (CredentialsRequiredException broken) {
            throw new ResponseException(broken);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
