package com.atlassian.plugin;

/** Something is wrong with a plugin. Evidence: [P6]. */
public class PluginException extends RuntimeException {
    public PluginException() {}

    public PluginException(String message) {
        super(message);
    }

    public PluginException(String message, Throwable cause) {
        super(message, cause);
    }

    public PluginException(Throwable cause) {
        super(cause);
    }
}
