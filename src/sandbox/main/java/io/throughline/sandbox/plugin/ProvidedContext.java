package io.throughline.sandbox.plugin;

import com.atlassian.plugin.web.ContextProvider;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a module's {@code <context-provider>} gives it to be drawn with; nothing if it has none. */
final class ProvidedContext {
    private final RunningPlugin plugin;
    private final Optional<ContextProvider> provider;

    private ProvidedContext(RunningPlugin plugin, Optional<ContextProvider> provider) {
        this.plugin = plugin;
        this.provider = provider;
    }

    /**
     * Makes the module's provider.
     *
     * @throws IllegalStateException if its class is not in the plugin or cannot be made
     */
    static ProvidedContext of(RunningPlugin plugin, Module module) {
        return new ProvidedContext(
                plugin, module.tag().child("context-provider").map(tag -> {
                    ContextProvider made = (ContextProvider) plugin.spring().create(tag.attribute("class"));
                    made.init(tag.params());
                    return made;
                }));
    }

    /** What the provider makes of what the host gives. */
    Map<String, Object> alone(Map<String, Object> given) {
        // a provider may write into what it is given
        return provider.map(each -> plugin.inItsClassLoader(() -> each.getContextMap(new HashMap<>(given))))
                .orElse(Map.of());
    }

    /** What the host gives and what the provider adds; of what both name, the provider's. */
    Map<String, Object> with(Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(given);
        all.putAll(alone(given));
        return all;
    }
}
