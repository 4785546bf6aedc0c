package io.throughline.okr.domain.objective;

import java.util.Collection;
import java.util.List;

/** How goals hang together, as it is stored. */
public interface Alignments {
    /** Every edge that begins at a goal of these cycles, the trash included, in three statements whatever there is. */
    List<AlignmentGraph.Edge> fromCycles(Collection<Integer> cycles);
}
