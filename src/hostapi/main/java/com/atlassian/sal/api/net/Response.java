package com.atlassian.sal.api.net;

import java.io.InputStream;
import java.util.Map;

/** Answer to an outgoing HTTP request; to be read inside the handler only. Evidence: [P6]. */
public interface Response {
    int getStatusCode();

    String getResponseBodyAsString() throws ResponseException;

    InputStream getResponseBodyAsStream() throws ResponseException;

    <T> T getEntity(Class<T> entityClass) throws ResponseException;

    String getStatusText();

    boolean isSuccessful();

    String getHeader(String name);

    Map<String, String> getHeaders();
}
