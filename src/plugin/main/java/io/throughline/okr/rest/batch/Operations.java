package io.throughline.okr.rest.batch;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a batch may ask for, by verb and kind. Each does what its own address does. */
public final class Operations {
    private final Map<String, Map<String, Form>> byVerb = new LinkedHashMap<>();

    @Inject
    public Operations(
            GoalOperations goals,
            HangingOperations hanging,
            DiscussionOperations discussion,
            FrameOperations frame,
            CatalogueOperations catalogue) {
        goals.addTo(this);
        hanging.addTo(this);
        discussion.addTo(this);
        frame.addTo(this);
        catalogue.addTo(this);
    }

    /** Adds one that makes something. */
    void makes(String kind, Work work) {
        add("create", kind, new Form(false, false, false, work));
    }

    /** Adds one that makes something on or below something. */
    void makesOn(String kind, Work work) {
        add("create", kind, new Form(true, false, false, work));
    }

    /** Adds one that changes a version of something. */
    void updates(String kind, Work work) {
        updates("update", kind, work);
    }

    /** The same under another verb. */
    void updates(String verb, String kind, Work work) {
        add(verb, kind, new Form(true, false, true, work));
    }

    /** Adds one that changes a version of a part of something. */
    void updatesPart(String kind, Work work) {
        add("update", kind, new Form(true, true, true, work));
    }

    /** Adds one that does something else to something. */
    void does(String verb, String kind, Work work) {
        add(verb, kind, new Form(true, false, false, work));
    }

    /** The same to a part of something. */
    void doesToPart(String verb, String kind, Work work) {
        add(verb, kind, new Form(true, true, false, work));
    }

    private void add(String verb, String kind, Form form) {
        byVerb.computeIfAbsent(verb, missing -> new LinkedHashMap<>()).put(kind, form);
    }

    List<String> verbs() {
        return List.copyOf(byVerb.keySet());
    }

    Set<String> kinds(String verb) {
        return byVerb.getOrDefault(verb, Map.of()).keySet();
    }

    Optional<Form> of(String verb, String kind) {
        return Optional.ofNullable(byVerb.getOrDefault(verb, Map.of()).get(kind));
    }

    /** Does it. */
    interface Work {
        /** What was done. */
        Done on(Target target, InputStream body);
    }

    /**
     * What it is done to.
     *
     * @param id 0 where that is not named
     * @param of id of what that is a part of; 0 where that is not named
     * @param version that is changed; 0 where that is not named
     */
    record Target(int id, int of, long version) {}

    /**
     * One of them.
     *
     * @param named whether it names what it is done to
     * @param part whether it names what that is a part of as well
     * @param versioned whether it names the version it changes
     */
    record Form(boolean named, boolean part, boolean versioned, Work work) {}

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
