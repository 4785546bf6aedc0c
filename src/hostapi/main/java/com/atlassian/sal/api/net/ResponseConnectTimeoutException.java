package com.atlassian.sal.api.net;

/** No connection within the time set. Evidence: [P6] [DOC SAL 3.0.0]. */
public class ResponseConnectTimeoutException extends ResponseTimeoutException {
    public ResponseConnectTimeoutException(String message) {
        super(message);
    }

    public ResponseConnectTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }

    public ResponseConnectTimeoutException(Throwable cause) {
        super(cause);
    }
}
