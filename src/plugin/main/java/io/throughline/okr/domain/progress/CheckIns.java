package io.throughline.okr.domain.progress;

import io.throughline.okr.domain.Bookmark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All check-ins. */
public interface CheckIns {
    Optional<CheckIn> byId(int id);

    /** Those of a key result, the last of {@link CheckIn#ORDER} first. */
    List<CheckIn> of(int keyResult, int limit);

    /** Those there are of these ids. */
    Map<Integer, CheckIn> byIds(Collection<Integer> ids);

    /**
     * The next of a key result, the last of {@link CheckIn#ORDER} first.
     *
     * @param after the effective day and id of the last one read
     */
    List<CheckIn> of(int keyResult, Bookmark after, int limit);

    /** The next ones by id, for walking through all of them. */
    List<CheckIn> afterId(int id, int limit);

    /** The same of these key results, at most 500, in one statement. */
    List<CheckIn> afterId(Collection<Integer> keyResults, int id, int limit);

    /** The last of a key result that has a value. */
    Optional<CheckIn> lastMeasured(int keyResult);

    /** What counts of those of many key results, in a fixed number of statements; of one that has none nothing is told. */
    Map<Integer, Heard> heard(Collection<Integer> keyResults);

    /** Stores a new one and gives it its id. */
    CheckIn add(CheckIn checkIn);
}
