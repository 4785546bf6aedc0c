package io.throughline.sandbox.plugin;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Remembers over restarts what an administrator enabled and disabled: plugins by their keys, modules by their complete keys.
 * Only what differs from the descriptor is kept.
 */
final class PluginState {
    private static final String SETTING = "sandbox.plugin-states";

    private final PluginSettings settings;

    PluginState(PluginSettings settings) {
        this.settings = settings;
    }

    boolean wasDisabled(String pluginKey) {
        return "false".equals(kept().get(pluginKey));
    }

    void plugin(String pluginKey, boolean enabled) {
        change(states -> put(states, pluginKey, enabled, true));
    }

    boolean enabled(Module module) {
        return Boolean.parseBoolean(kept().getOrDefault(module.completeKey(), String.valueOf(module.startsEnabled())));
    }

    void module(Module module, boolean enabled) {
        change(states -> put(states, module.completeKey(), enabled, module.startsEnabled()));
    }

    /** An uninstalled plugin leaves nothing here; if it comes again, it begins as its descriptor says. */
    void forget(String pluginKey) {
        change(states -> states.keySet().removeIf(key -> key.equals(pluginKey) || key.startsWith(pluginKey + ":")));
    }

    private static void put(Map<String, String> states, String key, boolean enabled, boolean usual) {
        if (enabled == usual) {
            states.remove(key);
        } else {
            states.put(key, String.valueOf(enabled));
        }
    }

    private Map<String, String> kept() {
        Map<String, String> states = new TreeMap<>();
        if (settings.get(SETTING) instanceof Map<?, ?> stored) {
            stored.forEach((key, value) -> states.put(String.valueOf(key), String.valueOf(value)));
        }
        return states;
    }

    private void change(Consumer<Map<String, String>> change) {
        Map<String, String> before = kept();
        Map<String, String> states = new TreeMap<>(before);
        change.accept(states);
        if (!states.equals(before)) {
            settings.put(SETTING, states);
        }
    }
}
