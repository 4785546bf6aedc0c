package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Element;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The elements of a document by their numbers: those that are there, those that are gone and that only its log knows, and the ids they
 * have here once they are written. A few bytes an element.
 */
final class Arrivals {
    private static final int[] NONE = {};

    private final Map<Element, BitSet> there = new EnumMap<>(Element.class);
    private final Map<Element, BitSet> known = new EnumMap<>(Element.class);
    private final Map<Element, int[]> numbers = new EnumMap<>(Element.class);
    private final Map<Element, int[]> ids = new EnumMap<>(Element.class);

    /** Notes that an element stands in the document. */
    void there(Element kind, int number) {
        there.computeIfAbsent(kind, any -> new BitSet()).set(number);
        known(kind, number);
    }

    /** Notes that the log knows of an element. */
    void known(Element kind, int number) {
        known.computeIfAbsent(Numbering.home(kind), any -> new BitSet()).set(number);
    }

    /** Call when all were noted. */
    void seal() {
        known.forEach((kind, set) -> {
            numbers.put(kind, set.stream().toArray());
            ids.put(kind, new int[set.cardinality()]);
        });
        known.clear();
    }

    /** Whether an element stands in the document. */
    boolean has(Element kind, int number) {
        BitSet set = there.get(Numbering.home(kind));
        return set != null && set.get(number);
    }

    /** Whether it stands there or is known to be gone. */
    boolean knows(Element kind, int number) {
        return place(kind, number) >= 0;
    }

    /** Which of those of its kind that are there it is, from 0. */
    int rank(Element kind, int number) {
        // Called for goals alone: nearly all that are known are there.
        return place(kind, number);
    }

    /** How many of a kind are known. */
    int count(Element kind) {
        return numbers.getOrDefault(kind, NONE).length;
    }

    /** Passes the numbers of those that are gone, from one number to before another. */
    void gone(Element kind, int from, int to, IntConsumer taker) {
        int[] all = numbers.getOrDefault(kind, NONE);
        int start = Arrays.binarySearch(all, from);
        for (int i = start < 0 ? -start - 1 : start; i < all.length && all[i] < to; i++) {
            if (!has(kind, all[i])) {
                taker.accept(all[i]);
            }
        }
    }

    /** Notes the id an element has here. */
    void written(Element kind, int number, int id) {
        ids.get(kind)[place(kind, number)] = id;
    }

    /** The id an element has here; 0 for none, and while it is not written. */
    int id(Element kind, int number) {
        int place = place(kind, number);
        return place < 0 ? 0 : ids.get(Numbering.home(kind))[place];
    }

    private int place(Element kind, int number) {
        return Arrays.binarySearch(numbers.getOrDefault(Numbering.home(kind), NONE), number);
    }
}
