package com.atlassian.plugin;

/** What is known of installed plugins. Evidence: [P6]. */
public interface PluginAccessor {
    boolean isPluginEnabled(String key);

    boolean isPluginModuleEnabled(String completeKey);
}
