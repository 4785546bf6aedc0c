package io.throughline.sandbox.plugin;

import io.throughline.sandbox.text.HostTexts;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code <resource type="i18n">}, of the plugin itself and of any module. */
final class TextModules implements ModuleKind {
    private final HostTexts texts;

    TextModules(HostTexts texts) {
        this.texts = texts;
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public void enabled(RunningPlugin plugin) {
        Stream<Tag> ofModules =
                plugin.descriptor().modules().stream().flatMap(module -> module.tag().children("resource").stream());
        List<String> bases = Stream.concat(plugin.descriptor().resources().stream(), ofModules)
                .filter(resource -> resource.attribute("type").equals("i18n"))
                .map(resource -> resource.attribute("location"))
                .toList();
        texts.add(plugin.key(), bases, plugin::file);
    }

    @Override
    public void disabled(String pluginKey) {
        texts.remove(pluginKey);
    }
}
