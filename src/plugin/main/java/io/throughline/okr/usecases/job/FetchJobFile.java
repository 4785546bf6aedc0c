package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.job.Job;
import java.io.IOException;
import java.io.InputStream;

/** The file a job has made, for its author. */
public class FetchJobFile {
    private final JobShelf shelf;
    private final JobFiles files;
    private final Works works;

    public FetchJobFile(JobShelf shelf, JobFiles files, Works works) {
        this.shelf = shelf;
        this.files = files;
        this.works = works;
    }

    /** Throws {@link Refused} as not found if it has made none, or it is gone. */
    public Made fetch(int id) {
        Job job = shelf.own(id);
        String name = job.ending().file();
        long size = name.isEmpty() ? -1 : files.size(name);
        if (size < 0) {
            throw Refused.notFound();
        }
        return works.named(job.order().kind())
                .map(work -> new Made(work.fileName(), work.fileType(), size, () -> files.read(name)))
                .orElseThrow(Refused::notFound);
    }

    /**
     * A file.
     *
     * @param name what it is to be called
     * @param size bytes
     */
    public record Made(String name, String type, long size, Content content) {}

    /** Its bytes, from the first; whoever opens it closes it. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
