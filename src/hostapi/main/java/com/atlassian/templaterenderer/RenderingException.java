package com.atlassian.templaterenderer;

/** A template could not be rendered. Evidence: [P6] [SLACK]. */
public class RenderingException extends RuntimeException {
    public RenderingException() {}

    public RenderingException(String message, Throwable cause) {
        super(message, cause);
    }

    public RenderingException(String message) {
        super(message);
    }

    public RenderingException(Throwable cause) {
        super(cause);
    }
}
