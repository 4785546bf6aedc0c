package io.throughline.sandbox.plugin;

import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.Set;

/** What a host does with the modules of some types. */
public interface ModuleKind {
    /** Names of the elements. */
    Set<String> types();

    /**
     * Takes a module of one of these types into use. Its class can be loaded; {@link RunningPlugin#lazily} makes it when it
     * is first needed, as the hosts do with most types.
     *
     * @throws RuntimeException if it cannot be used; as in the hosts the whole plugin is then not enabled
     */
    void enabled(RunningPlugin plugin, Module module);

    /** A module is about to be disabled: lets go of it. Called for each module that was enabled. */
    void disabled(RunningPlugin plugin, Module module);
}
