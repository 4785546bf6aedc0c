package io.throughline.sandbox.confluence.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A macro's parameters as the host's editor keeps them in one attribute: {@code name=value|name=value}, escaped by backslashes. */
final class MacroParameters {
    private MacroParameters() {}

    static String write(Map<String, String> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(escaped(name) + "=" + escaped(value)));
        return String.join("|", pairs);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("=", "\\=").replace("|", "\\|");
    }

    /** What is no pair is passed over. */
    static Map<String, String> read(String written) {
        Map<String, String> parameters = new LinkedHashMap<>();
        StringBuilder name = new StringBuilder();
        StringBuilder value = new StringBuilder();
        boolean inValue = false;
        for (int i = 0; i <= written.length(); i++) {
            char c = i == written.length() ? '|' : written.charAt(i);
            StringBuilder part = inValue ? value : name;
            if (c == '\\' && i + 1 < written.length()) {
                part.append(written.charAt(++i));
            } else if (c == '=' && !inValue) {
                inValue = true;
            } else if (c == '|') {
                if (inValue) {
                    parameters.put(name.toString(), value.toString());
                }
                name.setLength(0);
                value.setLength(0);
                inValue = false;
            } else {
                part.append(c);
            }
        }
        return parameters;
    }
}
