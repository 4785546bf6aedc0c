package com.atlassian.plugin.event.events;

import com.atlassian.plugin.ModuleDescriptor;

/** A module was enabled, alone or with its plugin. Evidence: [P6]. */
public class PluginModuleEnabledEvent {
    private final ModuleDescriptor<?> module;

    public PluginModuleEnabledEvent(ModuleDescriptor<?> module) {
        this.module = module;
    }

    public ModuleDescriptor<?> getModule() {
        return module;
    }
}
