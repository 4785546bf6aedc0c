package com.atlassian.sal.api.net;

/** An outgoing request failed. Evidence: [P6] [DOC SAL 3.0.0]. */
public class ResponseException extends Exception {
    public ResponseException() {}

    public ResponseException(String message, Throwable cause) {
        super(message, cause);
    }

    public ResponseException(String message) {
        super(message);
    }

    public ResponseException(Throwable cause) {
        super(cause);
    }
}
