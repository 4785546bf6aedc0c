package com.atlassian.plugin.util;

/** Which plugin called; nobody asks here. */
public final class PluginKeyStack {
    private PluginKeyStack() {}

    /** Always null, as for a call from the host. */
    public static String getFirstPluginKey() {
        return null;
    }
}
