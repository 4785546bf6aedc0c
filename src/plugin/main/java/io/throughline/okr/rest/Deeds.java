package io.throughline.okr.rest;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a batch may ask for, by verb and kind. Each does what its own address does. */
public final class Deeds {
    private final Map<String, Map<String, Deed>> byVerb = new LinkedHashMap<>();

    @Inject
    public Deeds(GoalDeeds goals, HangingDeeds hanging) {
        goals.addTo(this);
        hanging.addTo(this);
    }

    /** Adds one that makes something. */
    void makes(String kind, boolean named, Work work) {
        add("create", kind, new Deed(named, false, work));
    }

    /** Adds one that changes a version of something. */
    void updates(String kind, Work work) {
        add("update", kind, new Deed(true, true, work));
    }

    /** Adds one that does something else to something. */
    void does(String verb, String kind, Work work) {
        add(verb, kind, new Deed(true, false, work));
    }

    private void add(String verb, String kind, Deed deed) {
        byVerb.computeIfAbsent(verb, missing -> new LinkedHashMap<>()).put(kind, deed);
    }

    List<String> verbs() {
        return List.copyOf(byVerb.keySet());
    }

    Set<String> kinds(String verb) {
        return byVerb.getOrDefault(verb, Map.of()).keySet();
    }

    Optional<Deed> of(String verb, String kind) {
        return Optional.ofNullable(byVerb.getOrDefault(verb, Map.of()).get(kind));
    }

    /** Does it. */
    interface Work {
        /**
         * What was done.
         *
         * @param id of what it is done to; 0 where that is not named
         */
        Done on(int id, long version, InputStream body);
    }

    /**
     * One of them.
     *
     * @param named whether it names what it is done to
     * @param versioned whether it names the version it changes
     */
    record Deed(boolean named, boolean versioned, Work work) {}

    /**
     * What was done.
     *
     * @param name it is named by in the batch; "" for none
     * @param version 0 where there is none
     */
    record Done(String name, String kind, int id, long version, Optional<Object> view) {
        static Done made(int id, long version, Object view) {
            return new Done("", "", id, version, Optional.of(view));
        }

        /** It is there no more. */
        static Done gone(int id) {
            return new Done("", "", id, 0, Optional.empty());
        }

        Done of(String as, String what) {
            return new Done(as, what, id, version, view);
        }
    }
}
