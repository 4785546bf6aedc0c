package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.storage.row.JobRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.java.ao.Query;

/** Jobs, from their rows. */
public final class AoJobs implements Jobs {
    private static final String ARGUMENTS = "arguments";

    private static final Columns<JobRow, Job> COLUMNS = Columns.of(JobRow.class, Job.class)
            .with("KIND", job -> job.order().kind(), JobRow::setKind)
            .with("PARAMETERS", job -> FactsJson.write(job.order().parameters()), JobRow::setParameters)
            .with("INPUT_FILE", job -> job.order().file(), JobRow::setInputFile)
            .with("AUTHOR_KEY", job -> job.order().author(), JobRow::setAuthorKey)
            .with("JOB_STATE", job -> job.state().word(), JobRow::setJobState)
            .with("CREATED_AT", job -> job.created().toEpochMilli(), JobRow::setCreatedAt)
            .with("RUN_TOKEN", job -> job.run().token(), JobRow::setRunToken)
            .with("ATTEMPTS", job -> job.run().attempts(), JobRow::setAttempts)
            .with("FIRST_AT", job -> job.run().first().toEpochMilli(), JobRow::setFirstAt)
            .with("SINCE_AT", job -> job.run().since().toEpochMilli(), JobRow::setSinceAt)
            .with("HEARTBEAT_AT", job -> job.run().heartbeat().toEpochMilli(), JobRow::setHeartbeatAt)
            .with("DONE_BEFORE", job -> job.run().from(), JobRow::setDoneBefore)
            .with("DONE_UNITS", job -> job.amount().done(), JobRow::setDoneUnits)
            .with("TOTAL_UNITS", job -> job.amount().total(), JobRow::setTotalUnits)
            .with("CURSOR_TEXT", Job::cursor, JobRow::setCursorText)
            .with("CANCELLING", Job::cancelling, JobRow::setCancelling)
            .with("ENDED_AT", job -> job.ending().at().toEpochMilli(), JobRow::setEndedAt)
            .with("MESSAGE", job -> job.ending().message(), JobRow::setMessage)
            .with(
                    "MESSAGE_ARGUMENTS",
                    job -> FactsJson.write(
                            Facts.of(Map.of(ARGUMENTS, job.ending().arguments()))),
                    JobRow::setMessageArguments)
            .with("RESULT_FILE", job -> job.ending().file(), JobRow::setResultFile);

    private static final Columns<JobRow, Job> FRESH = COLUMNS.withUnread("TOUCHED", job -> 0L, JobRow::setTouched);

    private final ActiveObjects ao;
    private final Transactions transactions;
    private final Table<JobRow, Job> table;
    private final Table<JobRow, Job> fresh;

    public AoJobs(ActiveObjects ao, Transactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
        this.table = new Table<>(ao, JobRow.class, COLUMNS, AoJobs::job, Job::id);
        this.fresh = new Table<>(ao, JobRow.class, FRESH, AoJobs::job, Job::id);
    }

    @Override
    public Job add(Job job) {
        return job.stored(fresh.add(job));
    }

    @Override
    public Optional<Job> byId(int id) {
        return table.byId(id);
    }

    @Override
    public List<Job> of(String author, int limit) {
        return table.find(
                table.query().where("AUTHOR_KEY = ?", author).order("ID DESC").limit(limit));
    }

    @Override
    public List<Job> in(Set<Job.State> states) {
        List<String> words = states.stream().map(Job.State::word).toList();
        return table.among("JOB_STATE", words, "ID ASC");
    }

    @Override
    public Optional<Job> change(int id, UnaryOperator<Job> how) {
        return transactions.alone(() -> changed(id, how));
    }

    @Override
    public Optional<Job> changeWithin(int id, UnaryOperator<Job> how) {
        if (transactions.joint().isEmpty()) {
            throw new IllegalStateException("nothing is being written that this could be part of");
        }
        return changed(id, how);
    }

    private Optional<Job> changed(int id, UnaryOperator<Job> how) {
        for (JobRow row : ao.find(JobRow.class, Query.select().where("ID = ?", id))) {
            // This update waits for whoever has the row; what is read after it is what he left.
            row.setTouched(row.getTouched() + 1);
            row.save();
        }
        Optional<Job> now = table.byId(id);
        if (now.isEmpty()) {
            return now;
        }
        Job changed = how.apply(now.get());
        if (!changed.equals(now.get())) {
            table.save(changed);
        }
        return Optional.of(changed);
    }

    @Override
    public void remove(Collection<Integer> ids) {
        table.remove(ids);
    }

    private static Job job(JobRow row) {
        return new Job(
                row.getID(),
                new Job.Order(
                        row.getKind(),
                        FactsJson.read(AoLongTexts.orEmpty(row.getParameters())),
                        AoLongTexts.orEmpty(row.getInputFile()),
                        row.getAuthorKey()),
                Job.State.of(row.getJobState()),
                Instant.ofEpochMilli(row.getCreatedAt()),
                new Job.Run(
                        AoLongTexts.orEmpty(row.getRunToken()),
                        row.getAttempts(),
                        Instant.ofEpochMilli(row.getFirstAt()),
                        Instant.ofEpochMilli(row.getSinceAt()),
                        Instant.ofEpochMilli(row.getHeartbeatAt()),
                        row.getDoneBefore()),
                new Job.Amount(row.getDoneUnits(), row.getTotalUnits()),
                AoLongTexts.orEmpty(row.getCursorText()),
                row.isCancelling(),
                new Job.Ending(
                        Instant.ofEpochMilli(row.getEndedAt()),
                        AoLongTexts.orEmpty(row.getMessage()),
                        arguments(row),
                        AoLongTexts.orEmpty(row.getResultFile())));
    }

    private static List<Object> arguments(JobRow row) {
        Facts said = FactsJson.read(AoLongTexts.orEmpty(row.getMessageArguments()));
        return said.values().get(ARGUMENTS) instanceof List<?> list ? List.copyOf(list) : List.of();
    }
}
