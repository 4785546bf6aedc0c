package io.throughline.okr.domain.progress;

import java.util.Collection;

/** Issues counted, by status category; those neither done nor in progress are to do. */
public record IssueCount(int total, int inProgress, int done) {
    /** No issues. */
    public static final IssueCount ZERO = new IssueCount(0, 0, 0);

    public IssueCount {
        if (inProgress < 0 || done < 0 || total < inProgress + done) {
            throw new IllegalArgumentException("no such count: " + total + ", " + inProgress + ", " + done);
        }
    }

    /** All of them together. */
    public static IssueCount sum(Collection<IssueCount> counts) {
        return counts.stream().reduce(ZERO, IssueCount::plus);
    }

    /** Both together. */
    public IssueCount plus(IssueCount other) {
        return new IssueCount(total + other.total, inProgress + other.inProgress, done + other.done);
    }

    /** The share that is done; none without issues. */
    public Progress progress() {
        return Progress.ofCount(done, total);
    }
}
