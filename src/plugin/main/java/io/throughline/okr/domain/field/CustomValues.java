package io.throughline.okr.domain.field;

import io.throughline.okr.domain.change.Element;
import java.util.Collection;
import java.util.List;

/** What is said in custom fields. */
public interface CustomValues {
    /** What one objective or key result says, by field, in one statement. */
    List<CustomValue> of(Element kind, int goal);

    /** What several of one kind say, by element and field: in one statement a 500 of them. */
    List<CustomValue> of(Element kind, Collection<Integer> goals);

    /** What all objectives and key results of cycles say, for a board: in one statement a 500 cycles. */
    List<CustomValue> inCycles(Collection<Integer> cycles);

    /** The next ones by id, for walking through all of them. */
    List<CustomValue> afterId(int id, int limit);

    /** Stores what one goal says now in the place of what it said before. */
    void replace(CustomValue.Goal goal, Collection<CustomValue> now);

    /** Stores what goals say that said nothing before, in one statement. */
    void add(Collection<CustomValue> fresh);

    /** Follows objectives or key results into another cycle. */
    void follow(Element kind, Collection<Integer> goals, int cycle);
}
