package io.throughline.okr.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The constants of an enumeration by the words their columns hold; a board looks up some of each row.
 *
 * @param <E> the enumeration
 */
final class Words<E extends Enum<E>> {
    private final Map<String, E> constants = new HashMap<>();

    Words(Class<E> type, Function<E, String> word) {
        for (E constant : type.getEnumConstants()) {
            constants.put(word.apply(constant), constant);
        }
    }

    /** @throws IllegalArgumentException if it is none of them */
    E of(String word) {
        E found = constants.get(word);
        if (found == null) {
            throw new IllegalArgumentException("our own table holds an unknown word: " + word);
        }
        return found;
    }
}
