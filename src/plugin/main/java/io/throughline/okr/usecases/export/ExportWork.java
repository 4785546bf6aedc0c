package io.throughline.okr.usecases.export;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.usecases.job.JobFiles;
import io.throughline.okr.usecases.job.Task;
import io.throughline.okr.usecases.job.Work;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * Writes the whole model into a file. It begins anew whenever it is taken: the document is one, and its first half is of another
 * moment. How large it will be nobody knows; the last one that was made is as good a guess as any.
 */
public class ExportWork implements Work {
    private final Documents documents;
    private final Jobs jobs;
    private final JobFiles files;

    public ExportWork(Documents documents, Jobs jobs, JobFiles files) {
        this.documents = documents;
        this.jobs = jobs;
        this.files = files;
    }

    @Override
    public String kind() {
        return "export";
    }

    @Override
    public String unit() {
        return "bytes";
    }

    @Override
    public boolean resumes() {
        return false;
    }

    @Override
    public boolean takesFile() {
        return false;
    }

    @Override
    public String fileName() {
        return "okr-export.json";
    }

    @Override
    public String fileType() {
        return "application/json";
    }

    @Override
    public void check(Facts parameters) {
        if (!parameters.none()) {
            throw new Refused(Refused.Reason.INVALID, "parameters", "okr.refused.job-parameters");
        }
    }

    @Override
    public End run(Task task) throws IOException {
        Counting out = new Counting(task.output(), task, expected());
        documents.model().writeTo(out);
        task.tell(out.written, out.written);
        return End.saying("okr.job.exported");
    }

    /** Bytes of the last one that is there still; −1 if there is none. */
    private long expected() {
        return jobs.in(Set.of(Job.State.DONE)).stream()
                .filter(job -> job.order().kind().equals(kind()))
                .mapToLong(job -> files.size(job.ending().file()))
                .filter(size -> size > 0)
                .reduce((earlier, later) -> later)
                .orElse(-1);
    }

    /** Tells how much it has taken. */
    private static final class Counting extends FilterOutputStream {
        private final Task task;
        private final long expected;
        private long written;

        Counting(OutputStream out, Task task, long expected) {
            super(out);
            this.task = task;
            this.expected = expected;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            tell(1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            tell(length);
        }

        /** More than was thought is no end yet. */
        private void tell(int more) {
            written += more;
            task.tell(written, expected < 0 ? -1 : Math.max(expected, written + 1));
        }
    }
}
