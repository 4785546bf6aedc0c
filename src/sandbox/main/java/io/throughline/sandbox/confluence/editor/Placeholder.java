package io.throughline.sandbox.confluence.editor;

import io.throughline.sandbox.confluence.storageformat.Html;
import io.throughline.sandbox.host.MacroInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The picture that stands for a macro in the editor: its name, and those parameters that are to be shown. */
final class Placeholder {
    private static final int CHARACTER = 6;
    private static final int WIDE_CHARACTER = 12;
    private static final int MOST = 90;
    private static final int BESIDE = 40;
    private static final int FIRST_WIDE = 0x2e80;

    private Placeholder() {}

    static String svg(String name, Optional<MacroInfo> macro, Map<String, String> parameters) {
        List<String> shown = new ArrayList<>();
        macro.ifPresent(form -> form.parameters().stream()
                .filter(parameter -> parameters.containsKey(parameter.name()))
                .forEach(parameter -> {
                    String value = parameters.get(parameter.name());
                    boolean named = parameter.option("showNameInPlaceholder");
                    boolean valued = parameter.option("showValueInPlaceholder");
                    if (named || valued) {
                        shown.add((named ? parameter.label() : "")
                                + (named && valued ? " = " : "")
                                + (valued ? value : ""));
                    }
                }));
        String text =
                macro.map(MacroInfo::label).orElse(name) + (shown.isEmpty() ? "" : " | ") + String.join(" | ", shown);
        String cut = text.length() > MOST ? text.substring(0, MOST) + "…" : text;
        int width = BESIDE
                + cut.chars()
                        .map(c -> c < FIRST_WIDE ? CHARACTER : WIDE_CHARACTER)
                        .sum();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"24\">"
                + "<rect x=\"0.5\" y=\"0.5\" width=\"" + (width - 1)
                + "\" height=\"23\" rx=\"3\" fill=\"#ebecf0\" stroke=\"#c1c7d0\"/>"
                + "<path d=\"M8 8h8v8h-8zM11 5v3M11 16v3M5 11h3M16 11h3\" fill=\"none\" stroke=\"#5e6c84\""
                + " stroke-width=\"1.5\"/><text x=\"26\" y=\"16\" font-family=\"sans-serif\" font-size=\"12\""
                + " fill=\"#172b4d\">" + Html.escape(cut) + "</text></svg>";
    }
}
