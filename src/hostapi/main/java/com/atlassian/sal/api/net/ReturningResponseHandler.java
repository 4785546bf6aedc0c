package com.atlassian.sal.api.net;

/** Reads an answer and makes a value of it. Evidence: [P6]. */
public interface ReturningResponseHandler<T extends Response, R> {
    R handle(T response) throws ResponseException;
}
