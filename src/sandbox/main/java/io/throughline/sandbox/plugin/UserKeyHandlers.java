package io.throughline.sandbox.plugin;

import com.atlassian.jira.user.anonymize.UserKeyChangeHandler;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Jira's {@code <user-key-change-handler>}: what plugins do when somebody gets another user key. */
final class UserKeyHandlers implements ModuleKind {
    private final Map<String, LazyModule<UserKeyChangeHandler>> handlers = new TreeMap<>();

    @Override
    public Set<String> types() {
        return Set.of("user-key-change-handler");
    }

    @Override
    public synchronized void enabled(RunningPlugin plugin, Module module) {
        handlers.put(module.completeKey(), plugin.lazily(module, UserKeyChangeHandler.class));
    }

    @Override
    public synchronized void disabled(RunningPlugin plugin, Module module) {
        handlers.remove(module.completeKey());
    }

    /** By key of the module; one that cannot be made is logged and not there. */
    synchronized Map<String, UserKeyChangeHandler> all() {
        Map<String, UserKeyChangeHandler> all = new TreeMap<>();
        handlers.forEach((key, lazy) -> {
            try {
                all.put(key, lazy.get());
            } catch (IllegalStateException broken) {
                // logged where it happened
            }
        });
        return all;
    }
}
