package com.atlassian.sal.api.net;

/** The answer's status says the request was not served. Evidence: [P6] [DOC SAL 3.0.0]. */
public class ResponseStatusException extends ResponseException {
    private final transient Response response;

    public ResponseStatusException(String message, Response response) {
        super(message);
        this.response = response;
    }

    public Response getResponse() {
        return response;
    }
}
