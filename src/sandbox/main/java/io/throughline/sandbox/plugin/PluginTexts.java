package io.throughline.sandbox.plugin;

import io.throughline.sandbox.text.HostTexts;
import java.util.List;
import java.util.stream.Stream;

/** {@code <resource type="i18n">}, of the plugin itself and of any module: there while the plugin is enabled. */
final class PluginTexts {
    private final HostTexts texts;

    PluginTexts(HostTexts texts) {
        this.texts = texts;
    }

    void add(RunningPlugin plugin) {
        Stream<Tag> ofModules =
                plugin.descriptor().modules().stream().flatMap(module -> module.tag().children("resource").stream());
        List<String> bases = Stream.concat(plugin.descriptor().resources().stream(), ofModules)
                .filter(resource -> resource.attribute("type").equals("i18n"))
                .map(resource -> resource.attribute("location"))
                .toList();
        texts.add(plugin.key(), bases, plugin::file);
    }

    void remove(String pluginKey) {
        texts.remove(pluginKey);
    }
}
