package com.atlassian.confluence.xhtml.api;

import java.util.Map;
import java.util.Objects;

/** Builds a macro definition. Evidence: [P6] [DOC Confluence 10.0.3]. */
public class MacroDefinitionBuilder {
    private final String name;
    private Map<String, String> parameters = Map.of();

    MacroDefinitionBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    public MacroDefinitionBuilder withParameters(Map<String, String> newParameters) {
        this.parameters = newParameters;
        return this;
    }

    public MacroDefinition build() {
        return new MacroDefinition(name, parameters);
    }
}
