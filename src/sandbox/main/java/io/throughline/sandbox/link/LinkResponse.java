package io.throughline.sandbox.link;

import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.http.Header;
import org.apache.http.HttpResponse;
import org.apache.http.entity.ContentType;

/** An answer whose body is still on its way: it can be read once, inside the handler, and reading may fail. */
final class LinkResponse implements Response {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse answer;

    LinkResponse(HttpResponse answer) {
        this.answer = answer;
    }

    @Override
    public int getStatusCode() {
        return answer.getStatusLine().getStatusCode();
    }

    @Override
    public String getResponseBodyAsString() throws ResponseException {
        try (InputStream body = getResponseBodyAsStream()) {
            return new String(body.readAllBytes(), charset());
        } catch (IOException broken) {
            throw LinkRequest.translated(broken);
        }
    }

    @Override
    public InputStream getResponseBodyAsStream() throws ResponseException {
        try {
            return answer.getEntity() == null
                    ? InputStream.nullInputStream()
                    : answer.getEntity().getContent();
        } catch (IOException broken) {
            throw LinkRequest.translated(broken);
        }
    }

    @Override
    public <T> T getEntity(Class<T> entityClass) throws ResponseException {
        try (InputStream body = getResponseBodyAsStream()) {
            return JSON.readValue(body, entityClass);
        } catch (SocketTimeoutException late) {
            throw LinkRequest.translated(late);
        } catch (IOException unreadable) {
            throw new ResponseException("Unable to read the entity", unreadable);
        }
    }

    @Override
    public String getStatusText() {
        return answer.getStatusLine().getReasonPhrase();
    }

    @Override
    public boolean isSuccessful() {
        return getStatusCode() >= 200 && getStatusCode() < 400;
    }

    /** The first value of a header whatever its case; null if it is not there, as the host answers. */
    @Override
    public String getHeader(String name) {
        Header header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** The first value of each. */
    @Override
    public Map<String, String> getHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        Arrays.stream(answer.getAllHeaders())
                .forEach(header -> headers.putIfAbsent(header.getName(), header.getValue()));
        return headers;
    }

    private Charset charset() {
        try {
            ContentType type = ContentType.get(answer.getEntity());
            return type == null || type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
        } catch (RuntimeException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
