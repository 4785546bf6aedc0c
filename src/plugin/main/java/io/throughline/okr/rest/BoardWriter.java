package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.usecases.board.BoardLines;
import io.throughline.okr.usecases.board.MadeBoard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes a board as JSON, the same bytes as {@link Json#bytes}. A row that stands the same in a board written before is copied
 * from there: a change of one row costs one row, and two viewers of different rights see mostly the same rows.
 */
final class BoardWriter {
    /** No text of a person can look like it: quotes within texts are escaped. */
    private static final String NO_ROWS = "\"rows\":[]";

    private static final int BYTES_OF_ROW = 640;

    private BoardWriter() {}

    /** @param before what the board was made with: where its rows say they stand, they are copied from */
    static Written write(MadeBoard board, Optional<WrittenRows> before) {
        byte[] frame = Json.bytes(board.frame());
        int cut = new String(frame, StandardCharsets.ISO_8859_1).indexOf(NO_ROWS) + NO_ROWS.length() - 1;
        WrittenRows fresh = fresh(board);
        WrittenRows known = before.orElse(fresh);
        RowsCopy copy = new RowsCopy(board.lines().size(), frame, cut);
        int next = 0;
        for (int row = 0; row < board.lines().size(); row++) {
            int place = board.before(row);
            if (place == BoardLines.NOWHERE) {
                copy.plan(fresh, next++);
            } else {
                copy.plan(known, place);
            }
        }
        WrittenRows rows = copy.done();
        MessageDigest digest = EntityTags.digest();
        byte[] around = digest.digest(frame);
        digest.update(around);
        digest.update(rows.digests());
        return new Written(rows, EntityTags.weakOf(digest.digest()));
    }

    /** The rows that stand nowhere yet. */
    private static WrittenRows fresh(MadeBoard board) {
        int rows = board.lines().size();
        int[] ends = new int[rows + 1];
        int written = 0;
        int expected = (int) IntStream.range(0, rows)
                .filter(row -> board.before(row) == BoardLines.NOWHERE)
                .count();
        ByteArrayOutputStream out = new ByteArrayOutputStream(expected * BYTES_OF_ROW + 64);
        try (JsonGenerator json = Json.generator(out)) {
            for (int row = 0; row < rows; row++) {
                if (board.before(row) == BoardLines.NOWHERE) {
                    if (written > 0) {
                        json.writeRaw(',');
                    }
                    BoardRowJson.write(board.row(row), json);
                    json.flush();
                    ends[++written] = out.size();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WrittenRows.digested(out.toByteArray(), Arrays.copyOf(ends, written + 1));
    }

    /**
     * A board as it was written.
     *
     * @param tag weak: a digest of the digests of what stands around the rows and of each row, so of all this viewer gets and
     *     of nothing else
     */
    record Written(WrittenRows rows, String tag) {}
}
