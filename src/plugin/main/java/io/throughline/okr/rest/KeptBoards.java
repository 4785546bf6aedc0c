package io.throughline.okr.rest;

import io.throughline.okr.usecases.board.BoardLines;
import io.throughline.okr.usecases.board.MadeBoard;
import io.throughline.okr.usecases.board.PreparedBoard;
import io.throughline.okr.usecases.board.PreparedBoard.Place;
import io.throughline.okr.usecases.board.PreparedBoard.Stamp;
import io.throughline.okr.view.PersonView;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bytes of boards, one for all viewers of the same rights. They hold while the store does; names of people, which are
 * the host's and change without a word to us, are looked up again every ten seconds.
 *
 * <p>Of several who want the same board at once one makes it and the others wait for it.
 */
public final class KeptBoards {
    private static final long MOST_BYTES = 64L << 20;
    /** What a row takes besides its bytes, about, where nobody else remembers its goal any more. */
    private static final long ROW = 512;

    private static final Duration NAMES_HOLD = Duration.ofSeconds(10);

    private final Map<Place, Kept> boards = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Place, Object> makers = new ConcurrentHashMap<>();
    private long size;

    /** The bytes of a board, from memory or made now. */
    Bytes of(PreparedBoard board) {
        Place place = board.place();
        Stamp stamp = board.stamp();
        return known(place, stamp, board).orElseGet(() -> made(place, stamp, board));
    }

    private Bytes made(Place place, Stamp stamp, PreparedBoard board) {
        Object maker = makers.computeIfAbsent(place, unused -> new Object());
        try {
            synchronized (maker) {
                return known(place, stamp, board).orElseGet(() -> write(place, stamp, board));
            }
        } finally {
            makers.remove(place, maker);
        }
    }

    private Optional<Bytes> known(Place place, Stamp stamp, PreparedBoard board) {
        Kept kept;
        synchronized (boards) {
            kept = boards.get(place);
        }
        if (kept == null || !kept.stamp.equals(stamp)) {
            return Optional.empty();
        }
        if (kept.namesFrom.plus(NAMES_HOLD).isBefore(board.now())) {
            Map<String, PersonView> persons = kept.lines.persons();
            if (!board.persons(persons.keySet()).equals(persons)) {
                return Optional.empty();
            }
            keep(place, new Kept(stamp, kept.written, kept.lines, board.now()));
        }
        return Optional.of(kept.bytes());
    }

    private Bytes write(Place place, Stamp stamp, PreparedBoard board) {
        Optional<Kept> before = alike(place, stamp);
        MadeBoard made = board.make(before.map(Kept::lines));
        BoardWriter.Written written =
                BoardWriter.write(made, before.map(kept -> kept.written().rows()));
        Kept fresh = new Kept(stamp, written, made.lines(), board.now());
        keep(place, fresh);
        return fresh.bytes();
    }

    /** What was there for this place, else the same board for others. */
    private Optional<Kept> alike(Place place, Stamp stamp) {
        synchronized (boards) {
            forgetOther(stamp.epoch());
            Kept same = boards.get(place);
            if (same != null) {
                return Optional.of(same);
            }
            return boards.entrySet().stream()
                    .filter(other -> other.getKey().unit() == place.unit()
                            && other.getKey().cycle() == place.cycle())
                    .map(Map.Entry::getValue)
                    .reduce((one, later) -> later);
        }
    }

    /** Of another store nothing is the same, and nothing of it will be wanted again. */
    private void forgetOther(String epoch) {
        boards.values().removeIf(kept -> {
            boolean other = !kept.stamp.epoch().equals(epoch);
            size -= other ? kept.size() : 0;
            return other;
        });
    }

    private void keep(Place place, Kept kept) {
        synchronized (boards) {
            Kept before = boards.put(place, kept);
            size += kept.size() - (before == null ? 0 : before.size());
            Iterator<Kept> leastUsed = boards.values().iterator();
            while (size > MOST_BYTES && leastUsed.hasNext()) {
                size -= leastUsed.next().size();
                leastUsed.remove();
            }
        }
    }

    /** What is sent, and its weak entity tag. */
    // bytes that are compared by their tag
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes, String tag) {}

    private record Kept(Stamp stamp, BoardWriter.Written written, BoardLines lines, Instant namesFrom) {
        Bytes bytes() {
            return new Bytes(written.rows().bytes(), written.tag());
        }

        long size() {
            return written.rows().bytes().length + ROW * lines.size();
        }
    }
}
