package io.throughline.okr.domain.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be known of the check-ins of a key result to say where it stands.
 *
 * @param measured the last with a value
 * @param confident the last two that say how confident one is, last first
 * @param recorded when the last was recorded; the epoch for never
 */
public record Heard(Optional<CheckIn> measured, List<CheckIn> confident, Instant recorded) {
    /** Nobody has checked in. */
    public static final Heard NOTHING = new Heard(Optional.empty(), List.of(), Instant.EPOCH);

    /** How many of those that say how confident one is: the one before tells how it changed. */
    public static final int CONFIDENT = 2;

    public Heard {
        confident = List.copyOf(confident);
    }

    /** One check-in. */
    public static Heard of(CheckIn checkIn) {
        return new Heard(
                Optional.of(checkIn).filter(CheckIn::measured),
                checkIn.confidence() < 0 ? List.of() : List.of(checkIn),
                checkIn.recorded());
    }

    /** The same with one more that says neither value nor confidence. */
    public Heard at(Instant moment) {
        return new Heard(measured, confident, moment.isAfter(recorded) ? moment : recorded);
    }

    /** Both together, whatever the order they come in. */
    public Heard and(Heard other) {
        return new Heard(
                        Stream.concat(measured.stream(), other.measured.stream())
                                .max(CheckIn.ORDER),
                        Stream.concat(confident.stream(), other.confident.stream())
                                .sorted(CheckIn.ORDER.reversed())
                                .limit(CONFIDENT)
                                .toList(),
                        recorded)
                .at(other.recorded);
    }
}
