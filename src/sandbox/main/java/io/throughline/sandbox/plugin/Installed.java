package io.throughline.sandbox.plugin;

import com.atlassian.plugin.ModuleDescriptor;
import com.atlassian.plugin.Plugin;
import io.throughline.sandbox.host.Plugins.PluginInfo;
import io.throughline.sandbox.osgi.PluginFailure;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** A plugin that is installed, enabled or not. */
final class Installed {
    /** What a plugin can be. */
    enum State {
        ENABLED,
        DISABLED,
        /** It was to be enabled and could not. */
        FAILED
    }

    private final Descriptor descriptor;
    private final Bundle bundle;
    private final ModuleStates modules = new ModuleStates();
    private volatile State state = State.DISABLED;
    private volatile String failure = "";
    private volatile RunningPlugin running;

    Installed(Descriptor descriptor, Bundle bundle) {
        this.descriptor = descriptor;
        this.bundle = bundle;
    }

    String key() {
        return descriptor.key();
    }

    Descriptor descriptor() {
        return descriptor;
    }

    Bundle bundle() {
        return bundle;
    }

    ModuleStates modules() {
        return modules;
    }

    boolean enabled() {
        return state == State.ENABLED;
    }

    /** What its modules work with; empty unless it is enabled. */
    Optional<RunningPlugin> running() {
        return Optional.ofNullable(running);
    }

    void enabled(RunningPlugin now) {
        running = now;
        failure = "";
        state = State.ENABLED;
    }

    void disabled() {
        state = State.DISABLED;
        running = null;
    }

    void failed(String why) {
        running = null;
        failure = why;
        state = State.FAILED;
    }

    PluginInfo info() {
        return new PluginInfo(
                descriptor.key(),
                descriptor.name(),
                descriptor.version(),
                descriptor.vendor(),
                state.name(),
                failure,
                descriptor.modules().size());
    }

    /** As events name it. */
    Plugin named() {
        return new Named(descriptor.key(), descriptor.name());
    }

    /** A module as events name it. */
    static ModuleDescriptor<Object> named(Module module, String pluginKey) {
        return new NamedModule<>(module.key(), module.completeKey(), pluginKey);
    }

    private record Named(String getKey, String getName) implements Plugin {}

    private record NamedModule<T>(String getKey, String getCompleteKey, String getPluginKey)
            implements ModuleDescriptor<T> {}

    /**
     * One of its modules.
     *
     * @throws PluginFailure if it has none of that key
     */
    Module module(String completeKey) {
        return descriptor.modules().stream()
                .filter(module -> module.completeKey().equals(completeKey))
                .findFirst()
                .orElseThrow(() -> new PluginFailure("There is no module " + completeKey));
    }
}
