package com.atlassian.event.api;

/** Carries events from the host to listeners. Evidence: [P6] [SLACK]. */
public interface EventPublisher extends EventListenerRegistrar {
    void publish(Object event);
}
