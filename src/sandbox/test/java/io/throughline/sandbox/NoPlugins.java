package io.throughline.sandbox;

import io.throughline.sandbox.host.MacroInfo;
import io.throughline.sandbox.host.Plugins;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a host without any plugin finds; a test overrides what it makes up. */
public class NoPlugins implements Plugins {
    @Override
    public List<WebPanelHtml> webPanels(String location, Map<String, Object> context) {
        return List.of();
    }

    @Override
    public List<WebItem> webItems(String section, Map<String, Object> context) {
        return List.of();
    }

    @Override
    public Optional<Object> macro(String name) {
        return Optional.empty();
    }

    @Override
    public List<DashboardItem> dashboardItems(Map<String, Object> context) {
        return List.of();
    }

    @Override
    public Optional<DashboardItemView> dashboardItemView(String completeKey, Map<String, Object> context) {
        return Optional.empty();
    }

    @Override
    public List<MacroInfo> macros() {
        return List.of();
    }

    @Override
    public String resourceTags(Set<String> contexts, Locale locale) {
        return "";
    }

    @Override
    public List<PluginInfo> installed() {
        return List.of();
    }

    @Override
    public void enable(String pluginKey) {
        throw new UnsupportedOperationException(pluginKey);
    }

    @Override
    public void disable(String pluginKey) {
        throw new UnsupportedOperationException(pluginKey);
    }

    @Override
    public PluginInfo install(String fileName, byte[] jar) {
        throw new UnsupportedOperationException(fileName);
    }
}
