package com.atlassian.event.api;

/** Where listeners register and leave. Evidence: [P6] [SLACK]. */
public interface EventListenerRegistrar {
    void register(Object listener);

    void unregister(Object listener);

    void unregisterAll();
}
