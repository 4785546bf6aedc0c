package com.atlassian.sal.api.pluginsettings;

/**
 * Settings by key (at most 100 characters): strings, lists of strings, properties, maps of strings. Evidence: [P6]
 * [SLACK].
 */
public interface PluginSettings {
    Object get(String key);

    Object put(String key, Object value);

    Object remove(String key);
}
