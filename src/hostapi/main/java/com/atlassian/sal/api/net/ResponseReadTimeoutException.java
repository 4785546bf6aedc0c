package com.atlassian.sal.api.net;

/** Connected, but no answer within the time set. Evidence: [P6] [DOC SAL 3.0.0]. */
public class ResponseReadTimeoutException extends ResponseTimeoutException {
    public ResponseReadTimeoutException(String message) {
        super(message);
    }

    public ResponseReadTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }

    public ResponseReadTimeoutException(Throwable cause) {
        super(cause);
    }
}
