package io.throughline.sandbox.jira.index;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Builds a node's whole index anew, a batch at a time, so that changes made meanwhile are followed in between. One at a time;
 * the last one is remembered.
 */
public final class ReindexTasks {
    private final IndexFollower follower;
    private final Executor thread;
    private final Clock clock;
    private Task last;

    ReindexTasks(IndexFollower follower, Executor thread, Clock clock) {
        this.follower = follower;
        this.thread = thread;
        this.clock = clock;
    }

    /** How a re-index goes about it. */
    public enum Kind {
        /** Begins with an empty index: a search meanwhile finds only what has been read again. */
        FOREGROUND,
        /** Replaces document by document; a search meanwhile finds everything. */
        BACKGROUND
    }

    /**
     * A re-index.
     *
     * @param total issues to read
     * @param done issues read so far
     * @param finished null while it runs
     * @param success false if it failed; until it has finished, not yet
     */
    public record Task(long id, Kind kind, Instant submitted, Instant finished, int total, int done, boolean success) {
        public boolean running() {
            return finished == null;
        }

        /** 0 to 100. */
        public int percent() {
            return total == 0 ? (running() ? 0 : 100) : (int) (100L * done / total);
        }
    }

    /** Starts one, or gives the one that runs. */
    public synchronized Task start(Kind kind) {
        if (last != null && last.running()) {
            return last;
        }
        last = new Task(last == null ? 1 : last.id() + 1, kind, clock.instant(), null, 0, 0, false);
        thread.execute(this::begin);
        return last;
    }

    /** The one that runs, or the last one; empty if there was none since the node started. */
    public synchronized Optional<Task> last() {
        return Optional.ofNullable(last);
    }

    private void begin() {
        boolean begun = false;
        try {
            List<Long> ids = follower.allIssues();
            now(ids.size(), 0, false, false);
            if (last().orElseThrow().kind() == Kind.FOREGROUND) {
                follower.clear();
            }
            thread.execute(() -> step(ids, 0));
            begun = true;
        } finally {
            if (!begun) {
                now(0, 0, true, false);
            }
        }
    }

    private void step(List<Long> ids, int from) {
        boolean read = false;
        try {
            if (from >= ids.size()) {
                follower.forgetAllBut(new HashSet<>(follower.allIssues()));
                follower.save();
                now(ids.size(), ids.size(), true, true);
            } else {
                int to = Math.min(ids.size(), from + IssueDocuments.BATCH);
                follower.read(ids.subList(from, to));
                now(ids.size(), to, false, false);
                thread.execute(() -> step(ids, to));
            }
            read = true;
        } finally {
            if (!read) {
                now(ids.size(), from, true, false);
            }
        }
    }

    private synchronized void now(int total, int done, boolean finished, boolean success) {
        last = new Task(
                last.id(), last.kind(), last.submitted(), finished ? clock.instant() : null, total, done, success);
    }
}
