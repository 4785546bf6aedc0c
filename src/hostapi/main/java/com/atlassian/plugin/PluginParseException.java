package com.atlassian.plugin;

/** Something is wrong with a plugin's descriptor. Evidence: [P6] [SLACK]. */
public class PluginParseException extends PluginException {
    public PluginParseException() {}

    public PluginParseException(String message) {
        super(message);
    }

    public PluginParseException(String message, Throwable cause) {
        super(message, cause);
    }

    public PluginParseException(Throwable cause) {
        super(cause);
    }
}
