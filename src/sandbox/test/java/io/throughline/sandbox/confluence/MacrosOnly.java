package io.throughline.sandbox.confluence;

import com.atlassian.confluence.macro.Macro;
import io.throughline.sandbox.host.MacroInfo;
import io.throughline.sandbox.host.Plugins;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An installed plugin that offers macros and nothing else. */
final class MacrosOnly implements Plugins {
    final Map<String, Macro> macros = new ConcurrentHashMap<>();
    final Set<String> required = ConcurrentHashMap.newKeySet();

    @Override
    public List<DashboardItem> dashboardItems(Map<String, Object> context) {
        return List.of();
    }

    @Override
    public Optional<DashboardItemView> dashboardItemView(String completeKey, Map<String, Object> context) {
        return Optional.empty();
    }

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
        return Optional.ofNullable(macros.get(name));
    }

    @Override
    public List<MacroInfo> macros() {
        return macros.keySet().stream()
                .map(name -> MacroInfo.of(name, name, name, List.of()))
                .toList();
    }

    @Override
    public String resourceTags(Set<String> contexts, Locale locale) {
        return "<meta name=\"contexts\" content=\""
                + String.join(" ", contexts.stream().sorted().toList()) + "\">" + String.join(" ", required);
    }

    @Override
    public List<PluginInfo> installed() {
        return List.of();
    }

    @Override
    public void enable(String pluginKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disable(String pluginKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PluginInfo install(String fileName, byte[] jar) {
        throw new UnsupportedOperationException();
    }
}
