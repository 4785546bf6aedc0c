package io.throughline.okr.confluence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read, each body kept once however many people see it, and who saw which of them last. A body is given out
 * only by its entity tag: whoever asks must have that tag from Jira, now or, for last known data, by his own earlier visit.
 * Bounded in both; what was not used for longest goes first. In memory of one node, gone with the plugin.
 */
final class Remembered<Q, V> {
    /** Tags that fit a header of any server. */
    private static final int TAGS_IN_A_QUESTION = 20;

    private final Map<BodyKey<Q>, V> bodies;
    private final Map<ViewerKey<Q>, Sighting> sightings;

    /**
     * Remembers at most so many.
     *
     * @param bodies each up to some megabytes
     * @param sightings entries of a viewer and a question, each some hundred bytes
     */
    Remembered(int bodies, int sightings) {
        this.bodies = bounded(bodies);
        this.sightings = bounded(sightings);
    }

    /** What is asked, of which link. */
    record Question<Q>(String link, Q query) {}

    /** Which body somebody saw last, and when. */
    record Sighting(String etag, Instant at) {}

    private record BodyKey<Q>(Question<Q> question, String etag) {}

    private record ViewerKey<Q>(String viewer, Question<Q> question) {}

    /** Keeps a body and who saw it. */
    synchronized void saw(String viewer, Question<Q> question, String etag, V body, Instant at) {
        bodies.put(new BodyKey<>(question, etag), body);
        sightings.put(new ViewerKey<>(viewer, question), new Sighting(etag, at));
    }

    /** Forgets that somebody saw anything: he may not any more. */
    synchronized void lost(String viewer, Question<Q> question) {
        sightings.remove(new ViewerKey<>(viewer, question));
    }

    /** The body of that tag. */
    synchronized Optional<V> body(Question<Q> question, String etag) {
        return Optional.ofNullable(bodies.get(new BodyKey<>(question, etag)));
    }

    /** What this viewer saw last. */
    synchronized Optional<Sighting> sighting(String viewer, Question<Q> question) {
        return Optional.ofNullable(sightings.get(new ViewerKey<>(viewer, question)));
    }

    /** The tags known for a question, whoever saw them, used last first. */
    synchronized List<String> etags(Question<Q> question) {
        List<String> etags = new ArrayList<>();
        for (BodyKey<Q> key : bodies.keySet()) {
            if (key.question().equals(question)) {
                etags.add(key.etag());
            }
        }
        Collections.reverse(etags);
        return List.copyOf(etags.subList(0, Math.min(etags.size(), TAGS_IN_A_QUESTION)));
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
