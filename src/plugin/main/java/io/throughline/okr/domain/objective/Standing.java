package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.Progress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where a key result stands: all that is derived, stored beside it so that a board needs nothing else.
 *
 * @param value current value; 0 where {@code measured} is false
 * @param measured whether there is a current value
 * @param confidence 0–10; −1 where nobody has said
 * @param confidenceBefore that of the check-in before; −1 where there is none
 * @param links number of its issue links
 * @param count what these count together
 * @param calculated when it was last checked in or counted with another result; the epoch for never
 */
public record Standing(
        double value,
        boolean measured,
        int confidence,
        int confidenceBefore,
        int links,
        IssueCount count,
        Progress progress,
        Instant calculated) {

    /** Nothing has happened yet. */
    public static final Standing NEW = new Standing(0, false, -1, -1, 0, IssueCount.ZERO, Progress.NONE, Instant.EPOCH);

    /**
     * Works it out.
     *
     * @param measured the last check-in with a value
     * @param confident the last two check-ins that say how confident one is, last first
     * @param links all of its issue links
     */
    public static Standing of(
            KeyResult.Written written,
            Optional<CheckIn> measured,
            List<CheckIn> confident,
            Collection<IssueLink> links,
            Instant now) {
        int confidence = confident.isEmpty() ? -1 : confident.get(0).confidence();
        int before = confident.size() < 2 ? -1 : confident.get(1).confidence();
        double value = measured.map(CheckIn::value).orElse(0.0);
        Standing checkedIn =
                new Standing(value, measured.isPresent(), confidence, before, 0, IssueCount.ZERO, Progress.NONE, now);
        return checkedIn.counted(written, links, now);
    }

    /** Works it out where only what the issue links count can have changed. */
    public Standing counted(KeyResult.Written written, Collection<IssueLink> issueLinks, Instant now) {
        IssueCount all =
                IssueCount.sum(issueLinks.stream().map(IssueLink::count).toList());
        boolean fromIssues = written.source() == Source.LINKED_ISSUES;
        Progress counted = all.progress();
        double valueNow = fromIssues ? Math.max(0, counted.share()) * 100 : value;
        boolean measuredNow = fromIssues ? counted.counts() : measured;
        Progress checkedIn = measured ? written.measure().progress(value) : Progress.NONE;
        return new Standing(
                valueNow,
                measuredNow,
                confidence,
                confidenceBefore,
                issueLinks.size(),
                all,
                fromIssues ? counted : checkedIn,
                now);
    }

    /** Whether both say the same but for the time. */
    public boolean same(Standing other) {
        return equals(new Standing(
                other.value,
                other.measured,
                other.confidence,
                other.confidenceBefore,
                other.links,
                other.count,
                other.progress,
                calculated));
    }

    /** Whether anybody has measured or linked anything yet. */
    public boolean started(Source source) {
        return source == Source.LINKED_ISSUES ? links > 0 : measured;
    }

    /** Difference to the confidence before; 0 where there was none. */
    public int confidenceChange() {
        return confidence < 0 || confidenceBefore < 0 ? 0 : confidence - confidenceBefore;
    }
}
