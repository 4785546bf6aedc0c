package io.throughline.sandbox.plugin;

import java.util.Set;

/** What a host does with the modules of some types. */
public interface ModuleKind {
    /** Names of the elements. */
    Set<String> types();

    /** A plugin was enabled: takes its modules of these types. May be called for a plugin without any. */
    void enabled(RunningPlugin plugin);

    /** A plugin is about to be disabled: lets go of everything that was its. */
    void disabled(String pluginKey);
}
