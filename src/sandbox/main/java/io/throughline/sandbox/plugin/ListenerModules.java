package io.throughline.sandbox.plugin;

import com.atlassian.event.api.EventPublisher;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Confluence's {@code <listener>}: an object whose marked methods hear the host's events. */
public final class ListenerModules implements ModuleKind {
    private final EventPublisher events;
    private final Map<String, Object> listeners = new ConcurrentHashMap<>();

    public ListenerModules(EventPublisher events) {
        this.events = events;
    }

    @Override
    public Set<String> types() {
        return Set.of("listener");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        Object listener = plugin.spring().create(module.className());
        events.register(listener);
        listeners.put(module.completeKey(), listener);
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        Object listener = listeners.remove(module.completeKey());
        if (listener != null) {
            events.unregister(listener);
        }
    }
}
