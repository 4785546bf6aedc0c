package io.throughline.sandbox.osgi;

/** A plugin does not install, start or upgrade; the message says why. */
public final class PluginFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PluginFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public PluginFailure(String message) {
        super(message);
    }
}
