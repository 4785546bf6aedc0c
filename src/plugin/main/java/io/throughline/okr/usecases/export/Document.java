package io.throughline.okr.usecases.export;

import java.io.IOException;
import java.io.OutputStream;

/** Something that is written out bit by bit, because it may be larger than what memory should hold. */
@FunctionalInterface
public interface Document {
    /**
     * Writes all of it and leaves the stream open.
     *
     * @throws IOException if the stream takes no more; what was written then is not a whole document
     */
    void writeTo(OutputStream out) throws IOException;
}
