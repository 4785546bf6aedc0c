package io.throughline.okr.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Long lists of parameters, cut to what every database takes. */
final class Batches {
    /** Oracle takes 1,000 in one list. */
    private static final int MOST = 500;

    private Batches() {}

    /** The ids without repeats, in lists of at most 500. */
    static <T> List<List<T>> of(Collection<T> ids) {
        List<T> all = ids.stream().distinct().toList();
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            batches.add(all.subList(from, Math.min(all.size(), from + MOST)));
        }
        return batches;
    }

    /** {@code COLUMN IN (?,?,?)}. */
    static String in(String column, Collection<?> parameters) {
        return column + " IN (" + String.join(",", Collections.nCopies(parameters.size(), "?")) + ")";
    }
}
