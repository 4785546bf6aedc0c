package io.throughline.okr.domain.progress;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person says of a key result on a day.
 *
 * @param id 0 before it is stored
 * @param value what was measured, of milestones the share of their weights at that time; 0 where {@code measured} is false
 * @param milestones numbers of the milestones that are reached, from 1, none as well; empty where milestones are not the measure
 * @param confidence 0–10; −1 where it is not said
 * @param effective the day it holds for
 * @param author user key
 */
public record CheckIn(
        int id,
        int keyResult,
        double value,
        boolean measured,
        Optional<Set<Integer>> milestones,
        int confidence,
        String comment,
        LocalDate effective,
        Instant recorded,
        String author) {

    /** The current one is the last in this order: the latest day, then the latest written. The one rule, everywhere. */
    public static final Comparator<CheckIn> ORDER =
            Comparator.comparing(CheckIn::effective).thenComparingInt(CheckIn::id);

    private static final int LONGEST_COMMENT = 4_000;
    private static final int MOST_MILESTONES = 50;
    private static final double LARGEST = 1e12;

    public CheckIn {
        if (milestones.isPresent() && !measured) {
            throw new IllegalArgumentException("who says which milestones are reached has measured");
        }
        milestones = milestones.map(Set::copyOf);
        Faults faults = new Faults();
        faults.requireNumber(value, -LARGEST, LARGEST, "value");
        faults.require(
                milestones.stream().flatMap(Set::stream).allMatch(number -> number >= 1 && number <= MOST_MILESTONES),
                "milestones",
                "okr.refused.no-milestone",
                MOST_MILESTONES);
        faults.require(confidence >= -1 && confidence <= 10, "confidence", "okr.refused.confidence");
        faults.requireAtMost(comment, LONGEST_COMMENT, "comment");
        faults.require(measured || confidence >= 0 || !comment.isBlank(), "value", "okr.refused.check-in-empty");
        faults.refuse();
    }

    /** The same with the id it was stored under. */
    public CheckIn stored(int now) {
        return new CheckIn(
                now, keyResult, value, measured, milestones, confidence, comment, effective, recorded, author);
    }

    /** What people write of it. */
    public Facts facts() {
        Facts facts = new Facts().with("keyResult", keyResult).with("effective", effective.toString());
        if (measured) {
            facts.with("value", value);
        }
        milestones.ifPresent(reached -> facts.with(
                "milestones",
                new TreeSet<>(reached).stream().map(String::valueOf).toList()));
        if (confidence >= 0) {
            facts.with("confidence", confidence);
        }
        return facts.with("comment", comment);
    }
}
