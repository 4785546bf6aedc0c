package io.throughline.sandbox.link;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseConnectTimeoutException;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ResponseHandler;
import com.atlassian.sal.api.net.ResponseReadTimeoutException;
import com.atlassian.sal.api.net.ResponseStatusException;
import com.atlassian.sal.api.net.ReturningResponseHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.host.ApplicationLinkTokens;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * One request over the link. A handler gets the answer whatever its status, its body still unread; no answer at all is a
 * {@link ResponseException}.
 */
final class LinkRequest implements ApplicationLinkRequest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** SAL's default for both time-outs, in milliseconds. */
    private static final int DEFAULT_TIMEOUT = 10_000;

    private final Request.MethodType method;
    private final Credential credential;
    private final LinkFaults faults;
    private final Connections connections;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private URI target;
    private int connectTimeout = DEFAULT_TIMEOUT;
    private int readTimeout = DEFAULT_TIMEOUT;
    private boolean followRedirects = true;
    private Optional<byte[]> body = Optional.empty();

    LinkRequest(
            Request.MethodType method, URI target, Credential credential, LinkFaults faults, Connections connections) {
        this.method = method;
        this.target = target;
        this.credential = credential;
        this.faults = faults;
        this.connections = connections;
    }

    /** What proves to the other end who is looking. */
    interface Credential {
        /** The token for an address; none for one that is not the other end's. */
        Optional<String> token(URI address);

        /** The other end does not take the token any more. */
        void refused();
    }

    /** Milliseconds; 0 waits for ever. */
    @Override
    public ApplicationLinkRequest setConnectionTimeout(int connectionTimeout) {
        connectTimeout = connectionTimeout;
        return this;
    }

    /** Milliseconds between two packets, not for the whole answer; 0 waits for ever. */
    @Override
    public ApplicationLinkRequest setSoTimeout(int soTimeout) {
        readTimeout = soTimeout;
        return this;
    }

    @Override
    public ApplicationLinkRequest setUrl(String url) {
        target = URI.create(url);
        return this;
    }

    @Override
    public ApplicationLinkRequest setRequestBody(String requestBody) {
        return setRequestBody(requestBody, "text/plain; charset=UTF-8");
    }

    @Override
    public ApplicationLinkRequest setRequestBody(String requestBody, String contentType) {
        if (method == Request.MethodType.GET || method == Request.MethodType.HEAD) {
            throw new IllegalArgumentException("Only methods that carry a body take one, not " + method);
        }
        body = Optional.of(requestBody.getBytes(StandardCharsets.UTF_8));
        return setHeader("Content-Type", contentType);
    }

    /** Written as JSON. */
    @Override
    public ApplicationLinkRequest setEntity(Object entity) {
        try {
            return setRequestBody(JSON.writeValueAsString(entity), "application/json");
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("The entity can't be written as JSON", unwritable);
        }
    }

    /** Names and values in turn, sent as a form. */
    @Override
    public ApplicationLinkRequest addRequestParameters(String... parameters) {
        List<String> pairs = new ArrayList<>();
        body.ifPresent(before -> pairs.add(new String(before, StandardCharsets.UTF_8)));
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            pairs.add(URLEncoder.encode(parameters[i], StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return setRequestBody(String.join("&", pairs), "application/x-www-form-urlencoded; charset=UTF-8");
    }

    @Override
    public ApplicationLinkRequest addBasicAuthentication(String hostname, String username, String password) {
        byte[] plain = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
    }

    @Override
    public ApplicationLinkRequest addHeader(String headerName, String headerValue) {
        headers.computeIfAbsent(headerName, name -> new ArrayList<>()).add(headerValue);
        return this;
    }

    @Override
    public ApplicationLinkRequest setHeader(String headerName, String headerValue) {
        headers.put(headerName, new ArrayList<>(List.of(headerValue)));
        return this;
    }

    @Override
    public ApplicationLinkRequest setFollowRedirects(boolean follow) {
        followRedirects = follow;
        return this;
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return new LinkedHashMap<>(headers);
    }

    @Override
    public void execute(ResponseHandler<? super Response> responseHandler) throws ResponseException {
        send(response -> {
            responseHandler.handle(response);
            return true;
        });
    }

    /** The body of a successful answer; any other status is a {@link ResponseStatusException}. */
    @Override
    public String execute() throws ResponseException {
        return send(response -> {
            if (!response.isSuccessful()) {
                throw new ResponseStatusException(
                        "Unexpected response received. Status code: " + response.getStatusCode(), response);
            }
            return response.getResponseBodyAsString();
        });
    }

    @Override
    public <RET> RET executeAndReturn(ReturningResponseHandler<? super Response, RET> responseHandler)
            throws ResponseException {
        return send(responseHandler::handle);
    }

    /** An answer that says the token is refused goes to the handler's other method. */
    @Override
    public <R> R execute(ApplicationLinkResponseHandler<R> responseHandler) throws ResponseException {
        return send(response ->
                refused(response) ? responseHandler.credentialsRequired(response) : responseHandler.handle(response));
    }

    /** Tells the one who keeps tokens, too, if the other end refuses this one. */
    private <R> R send(ReturningResponseHandler<LinkResponse, R> handler) throws ResponseException {
        Optional<LinkFaults.Rule> wrong = faults.onTheWire();
        try {
            return wrong.isPresent() ? overFaulty(wrong.get(), handler) : over(connections.usual(), false, handler);
        } catch (IOException failed) {
            throw translated(failed);
        }
    }

    private <R> R overFaulty(LinkFaults.Rule wrong, ReturningResponseHandler<LinkResponse, R> handler)
            throws IOException, ResponseException {
        try (FaultyWire wire = new FaultyWire(wrong, target);
                CloseableHttpClient client = Connections.over(wire)) {
            return over(client, true, handler);
        }
    }

    private <R> R over(CloseableHttpClient client, boolean once, ReturningResponseHandler<LinkResponse, R> handler)
            throws IOException, ResponseException {
        try (CloseableHttpResponse answer = client.execute(request(once))) {
            LinkResponse response = new LinkResponse(answer);
            if (refused(response)) {
                credential.refused();
            }
            return handler.handle(response);
        }
    }

    private static boolean refused(Response response) {
        String challenge = response.getHeader("WWW-Authenticate");
        return response.getStatusCode() == 401 && challenge != null && challenge.startsWith("OAuth");
    }

    private HttpUriRequest request(boolean once) {
        RequestBuilder request = RequestBuilder.create(method.name())
                .setUri(target)
                .setConfig(RequestConfig.custom()
                        .setConnectTimeout(connectTimeout)
                        .setConnectionRequestTimeout(connectTimeout)
                        .setSocketTimeout(readTimeout)
                        .setRedirectsEnabled(followRedirects)
                        .build());
        body.ifPresent(bytes -> request.setEntity(new ByteArrayEntity(bytes)));
        headers.forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
        if (once) {
            request.setHeader("Connection", "close");
        }
        credential.token(target).ifPresent(token -> request.setHeader(ApplicationLinkTokens.HEADER, token));
        return request.build();
    }

    /** Which of SAL's failures a failure of the network is. */
    static ResponseException translated(IOException cause) {
        if (cause instanceof ConnectTimeoutException) {
            return new ResponseConnectTimeoutException(cause);
        }
        if (cause instanceof SocketTimeoutException) {
            return new ResponseReadTimeoutException(cause);
        }
        return new ResponseException(cause);
    }
}
