package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.view.UploadView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;

/**
 * Keeps a file for a job, for administrators. It is written as it comes, so that its size does not matter to the memory.
 *
 * <p>System property {@code okr.upload.megabytes}: the largest file taken, 1 or more, 512 if not set.
 */
public class KeepUpload {
    private static final int MEGABYTES = 512;
    private static final int CHUNK = 1 << 16;

    private final JobShelf shelf;
    private final JobFiles files;
    private final Clock clock;
    private final long limit;

    public KeepUpload(JobShelf shelf, JobFiles files, Clock clock) {
        this(shelf, files, clock, (long) Math.max(1, Integer.getInteger("okr.upload.megabytes", MEGABYTES)) << 20);
    }

    KeepUpload(JobShelf shelf, JobFiles files, Clock clock, long limit) {
        this.shelf = shelf;
        this.files = files;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Keeps what comes.
     *
     * @param announced bytes that are to come; −1 if nobody said
     * @throws IOException if it breaks off; nothing of it is kept then
     */
    public UploadView keep(InputStream content, long announced) throws IOException {
        shelf.administrator();
        if (announced > limit) {
            throw tooLarge();
        }
        String name = files.create();
        boolean whole = false;
        try (OutputStream out = files.write(name)) {
            long size = copy(content, out);
            whole = true;
            String until = clock.instant().plus(TidyJobs.FILES_KEPT).toString();
            return new UploadView(name, size, until);
        } finally {
            if (!whole) {
                files.remove(List.of(name));
            }
        }
    }

    private long copy(InputStream content, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            size += read;
            if (size > limit) {
                throw tooLarge();
            }
            out.write(chunk, 0, read);
        }
        return size;
    }

    private Refused tooLarge() {
        return new Refused(Refused.Reason.TOO_LARGE, "", "okr.refused.file-too-large", limit >> 20);
    }
}
