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
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One request over the link. A handler gets the answer whatever its status; no answer at all is a
 * {@link ResponseException}. The read time-out counts the whole answer, the host's the pause between two packets.
 */
final class LinkRequest implements ApplicationLinkRequest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** SAL's default for both time-outs. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private final Request.MethodType method;
    private final Function<URI, Optional<String>> token;
    private final Supplier<LinkFaults> faults;
    private final HttpClients clients;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private URI target;
    private Duration connectTimeout = DEFAULT_TIMEOUT;
    private Duration readTimeout = DEFAULT_TIMEOUT;
    private boolean followRedirects = true;
    private Optional<byte[]> body = Optional.empty();

    LinkRequest(
            Request.MethodType method,
            URI target,
            Function<URI, Optional<String>> token,
            Supplier<LinkFaults> faults,
            HttpClients clients) {
        this.method = method;
        this.target = target;
        this.token = token;
        this.faults = faults;
        this.clients = clients;
    }

    /** Milliseconds, as for the read time-out; 0 or less waits for ever, which here is a day. */
    @Override
    public ApplicationLinkRequest setConnectionTimeout(int connectionTimeout) {
        connectTimeout = duration(connectionTimeout);
        return this;
    }

    @Override
    public ApplicationLinkRequest setSoTimeout(int soTimeout) {
        readTimeout = duration(soTimeout);
        return this;
    }

    private static Duration duration(int millis) {
        return millis <= 0 ? Duration.ofDays(1) : Duration.ofMillis(millis);
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
        responseHandler.handle(send());
    }

    /** The body of a successful answer; any other status is a {@link ResponseStatusException}. */
    @Override
    public String execute() throws ResponseException {
        LinkResponse response = send();
        if (!response.isSuccessful()) {
            throw new ResponseStatusException(
                    "Unexpected response received. Status code: " + response.getStatusCode(), response);
        }
        return response.getResponseBodyAsString();
    }

    @Override
    public <RET> RET executeAndReturn(ReturningResponseHandler<? super Response, RET> responseHandler)
            throws ResponseException {
        return responseHandler.handle(send());
    }

    /** An answer that says the token is refused goes to the handler's other method. */
    @Override
    public <R> R execute(ApplicationLinkResponseHandler<R> responseHandler) throws ResponseException {
        LinkResponse response = send();
        String challenge = response.getHeader("WWW-Authenticate");
        boolean refused = response.getStatusCode() == 401 && challenge != null && challenge.startsWith("OAuth");
        return refused ? responseHandler.credentialsRequired(response) : responseHandler.handle(response);
    }

    private LinkResponse send() throws ResponseException {
        failAsAsked();
        CompletableFuture<HttpResponse<byte[]>> sent = clients.of(connectTimeout, followRedirects)
                .sendAsync(request(), HttpResponse.BodyHandlers.ofByteArray());
        try {
            return LinkResponse.of(sent.get(connectTimeout.plus(readTimeout).toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            sent.cancel(true);
            throw new ResponseReadTimeoutException(late);
        } catch (ExecutionException failed) {
            throw translated(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ResponseException(stopped);
        } catch (IOException unreadable) {
            throw new ResponseException(unreadable);
        }
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(readTimeout)
                .method(
                        method.name(),
                        body.map(HttpRequest.BodyPublishers::ofByteArray)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        if (!headers.containsKey("Accept-Encoding")) {
            request.header("Accept-Encoding", "gzip");
        }
        token.apply(target).ifPresent(signed -> request.setHeader(ApplicationLinkTokens.HEADER, signed));
        return request.build();
    }

    private static ResponseException translated(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return new ResponseConnectTimeoutException(cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return new ResponseReadTimeoutException(cause);
        }
        return new ResponseException(cause);
    }

    private void failAsAsked() throws ResponseException {
        LinkFaults fault = faults.get();
        if (fault == LinkFaults.REFUSE) {
            throw new ResponseException(new ConnectException("Connection refused"));
        }
        if (fault == LinkFaults.SLOW) {
            boolean tooLate = readTimeout.compareTo(LinkFaults.DELAY) < 0;
            try {
                Thread.sleep((tooLate ? readTimeout : LinkFaults.DELAY).toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new ResponseException(stopped);
            }
            if (tooLate) {
                throw new ResponseReadTimeoutException("Read timed out");
            }
        }
    }
}
