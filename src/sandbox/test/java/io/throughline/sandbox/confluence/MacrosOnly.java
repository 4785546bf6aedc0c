package io.throughline.sandbox.confluence;

import com.atlassian.confluence.macro.Macro;
import io.throughline.sandbox.NoPlugins;
import io.throughline.sandbox.host.MacroInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An installed plugin that offers macros and nothing else. */
final class MacrosOnly extends NoPlugins {
    final Map<String, Macro> macros = new ConcurrentHashMap<>();
    final Set<String> required = ConcurrentHashMap.newKeySet();

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
}
