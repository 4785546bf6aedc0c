package io.throughline.sandbox.plugin;

import io.throughline.sandbox.host.Plugins.MacroInfo;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.plugin.Descriptor.Module;
import io.throughline.sandbox.text.HostTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Confluence macros by name. */
final class Macros implements ModuleKind {
    private final HostTexts texts;
    private final Users users;
    private final String contextPath;
    private final Map<String, Entry> macros = new ConcurrentHashMap<>();

    Macros(HostTexts texts, Users users, String contextPath) {
        this.texts = texts;
        this.users = users;
        this.contextPath = contextPath;
    }

    private record Entry(RunningPlugin plugin, Module module, LazyModule<Object> macro) {}

    @Override
    public Set<String> types() {
        return Set.of("xhtml-macro");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        macros.put(module.tag().attribute("name"), new Entry(plugin, module, plugin.lazily(module, Object.class)));
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        macros.values().removeIf(entry -> entry.module().completeKey().equals(module.completeKey()));
    }

    /** An instance; empty if there is no such macro, or it cannot be made. */
    Optional<Object> named(String name) {
        Entry entry = macros.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(entry.macro().get());
        } catch (IllegalStateException broken) {
            // logged where it happened
            return Optional.empty();
        }
    }

    List<MacroInfo> all() {
        return new TreeMap<>(macros)
                .entrySet().stream()
                        .filter(entry -> !entry.getValue()
                                .module()
                                .tag()
                                .attribute("hidden")
                                .equals("true"))
                        .map(entry -> info(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** Labels follow the host's convention: plugin key, macro name, {@code label} or {@code desc}. */
    private MacroInfo info(String name, Entry entry) {
        String prefix = entry.plugin().key() + "." + name;
        String icon = entry.module().tag().attribute("icon");
        return new MacroInfo(
                name,
                texts.raw(users.locale(), prefix + ".label").orElse(name),
                texts.raw(users.locale(), prefix + ".desc")
                        .orElseGet(() -> entry.module().tag().childText("description")),
                icon.startsWith("/") ? contextPath + icon : icon,
                entry.module()
                        .tag()
                        .child("parameters")
                        .map(tag -> tag.children("parameter").stream()
                                .map(parameter -> parameter.attribute("name"))
                                .toList())
                        .orElse(List.of()));
    }
}
