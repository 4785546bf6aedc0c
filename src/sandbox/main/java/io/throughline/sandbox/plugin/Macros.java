package io.throughline.sandbox.plugin;

import io.throughline.sandbox.host.MacroInfo;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.plugin.Descriptor.Module;
import io.throughline.sandbox.text.HostTexts;
import java.util.HashMap;
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
                        .map(entry -> info(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private MacroInfo info(String name, Entry entry) {
        Tag tag = entry.module().tag();
        String prefix = entry.plugin().key() + "." + name;
        String icon = tag.attribute("icon");
        return new MacroInfo(
                name,
                entry.plugin().key(),
                text(prefix + ".label").orElse(name),
                text(prefix + ".desc").orElseGet(() -> described(tag)),
                icon.startsWith("/") ? contextPath + icon : icon,
                names(tag, "category"),
                names(tag, "alias"),
                tag.attribute("hidden").equals("true"),
                tag.attribute("documentation-url"),
                tag.child("alwaysShowConfig")
                        .filter(shown -> shown.attribute("value").equals("true"))
                        .isPresent(),
                tag.child("parameters")
                        .map(parameters -> parameters.children("parameter").stream()
                                .map(parameter -> parameter(prefix, parameter))
                                .toList())
                        .orElse(List.of()),
                tag.child("property-panel")
                        .map(panel -> panel.children("button").stream()
                                .map(button -> new MacroInfo.Button(
                                        button.attribute("id"),
                                        text(button.attribute("label")).orElse(button.attribute("label"))))
                                .toList())
                        .orElse(List.of()));
    }

    /** Texts follow the host's convention: plugin key, macro name, {@code param}, parameter, then what it is. */
    private MacroInfo.Parameter parameter(String macro, Tag tag) {
        String name = tag.attribute("name");
        String prefix = macro + ".param." + name;
        Map<String, String> options = new HashMap<>();
        tag.children("option").forEach(option -> options.put(option.attribute("key"), option.attribute("value")));
        List<MacroInfo.Value> values = names(tag, "value").stream()
                .map(value -> new MacroInfo.Value(
                        value, text(prefix + "." + value + ".label").orElse(value)))
                .toList();
        return new MacroInfo.Parameter(
                name,
                tag.attribute("type", MacroInfo.TEXT),
                tag.attribute("required").equals("true"),
                tag.attribute("multiple").equals("true"),
                tag.attribute("default"),
                values,
                options,
                names(tag, "alias"),
                text(prefix + ".label").orElse(name),
                text(prefix + ".desc").orElse(""));
    }

    /** A description is a key or a text. */
    private String described(Tag tag) {
        Optional<Tag> description = tag.child("description");
        return description
                .flatMap(named -> text(named.attribute("key")))
                .or(() -> description.map(Tag::text))
                .orElse("");
    }

    private Optional<String> text(String key) {
        return texts.raw(users.locale(), key);
    }

    private static List<String> names(Tag tag, String child) {
        return tag.children(child).stream()
                .map(each -> each.attribute("name"))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
