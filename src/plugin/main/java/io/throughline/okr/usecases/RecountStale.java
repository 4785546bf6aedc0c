package io.throughline.okr.usecases;

/** Counts anew what the queue names, stores what differs, and walks up the alignment. Run by one node at a time. */
public class RecountStale {
    /** How many key results changed. */
    public int recount() {
        throw new UnsupportedOperationException();
    }
}
