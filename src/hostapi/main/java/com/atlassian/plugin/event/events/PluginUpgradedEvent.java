package com.atlassian.plugin.event.events;

import com.atlassian.plugin.Plugin;

/** A plugin was replaced by another version of it. Evidence: [P6]. */
public class PluginUpgradedEvent {
    private final Plugin plugin;

    public PluginUpgradedEvent(Plugin plugin) {
        this.plugin = plugin;
    }

    public Plugin getPlugin() {
        return plugin;
    }
}
