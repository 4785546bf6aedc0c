package io.throughline.okr.domain.progress;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a person says of a key result on a day.
 *
 * @param id 0 before it is stored
 * @param value what was measured; 0 where {@code measured} is false
 * @param confidence 0–10; −1 where it is not said
 * @param effective the day it holds for
 * @param author user key
 */
public record CheckIn(
        int id,
        int keyResult,
        double value,
        boolean measured,
        int confidence,
        String comment,
        LocalDate effective,
        Instant recorded,
        String author) {

    /** The current one is the last in this order: the latest day, then the latest written. The one rule, everywhere. */
    public static final Comparator<CheckIn> ORDER =
            Comparator.comparing(CheckIn::effective).thenComparingInt(CheckIn::id);

    private static final int LONGEST_COMMENT = 4_000;
    private static final double LARGEST = 1e12;

    public CheckIn {
        Faults faults = new Faults();
        faults.requireNumber(value, -LARGEST, LARGEST, "value");
        faults.require(confidence >= -1 && confidence <= 10, "confidence", "okr.refused.confidence");
        faults.requireAtMost(comment, LONGEST_COMMENT, "comment");
        faults.require(measured || confidence >= 0 || !comment.isBlank(), "value", "okr.refused.check-in-empty");
        faults.refuse();
    }

    /** The same with the id it was stored under. */
    public CheckIn stored(int now) {
        return new CheckIn(now, keyResult, value, measured, confidence, comment, effective, recorded, author);
    }

    /** What people write of it. */
    public Facts facts() {
        Facts facts = new Facts().with("keyResult", keyResult).with("effective", effective.toString());
        if (measured) {
            facts.with("value", value);
        }
        if (confidence >= 0) {
            facts.with("confidence", confidence);
        }
        return facts.with("comment", comment);
    }
}
