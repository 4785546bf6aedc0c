package io.throughline.sandbox.confluence.editor;

import io.throughline.sandbox.confluence.text.Texts;
import io.throughline.sandbox.host.MacroInfo;
import java.util.List;
import java.util.stream.Stream;

/** How the host's own macros show themselves in the macro browser. */
final class BuiltInForms {
    private BuiltInForms() {}

    static List<MacroInfo> all(Texts texts) {
        MacroInfo.Parameter title = field(texts, "title", MacroInfo.TEXT);
        return List.of(
                macro(texts, "info").parameters(List.of(title)),
                macro(texts, "note").parameters(List.of(title)),
                macro(texts, "tip").parameters(List.of(title)),
                macro(texts, "warning").parameters(List.of(title)),
                macro(texts, "panel").parameters(List.of(title)),
                macro(texts, "expand").parameters(List.of(title)),
                macro(texts, "code").parameters(List.of(title)),
                macro(texts, "noformat"),
                macro(texts, "status")
                        .parameters(List.of(
                                field(texts, "colour", "enum", "Grey", "Red", "Yellow", "Green", "Blue"), title)),
                macro(texts, "toc"));
    }

    private static MacroInfo macro(Texts texts, String name) {
        return MacroInfo.of(
                name,
                texts.get("macro." + name + ".label"),
                texts.get("macro." + name + ".desc"),
                List.of(name.equals("toc") ? "navigation" : "formatting"));
    }

    private static MacroInfo.Parameter field(Texts texts, String name, String type, String... values) {
        return MacroInfo.Parameter.of(
                name,
                type,
                texts.get("macro.param." + name),
                Stream.of(values)
                        .map(value -> new MacroInfo.Value(value, texts.get("macro.param." + name + "." + value)))
                        .toList());
    }
}
