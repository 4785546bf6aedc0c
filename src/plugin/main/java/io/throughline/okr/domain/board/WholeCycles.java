package io.throughline.okr.domain.board;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import java.util.Collection;
import java.util.List;

/** Reads all of some cycles as fast as the database gives it; never within a write. */
public interface WholeCycles {
    /** What there is that does not lie in the trash, in no order, in a fixed number of statements. */
    Contents read(Collection<Integer> cycles);

    /** Objectives and key results, of all the cycles asked for. */
    record Contents(List<Objective> objectives, List<KeyResult> keyResults) {}
}
