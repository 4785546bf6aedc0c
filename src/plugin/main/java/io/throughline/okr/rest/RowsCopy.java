package io.throughline.okr.rest;

/** Puts rows together that were written elsewhere; those that follow one another there too are copied in one go. */
final class RowsCopy {
    private final byte[] frame;
    private final int cut;
    private final WrittenRows[] sources;
    private final int[] places;
    private final int[] ends;
    private int rows;

    /**
     * Copies nothing yet.
     *
     * @param most how many rows there will be
     * @param frame what stands around the rows
     * @param cut where they stand in it
     */
    RowsCopy(int most, byte[] frame, int cut) {
        this.frame = frame;
        this.cut = cut;
        this.sources = new WrittenRows[most];
        this.places = new int[most];
        this.ends = new int[most + 1];
        ends[0] = cut;
    }

    /** The next row is the one that stands there. */
    void plan(WrittenRows source, int place) {
        sources[rows] = source;
        places[rows] = place;
        int start = rows == 0 ? ends[0] : ends[rows] + 1;
        rows++;
        ends[rows] = start + source.end(place) - source.start(place);
    }

    /** All rows within their frame. */
    WrittenRows done() {
        byte[] bytes = new byte[ends[rows] + frame.length - cut];
        byte[] digests = new byte[rows * WrittenRows.DIGEST];
        System.arraycopy(frame, 0, bytes, 0, cut);
        System.arraycopy(frame, cut, bytes, ends[rows], frame.length - cut);
        int from = 0;
        while (from < rows) {
            int to = from + 1;
            while (to < rows && follows(to)) {
                to++;
            }
            copy(from, to, bytes, digests);
            from = to;
        }
        return new WrittenRows(bytes, ends, digests);
    }

    // the same array of bytes is meant, not one like it
    @SuppressWarnings("ReferenceEquality")
    private boolean follows(int row) {
        return sources[row] == sources[row - 1] && places[row] == places[row - 1] + 1;
    }

    private void copy(int from, int to, byte[] bytes, byte[] digests) {
        WrittenRows source = sources[from];
        int start = ends[from];
        if (from > 0) {
            bytes[start++] = ',';
        }
        int first = source.start(places[from]);
        System.arraycopy(source.bytes(), first, bytes, start, source.end(places[to - 1]) - first);
        System.arraycopy(
                source.digests(),
                places[from] * WrittenRows.DIGEST,
                digests,
                from * WrittenRows.DIGEST,
                (to - from) * WrittenRows.DIGEST);
    }
}
