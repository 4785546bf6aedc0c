package com.atlassian.sal.api.websudo;

/** The administrator has not confirmed himself, or too long ago. Evidence: [P6] [SLACK] [DOC SAL 3.0.0]. */
public class WebSudoSessionException extends RuntimeException {
    public WebSudoSessionException() {}

    public WebSudoSessionException(String message) {
        super(message);
    }

    public WebSudoSessionException(String message, Throwable cause) {
        super(message, cause);
    }

    public WebSudoSessionException(Throwable cause) {
        super(cause);
    }
}
