package com.atlassian.plugin.event.events;

import com.atlassian.plugin.Plugin;

/** A plugin came that was not there before. Evidence: [P6]. */
public class PluginInstalledEvent {
    private final Plugin plugin;

    public PluginInstalledEvent(Plugin plugin) {
        this.plugin = plugin;
    }

    public Plugin getPlugin() {
        return plugin;
    }
}
