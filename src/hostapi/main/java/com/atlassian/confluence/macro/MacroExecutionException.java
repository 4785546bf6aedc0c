package com.atlassian.confluence.macro;

/** A macro gives up; the host shows its message in a red box. Evidence: [CTEN] [OO]. */
public class MacroExecutionException extends Exception {
    public MacroExecutionException() {}

    public MacroExecutionException(String message) {
        super(message);
    }

    public MacroExecutionException(String message, Throwable cause) {
        super(message, cause);
    }

    public MacroExecutionException(Throwable cause) {
        super(cause);
    }
}
