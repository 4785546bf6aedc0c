package io.throughline.okr.domain.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All check-ins. */
public interface CheckIns {
    Optional<CheckIn> byId(int id);

    /** Those of a key result, the last of {@link CheckIn#ORDER} first. */
    List<CheckIn> of(int keyResult, int limit);

    /** The next ones by id, for walking through all of them. */
    List<CheckIn> afterId(int id, int limit);

    /** The last of a key result that has a value. */
    Optional<CheckIn> lastMeasured(int keyResult);

    /** The last of a key result that say how confident one is, last first. */
    List<CheckIn> lastConfident(int keyResult, int limit);

    /** When the last of a key result was recorded, whatever it says and whatever day it holds for. */
    Optional<Instant> lastRecorded(int keyResult);

    /** Stores a new one and gives it its id. */
    CheckIn add(CheckIn checkIn);
}
