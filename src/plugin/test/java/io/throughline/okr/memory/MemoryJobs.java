package io.throughline.okr.memory;

import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Jobs. */
final class MemoryJobs implements Jobs {
    private final Rows<Job> rows;

    MemoryJobs(State state) {
        this.rows = state.jobs;
    }

    @Override
    public Job add(Job fresh) {
        Job stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        return stored;
    }

    @Override
    public Optional<Job> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public List<Job> of(String author, int limit) {
        return rows.where(job -> job.order().author().equals(author)).stream()
                .sorted(Comparator.comparingInt(Job::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Job> in(Set<Job.State> states) {
        return rows.where(job -> states.contains(job.state()));
    }

    @Override
    public Optional<Job> change(int id, UnaryOperator<Job> how) {
        rows.change(id, how);
        return rows.byId(id);
    }

    @Override
    public Optional<Job> changeWithin(int id, UnaryOperator<Job> how) {
        return change(id, how);
    }

    @Override
    public void remove(Collection<Integer> ids) {
        rows.remove(ids);
    }
}
