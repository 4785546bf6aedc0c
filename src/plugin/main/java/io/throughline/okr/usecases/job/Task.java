package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.change.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a kind of work is given when it runs, and tells how far it is. */
public interface Task {
    /** User key of who ordered it, who is logged in while it runs: the author of what it writes. */
    String author();

    /** What was ordered, looked at before by {@link Work#check}. */
    Facts parameters();

    /** What was last kept by {@link #reached}; "" for the beginning. */
    String cursor();

    /** Units that were done when that was kept. */
    long done();

    /** The file that was uploaded for it, from its beginning; whoever asks closes it. */
    InputStream input() throws IOException;

    /** How many bytes that has. */
    long inputSize();

    /**
     * The file it makes, empty; the same stream however often it is asked for. It is kept if the work ends well, and closed by
     * who runs the work.
     */
    OutputStream output() throws IOException;

    /**
     * Says how far it is. It costs nothing and asks the database nothing, so it may be called within a write.
     *
     * @param total −1 if nobody knows
     * @throws Stopped if the work is to end; within a write that undoes it
     */
    void tell(long done, long total);

    /**
     * Keeps a place to go on from, after what leads to it was committed. Never called within a write.
     *
     * @throws Stopped if the work is to end
     */
    void reached(String cursor, long done, long total);

    /**
     * Keeps a place to go on from as the last thing of the write that leads to it, and is undone with it: so what that writes is
     * written once, whatever becomes of the node.
     *
     * @throws Stopped if the work is to end; that undoes the write
     */
    void settled(String cursor);

    /** The work is to end: it was cancelled, the node goes down, or another node has it now. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the work is to end", null, false, false);
        }
    }
}
