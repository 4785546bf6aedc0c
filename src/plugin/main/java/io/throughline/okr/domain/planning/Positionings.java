package io.throughline.okr.domain.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every version of the positioning of every org unit. */
public interface Positionings {
    /** The last version of an org unit. */
    Optional<Positioning> latest(int orgUnit);

    /** One version of an org unit. */
    Optional<Positioning> version(int orgUnit, int version);

    /** The versions of an org unit without their texts, the first one first. */
    List<Version> versions(int orgUnit);

    /** The next versions, by org unit and version, for walking through all of them. */
    List<Positioning> after(int orgUnit, int version, int limit);

    /**
     * Stores a version for ever.
     *
     * @throws RuntimeException if the org unit has that version already
     */
    void add(Positioning positioning);

    /** Who wrote a version, and when. */
    record Version(int number, String author, Instant at) {}
}
