package com.atlassian.sal.api.net;

/** No answer in time. Evidence: [P6] [DOC SAL 3.0.0]. */
public class ResponseTimeoutException extends ResponseException {
    public ResponseTimeoutException(String message) {
        super(message);
    }

    public ResponseTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }

    public ResponseTimeoutException(Throwable cause) {
        super(cause);
    }
}
