package io.throughline.okr.confluence;

import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Boards that were read, each kept once however many people see it, and who saw which of them last. A board is given out
 * only by its entity tag: whoever asks must have that tag from Jira, now or, for last known data, by his own earlier visit.
 * Bounded in both; what was not used for longest goes first. In memory of one node, gone with the plugin.
 */
final class RememberedBoards {
    /** Tags that fit a header of any server. */
    private static final int TAGS_IN_A_QUESTION = 20;

    private final Map<BoardKey, BoardView> boards;
    private final Map<ViewerKey, Sighting> sightings;

    /**
     * Remembers at most so many.
     *
     * @param boards bodies, each up to some megabytes
     * @param sightings entries of a viewer and a question, each some hundred bytes
     */
    RememberedBoards(int boards, int sightings) {
        this.boards = bounded(boards);
        this.sightings = bounded(sightings);
    }

    /** What is asked, of which link. */
    record Question(String link, BoardQuery query) {}

    /** Which board somebody saw last, and when. */
    record Sighting(String etag, Instant at) {}

    private record BoardKey(Question question, String etag) {}

    private record ViewerKey(String viewer, Question question) {}

    /** Keeps a board and who saw it. */
    synchronized void saw(String viewer, Question question, String etag, BoardView board, Instant at) {
        boards.put(new BoardKey(question, etag), board);
        sightings.put(new ViewerKey(viewer, question), new Sighting(etag, at));
    }

    /** Forgets that somebody saw anything: he may not any more. */
    synchronized void lost(String viewer, Question question) {
        sightings.remove(new ViewerKey(viewer, question));
    }

    /** The board of that tag. */
    synchronized Optional<BoardView> board(Question question, String etag) {
        return Optional.ofNullable(boards.get(new BoardKey(question, etag)));
    }

    /** What this viewer saw last. */
    synchronized Optional<Sighting> sighting(String viewer, Question question) {
        return Optional.ofNullable(sightings.get(new ViewerKey(viewer, question)));
    }

    /** The tags known for a question, whoever saw them, used last first. */
    synchronized List<String> etags(Question question) {
        List<String> etags = new ArrayList<>();
        for (BoardKey key : boards.keySet()) {
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
