package io.throughline.sandbox.plugin;

import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A module's instance, made by the plugin's Spring context when it is first needed. A failure marks the module broken. */
public final class LazyModule<T> {
    private static final Logger LOG = LoggerFactory.getLogger(LazyModule.class);

    private final RunningPlugin plugin;
    private final Module module;
    private final Supplier<T> made;
    private T instance;

    LazyModule(RunningPlugin plugin, Module module, Supplier<T> made) {
        this.plugin = plugin;
        this.module = module;
        this.made = made;
    }

    /**
     * The instance; tried again at the next call if it cannot be made.
     *
     * @throws IllegalStateException if it cannot be made; logged already
     */
    public synchronized T get() {
        if (instance == null) {
            try {
                instance = plugin.inItsClassLoader(made);
                plugin.states().set(module.key(), ModuleStates.State.ENABLED);
            } catch (RuntimeException | LinkageError failure) {
                LOG.error("Exception when retrieving plugin module {}", module.completeKey(), failure);
                plugin.states().broken(module.key(), String.valueOf(failure.getMessage()));
                throw new IllegalStateException("The module " + module.completeKey() + " cannot be made", failure);
            }
        }
        return instance;
    }

    /** The instance if it was made already; null if not. */
    synchronized T ifMade() {
        return instance;
    }
}
