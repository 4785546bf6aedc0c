package io.throughline.okr.domain.copy;

import io.throughline.okr.domain.change.Element;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The tables of the model, row by row. What stands in a row only because it follows from others is neither given nor taken here:
 * it is made of them when the row is added.
 */
public interface Rows {
    /** The ids of all rows of a table, the least first. */
    int[] ids(String table);

    /** The ids the change log knows of each kind of element, the least first, whether they are there still or not. */
    Map<Element, int[]> logged();

    /** When something was last changed; the epoch before the first change. */
    Instant lastChange();

    /** The next rows of a table by id. */
    List<Line> after(String table, int id, int limit);

    /** The rows whose column has one of these values, by id. */
    List<Line> among(String table, String column, Collection<?> values);

    /**
     * Holds a row against the rules of what it stands for.
     *
     * @throws io.throughline.okr.domain.Refused as invalid, with the fields as people name them
     */
    void check(Line row);

    /**
     * Adds rows, within a write that has taken every scope, so that nobody else adds any meanwhile.
     *
     * @param rows of one table, all with the same columns, and all that they refer to there already
     * @return their ids, in the same order
     */
    int[] add(String table, List<Map<String, Object>> rows);

    /** What a row of a table says that says nothing, for one that only takes an id and is removed again. */
    Map<String, Object> blank(String table);

    /** Gives a whole number to a column of some rows, by their ids. */
    void set(String table, String column, Map<Integer, ? extends Number> byId);

    /**
     * Gives some columns of a row other values; what is made of them elsewhere is not made anew.
     *
     * @throws IllegalArgumentException if there is no such row or column
     */
    void put(String table, int id, Map<String, Object> columns);

    /** Removes rows. */
    void remove(String table, Collection<Integer> ids);
}
