package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A job that runs on this node. What it tells is read by the thread that says that it is alive. */
final class RunningTask implements Task {
    private final Job job;
    private final Jobs jobs;
    private final JobFiles files;
    private final Clock clock;
    private volatile Job.Amount amount;
    private volatile boolean stopping;
    private String result = "";
    private Optional<OutputStream> output = Optional.empty();

    RunningTask(Job job, Jobs jobs, JobFiles files, Clock clock) {
        this.job = job;
        this.jobs = jobs;
        this.files = files;
        this.clock = clock;
        this.amount = job.amount();
    }

    @Override
    public String author() {
        return job.order().author();
    }

    @Override
    public Facts parameters() {
        return job.order().parameters();
    }

    @Override
    public String cursor() {
        return job.cursor();
    }

    @Override
    public long done() {
        return job.amount().done();
    }

    @Override
    public InputStream input() throws IOException {
        return files.read(job.order().file());
    }

    @Override
    public long inputSize() {
        return files.size(job.order().file());
    }

    @Override
    public OutputStream output() throws IOException {
        if (output.isEmpty()) {
            result = files.create();
            output = Optional.of(new BufferedOutputStream(files.write(result)));
        }
        return output.get();
    }

    @Override
    public void tell(long done, long total) {
        amount = new Job.Amount(done, total);
        if (stopping) {
            throw new Stopped();
        }
    }

    @Override
    public void reached(String cursor, long done, long total) {
        amount = new Job.Amount(done, total);
        keep(now -> now.reached(cursor, amount, clock.instant()));
        if (stopping) {
            throw new Stopped();
        }
    }

    @Override
    public void settled(String cursor) {
        Instant now = clock.instant();
        learn(jobs.changeWithin(job.id(), one -> mine(one) ? one.reached(cursor, amount, now) : one));
        if (stopping) {
            throw new Stopped();
        }
    }

    /** Tells that it is alive and how far it is, and learns whether it is to end. */
    void beat() {
        keep(now -> now.beating(amount, clock.instant()));
    }

    /** It is to end. */
    void stop() {
        stopping = true;
    }

    /** What is stored of it is changed only as long as it is this node's. */
    private void keep(UnaryOperator<Job> how) {
        learn(jobs.change(job.id(), one -> mine(one) ? how.apply(one) : one));
    }

    private boolean mine(Job now) {
        return now.runBy(job.run().token());
    }

    private void learn(Optional<Job> now) {
        if (now.filter(one -> mine(one) && !one.cancelling()).isEmpty()) {
            stopping = true;
        }
    }

    Job.Amount amount() {
        return amount;
    }

    /** Closes the file it made. Returns its name, "" if it made none. */
    String close() throws IOException {
        if (output.isPresent()) {
            output.get().close();
        }
        return result;
    }

    /** Leaves nothing of the file it made. */
    void discard() {
        try {
            close();
        } catch (IOException unwritten) {
            // it goes anyhow
        }
        if (!result.isEmpty()) {
            files.remove(List.of(result));
        }
    }
}
