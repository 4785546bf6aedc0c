package io.throughline.okr.rest;

import io.throughline.okr.domain.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A body that has to be read more than once and may be larger than memory: it lies in the host's temporary folder, for nobody else to
 * read, until the request is answered.
 */
final class StagedBody implements AutoCloseable {
    /** The longest document that is taken, in bytes. */
    static final long LIMIT = 1L << 30;

    private static final int BLOCK = 1 << 16;

    private final Path file;

    private StagedBody(Path file) {
        this.file = file;
    }

    /**
     * Takes a body in.
     *
     * @throws Refused as too large
     */
    static StagedBody of(InputStream body, long limit) {
        StagedBody staged = new StagedBody(temporary());
        try (OutputStream out = Files.newOutputStream(staged.file)) {
            byte[] block = new byte[BLOCK];
            long length = 0;
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                length += read;
                if (length > limit) {
                    throw new Refused(Refused.Reason.TOO_LARGE, "", "okr.rest.body.too-long", limit);
                }
                out.write(block, 0, read);
            }
            return staged;
        } catch (IOException e) {
            staged.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            staged.close();
            throw e;
        }
    }

    /** An empty one, to be written. */
    static StagedBody empty() {
        return new StagedBody(temporary());
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    OutputStream write() throws IOException {
        return Files.newOutputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The host empties its temporary folder.
            file.toFile().deleteOnExit();
        }
    }

    /** Of a temporary file only its owner may read or write. */
    private static Path temporary() {
        try {
            return Files.createTempFile("okr-", ".json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
