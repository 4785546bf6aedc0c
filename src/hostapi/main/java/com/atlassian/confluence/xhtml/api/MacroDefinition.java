package com.atlassian.confluence.xhtml.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** A macro as it stands in a page's storage. Evidence: [CTEN] [P6] [DOC Confluence 10.0.3]. */
public class MacroDefinition {
    private final String name;
    private final Map<String, String> parameters;

    MacroDefinition(String name, Map<String, String> parameters) {
        this.name = name;
        this.parameters = new LinkedHashMap<>(parameters);
    }

    public static MacroDefinitionBuilder builder(String macroName) {
        return new MacroDefinitionBuilder(macroName);
    }

    public String getName() {
        return name;
    }

    public Map<String, String> getParameters() {
        return parameters;
    }

    public String getParameter(String key) {
        return parameters.get(key);
    }
}
