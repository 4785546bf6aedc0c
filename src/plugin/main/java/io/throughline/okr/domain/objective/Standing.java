package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.Progress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a key result stands: all that is derived, stored beside it so that a board needs nothing else.
 *
 * @param value current value; 0 where {@code measured} is false
 * @param measured whether there is a current value
 * @param confidence 0–10; −1 where nobody has said
 * @param confidenceBefore that of the check-in before; −1 where there is none
 * @param links number of its issue links
 * @param count what these count together
 * @param checkedIn when anybody last recorded a check-in, whatever it says and whatever day it holds for; the epoch for never
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
        Instant checkedIn,
        Instant calculated) {

    /** Nothing has happened yet. */
    public static final Standing NEW =
            new Standing(0, false, -1, -1, 0, IssueCount.ZERO, Progress.NONE, Instant.EPOCH, Instant.EPOCH);

    /**
     * Works it out.
     *
     * @param steps the milestones there are now: what was reached of them is weighed anew
     * @param measured the last check-in with a value; one that says what the measure does not ask for, from before the measure
     *     was changed, counts as none
     * @param confident the last two check-ins that say how confident one is, last first
     * @param links all of its issue links
     */
    public static Standing of(
            KeyResult.Written written,
            Steps steps,
            Optional<CheckIn> measured,
            List<CheckIn> confident,
            Collection<IssueLink> links,
            Instant now) {
        OptionalDouble value =
                measured.map(last -> value(last, written.measure(), steps)).orElseGet(OptionalDouble::empty);
        return of(written, value, confident, links, now);
    }

    /**
     * Works it out for one that takes the values of a KPI.
     *
     * @param value of the KPI; empty before it has one
     */
    public static Standing of(
            KeyResult.Written written,
            OptionalDouble value,
            List<CheckIn> confident,
            Collection<IssueLink> links,
            Instant now) {
        int confidence = confident.isEmpty() ? -1 : confident.get(0).confidence();
        int before = confident.size() < 2 ? -1 : confident.get(1).confidence();
        Standing measured = new Standing(
                value.orElse(0),
                value.isPresent(),
                confidence,
                before,
                0,
                IssueCount.ZERO,
                Progress.NONE,
                Instant.EPOCH,
                now);
        return measured.counted(written, links, now);
    }

    private static OptionalDouble value(CheckIn checkIn, Measure measure, Steps steps) {
        boolean milestones = measure.kind() == Measure.Kind.MILESTONES;
        if (milestones != checkIn.milestones().isPresent()) {
            return OptionalDouble.empty();
        }
        if (milestones) {
            Progress reached = steps.reached(checkIn.milestones().orElseThrow());
            return reached.counts() ? OptionalDouble.of(reached.share()) : OptionalDouble.empty();
        }
        return measure.kind().takes(checkIn.value()) ? OptionalDouble.of(checkIn.value()) : OptionalDouble.empty();
    }

    /** Works it out where only what the issue links count can have changed. */
    public Standing counted(KeyResult.Written written, Collection<IssueLink> issueLinks, Instant now) {
        IssueCount all =
                IssueCount.sum(issueLinks.stream().map(IssueLink::count).toList());
        boolean fromIssues = written.source() == Source.LINKED_ISSUES;
        Progress counted = all.progress();
        double valueNow = fromIssues ? Math.max(0, counted.share()) * 100 : value;
        boolean measuredNow = fromIssues ? counted.counts() : measured;
        Progress checkedInProgress = measured ? written.measure().progress(value) : Progress.NONE;
        return new Standing(
                valueNow,
                measuredNow,
                confidence,
                confidenceBefore,
                issueLinks.size(),
                all,
                fromIssues ? counted : checkedInProgress,
                checkedIn,
                now);
    }

    /** The same with the last check-in recorded then. */
    public Standing checkedIn(Instant at) {
        return new Standing(value, measured, confidence, confidenceBefore, links, count, progress, at, calculated);
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
                other.checkedIn,
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
