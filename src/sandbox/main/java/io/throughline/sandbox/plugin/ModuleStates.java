package io.throughline.sandbox.plugin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the modules of one plugin stand, by their keys. */
public final class ModuleStates {
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    /** What a module can be. */
    public enum State {
        ENABLED,
        DISABLED,
        /** It was enabled, but its class could not be made when it was needed. */
        BROKEN,
        /** No part of the host knows its type; it waits for one that does. */
        WAITING
    }

    /**
     * One module.
     *
     * @param failure why it is broken; "" if it is not
     */
    public record Standing(State state, String failure) {}

    /** The module of that key; disabled until something else was set. */
    public Standing of(String moduleKey) {
        return standings.getOrDefault(moduleKey, new Standing(State.DISABLED, ""));
    }

    boolean enabled(String moduleKey) {
        State state = of(moduleKey).state();
        return state == State.ENABLED || state == State.BROKEN;
    }

    void set(String moduleKey, State state) {
        standings.put(moduleKey, new Standing(state, ""));
    }

    void broken(String moduleKey, String failure) {
        standings.put(moduleKey, new Standing(State.BROKEN, failure));
    }
}
