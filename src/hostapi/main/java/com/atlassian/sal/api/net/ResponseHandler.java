package com.atlassian.sal.api.net;

/** Reads an answer. Evidence: [P6]. */
public interface ResponseHandler<T extends Response> {
    void handle(T response) throws ResponseException;
}
