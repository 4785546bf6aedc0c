package io.throughline.okr.rest;

import java.security.MessageDigest;

/**
 * Rows of a board as JSON, one after the other with a comma between, and a digest of each, so that of a board with one other row
 * no more than that one has to be digested.
 *
 * @param bytes with more before the first row and after the last
 * @param ends place before the first row, and after each
 * @param digests of the rows, in a line
 */
// bytes and places that nobody compares
@SuppressWarnings("ArrayRecordComponent")
record WrittenRows(byte[] bytes, int[] ends, byte[] digests) {
    static final int DIGEST = 32;

    /** The same with the digests worked out. */
    static WrittenRows digested(byte[] bytes, int[] ends) {
        MessageDigest digest = EntityTags.digest();
        byte[] digests = new byte[(ends.length - 1) * DIGEST];
        for (int row = 0; row < ends.length - 1; row++) {
            int start = start(ends, row);
            digest.update(bytes, start, ends[row + 1] - start);
            System.arraycopy(digest.digest(), 0, digests, row * DIGEST, DIGEST);
        }
        return new WrittenRows(bytes, ends, digests);
    }

    int size() {
        return ends.length - 1;
    }

    /** Where a row begins, after the comma. */
    int start(int row) {
        return start(ends, row);
    }

    int end(int row) {
        return ends[row + 1];
    }

    private static int start(int[] ends, int row) {
        return row == 0 ? ends[0] : ends[row] + 1;
    }
}
