package io.throughline.okr.usecases.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Files that are uploaded for jobs and made by them, where every node sees them. Names are random; nobody chooses one. */
public interface JobFiles {
    /** Makes an empty file. Returns its name, which nobody can guess. */
    String create() throws IOException;

    /** Writes a file from its beginning. */
    OutputStream write(String name) throws IOException;

    /**
     * Reads a file.
     *
     * @throws IOException if there is none of that name
     */
    InputStream read(String name) throws IOException;

    /** How many bytes it has; −1 if there is none of that name, whatever somebody may have written in its place. */
    long size(String name);

    /** Removes files; what is not there is passed over. */
    void remove(Collection<String> names);

    /** Names of those that were last written before a moment. */
    List<String> writtenBefore(Instant moment);
}
