package com.atlassian.plugin.event.events;

import com.atlassian.plugin.ModuleDescriptor;

/** A module was disabled, alone or with its plugin. Evidence: [P6]. */
public class PluginModuleDisabledEvent {
    private final ModuleDescriptor<?> module;
    private final boolean persistent;

    public PluginModuleDisabledEvent(ModuleDescriptor<?> module, boolean persistent) {
        this.module = module;
        this.persistent = persistent;
    }

    public ModuleDescriptor<?> getModule() {
        return module;
    }

    /** True if it stays disabled when its plugin is enabled again. */
    public boolean isPersistent() {
        return persistent;
    }
}
