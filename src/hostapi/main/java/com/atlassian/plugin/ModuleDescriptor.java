package com.atlassian.plugin;

/** A module of a plugin, as events name it. Evidence: [P6]. */
public interface ModuleDescriptor<T> {
    String getKey();

    String getCompleteKey();

    String getPluginKey();
}
