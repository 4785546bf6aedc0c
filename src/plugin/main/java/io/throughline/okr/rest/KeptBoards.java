package io.throughline.okr.rest;

import io.throughline.okr.usecases.PreparedBoard;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.PersonView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bytes of boards, one for all viewers of the same rights. They hold while the store does; names of people, which are
 * the host's and change without a word to us, are looked up again every ten seconds.
 *
 * <p>Of several who want the same board at once one makes it and the others wait for it.
 */
public final class KeptBoards {
    private static final long MOST_BYTES = 64L << 20;
    private static final Duration NAMES_HOLD = Duration.ofSeconds(10);

    private final Map<PreparedBoard.Place, Kept> boards = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<PreparedBoard.Place, Object> makers = new ConcurrentHashMap<>();
    private long size;

    /** The bytes of a board, from memory or made now. */
    Bytes of(PreparedBoard board) {
        PreparedBoard.Place place = board.place();
        PreparedBoard.Stamp stamp = board.stamp();
        Bytes known = known(place, stamp, board);
        if (known != null) {
            return known;
        }
        Object maker = makers.computeIfAbsent(place, unused -> new Object());
        try {
            synchronized (maker) {
                Bytes madeMeanwhile = known(place, stamp, board);
                return madeMeanwhile == null ? made(place, stamp, board) : madeMeanwhile;
            }
        } finally {
            makers.remove(place, maker);
        }
    }

    private Bytes known(PreparedBoard.Place place, PreparedBoard.Stamp stamp, PreparedBoard board) {
        Kept kept;
        synchronized (boards) {
            kept = boards.get(place);
        }
        if (kept == null || !kept.stamp.equals(stamp)) {
            return null;
        }
        if (kept.namesFrom.plus(NAMES_HOLD).isBefore(board.now())) {
            if (!board.persons(kept.persons.keySet()).equals(kept.persons)) {
                return null;
            }
            put(place, new Kept(stamp, kept.bytes, kept.persons, board.now()));
        }
        return kept.bytes;
    }

    private Bytes made(PreparedBoard.Place place, PreparedBoard.Stamp stamp, PreparedBoard board) {
        BoardView view = board.view();
        byte[] bytes = Json.bytes(view);
        Map<String, PersonView> persons = new HashMap<>();
        for (BoardRowView row : view.rows()) {
            persons.put(row.owner().key(), row.owner());
        }
        Bytes made = new Bytes(bytes, EntityTags.weak(bytes));
        put(place, new Kept(stamp, made, persons, board.now()));
        return made;
    }

    private void put(PreparedBoard.Place place, Kept kept) {
        synchronized (boards) {
            Kept before = boards.put(place, kept);
            size += kept.bytes.bytes.length - (before == null ? 0 : before.bytes.bytes.length);
            Iterator<Kept> leastUsed = boards.values().iterator();
            while (size > MOST_BYTES && leastUsed.hasNext()) {
                size -= leastUsed.next().bytes.bytes.length;
                leastUsed.remove();
            }
        }
    }

    /** What is sent, and its weak entity tag. */
    // bytes that are compared by their tag
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes, String tag) {}

    private record Kept(PreparedBoard.Stamp stamp, Bytes bytes, Map<String, PersonView> persons, Instant namesFrom) {}
}
