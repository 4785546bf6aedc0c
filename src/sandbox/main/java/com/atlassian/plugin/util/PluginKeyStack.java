package com.atlassian.plugin.util;

/** Which plugin called; the sandbox does not keep it. */
public final class PluginKeyStack {
    private PluginKeyStack() {}

    /** Always null, as for a call from the host. */
    public static String getFirstPluginKey() {
        return null;
    }
}
