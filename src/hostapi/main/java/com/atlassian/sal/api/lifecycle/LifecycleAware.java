package com.atlassian.sal.api.lifecycle;

/** Told when the host has started and when the plugin stops; must be exported as a service. Evidence: [P6] [BOOT]. */
public interface LifecycleAware {
    void onStart();

    void onStop();
}
