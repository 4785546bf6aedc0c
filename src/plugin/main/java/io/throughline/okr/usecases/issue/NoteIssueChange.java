package io.throughline.okr.usecases.issue;

import io.throughline.okr.domain.progress.LinkedProjects;
import io.throughline.okr.domain.progress.StaleIssue;
import io.throughline.okr.domain.progress.StaleIssues;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Notes that an issue changed: one row appended to a queue, in one statement, nothing asked of the host; no row if no key
 * result counts issues of that project.
 *
 * <p>Which projects those are is kept in memory on each node, so that an event of any other project costs no statement at
 * all. On the node that makes a link it is known at once; each node reads it anew whenever its job wakes, every few seconds.
 * What another node misses in between is found twice over: a link is counted once more after a while ({@link LinkIssue}),
 * when every node knows of it, and a reconciling run counts everything. Until it was first read, all
 * projects count.
 */
public class NoteIssueChange {
    private final StaleIssues stale;
    private final LinkedProjects linked;
    private final Clock clock;
    private final AtomicReference<Optional<Set<Long>>> known = new AtomicReference<>(Optional.empty());

    public NoteIssueChange(StaleIssues stale, LinkedProjects linked, Clock clock) {
        this.stale = stale;
        this.linked = linked;
        this.clock = clock;
    }

    /** Epics are ids, 0 where the event does not carry them. */
    public void note(long issue, long project, long epicBefore, long epicNow) {
        if (mayCount(project, epicBefore != 0 || epicNow != 0)) {
            stale.add(new StaleIssue(issue, epicBefore, epicNow), clock.instant());
        }
    }

    /** Notes that an issue should be counted when an instant has come. */
    void countAgain(long issue, Instant due) {
        stale.add(new StaleIssue(issue, 0, 0), due);
    }

    /** Reads anew which projects count. */
    public void refresh() {
        known.set(Optional.of(linked.all()));
    }

    /** Learns at once of projects that count now. */
    public void learn(Set<Long> projects) {
        known.updateAndGet(before -> before.map(old -> {
            Set<Long> all = new HashSet<>(old);
            all.addAll(projects);
            return Set.copyOf(all);
        }));
    }

    /** An epic may be of another project than the issue, so whatever moves into or out of one is noted if anything is linked. */
    private boolean mayCount(long project, boolean epic) {
        Optional<Set<Long>> projects = known.get();
        return projects.isEmpty()
                || projects.get().contains(project)
                || (epic && !projects.get().isEmpty());
    }
}
