package io.throughline.okr.rest;

import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a board as JSON, the same bytes as {@link Json#bytes}. A row that stands the same in a board written before is copied
 * from there: a change of one row costs one row, and two viewers of different rights see mostly the same rows.
 */
final class BoardWriter {
    /** No text of a person can look like it: quotes within texts are escaped. */
    private static final String NO_ROWS = "\"rows\":[]";

    private BoardWriter() {}

    static Written write(BoardView board, Optional<Written> before) {
        byte[] frame = Json.bytes(new BoardView(
                board.orgUnit(),
                board.cycle(),
                List.of(),
                board.cycles(),
                board.atRiskFrom(),
                board.offTrackFrom(),
                board.overdueDays(),
                board.jiraUrl()));
        int cut = new String(frame, StandardCharsets.ISO_8859_1).indexOf(NO_ROWS) + NO_ROWS.length() - 1;
        List<BoardRowView> rows = board.rows();
        int[] ends = new int[rows.size() + 1];
        Known known = new Known(before);
        ByteArrayOutputStream out = new ByteArrayOutputStream(known.size() + frame.length + 1024);
        out.write(frame, 0, cut);
        ends[0] = cut;
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            int place = known.place(rows.get(i), i);
            if (place < 0) {
                out.writeBytes(Json.bytes(rows.get(i)));
            } else {
                known.copy(place, out);
            }
            ends[i + 1] = out.size();
        }
        out.write(frame, cut, frame.length - cut);
        return new Written(out.toByteArray(), rows, ends);
    }

    /**
     * A board as it was written.
     *
     * @param ends before the first row, and after each
     */
    // bytes and places that nobody compares
    @SuppressWarnings("ArrayRecordComponent")
    record Written(byte[] bytes, List<BoardRowView> rows, int[] ends) {}

    /** The rows of a board written before, by kind and id. */
    private static final class Known {
        private final Optional<Written> before;
        private final Map<String, Map<Integer, Integer>> places = new HashMap<>();

        private Known(Optional<Written> before) {
            this.before = before;
        }

        int size() {
            return before.map(written -> written.bytes.length).orElse(0);
        }

        /** Where the same row stands; −1 for nowhere. Mostly it stands in the same place. */
        int place(BoardRowView row, int likely) {
            if (before.isEmpty()) {
                return -1;
            }
            List<BoardRowView> rows = before.get().rows;
            if (likely < rows.size() && rows.get(likely).equals(row)) {
                return likely;
            }
            if (places.isEmpty()) {
                for (int i = 0; i < rows.size(); i++) {
                    places.computeIfAbsent(rows.get(i).kind(), kind -> new HashMap<>())
                            .put(rows.get(i).id(), i);
                }
            }
            int place = places.getOrDefault(row.kind(), Map.of()).getOrDefault(row.id(), -1);
            return place >= 0 && rows.get(place).equals(row) ? place : -1;
        }

        void copy(int place, ByteArrayOutputStream out) {
            Written written = before.orElseThrow();
            int start = written.ends[place] + (place > 0 ? 1 : 0);
            out.write(written.bytes, start, written.ends[place + 1] - start);
        }
    }
}
