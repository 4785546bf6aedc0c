package com.atlassian.sal.api.pluginsettings;

/** Opens settings, of the whole host or below a key. Evidence: [P6] [SLACK]. */
public interface PluginSettingsFactory {
    PluginSettings createSettingsForKey(String key);

    PluginSettings createGlobalSettings();
}
