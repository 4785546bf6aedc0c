package com.atlassian.plugin.event.events;

import com.atlassian.plugin.Plugin;

/** A plugin was taken away. Evidence: [P6]. */
public class PluginUninstalledEvent {
    private final Plugin plugin;

    public PluginUninstalledEvent(Plugin plugin) {
        this.plugin = plugin;
    }

    public Plugin getPlugin() {
        return plugin;
    }
}
