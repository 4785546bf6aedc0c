package io.throughline.sandbox.plugin;

import com.atlassian.sal.api.pluginsettings.PluginSettings;

/** Remembers over restarts which plugins an administrator disabled. */
final class PluginState {
    private static final String PREFIX = "sandbox.disabled.";

    private final PluginSettings settings;

    PluginState(PluginSettings settings) {
        this.settings = settings;
    }

    boolean wasDisabled(String pluginKey) {
        return settings.get(PREFIX + pluginKey) != null;
    }

    void disabled(String pluginKey) {
        settings.put(PREFIX + pluginKey, "true");
    }

    void enabled(String pluginKey) {
        if (wasDisabled(pluginKey)) {
            settings.remove(PREFIX + pluginKey);
        }
    }
}
