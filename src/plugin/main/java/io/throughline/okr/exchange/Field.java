package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field of an element of the document, and the column it stands in.
 *
 * @param name in the document
 * @param column "" where it does not stand in the row; for people and groups the part they have
 * @param to what a reference names
 * @param words those it may be; none where it may be any
 * @param most the most characters of a text, or the largest whole number
 * @param least the least whole number; of a reference 1 where there has to be one, 0 where it may be none
 * @param firm of a reference, whether what it names must be there: else the change log is enough, which knows what is gone
 */
record Field(
        String name,
        Kind kind,
        String column,
        Optional<Element> to,
        List<String> words,
        long most,
        long least,
        boolean firm) {
    private static final int LONGEST = 1_000_000;

    Field {
        words = List.copyOf(words);
    }

    static Field plain(String name, Kind kind, String column) {
        return new Field(name, kind, column, Optional.empty(), List.of(), LONGEST, 0, true);
    }

    /** A whole number within bounds. */
    static Field whole(String name, String column, long least, long most) {
        return new Field(name, Kind.WHOLE, column, Optional.empty(), List.of(), most, least, true);
    }

    static Field text(String name, String column, int longest) {
        return new Field(name, Kind.TEXT, column, Optional.empty(), List.of(), longest, 0, true);
    }

    /** One of the words of an enumeration. */
    static <E extends Enum<E>> Field word(String name, String column, Class<E> type, Function<E, String> word) {
        List<String> words = Arrays.stream(type.getEnumConstants()).map(word).toList();
        return new Field(name, Kind.WORD, column, Optional.empty(), words, LONGEST, 0, true);
    }

    static Field word(String name, String column, List<String> words) {
        return new Field(name, Kind.WORD, column, Optional.empty(), words, LONGEST, 0, true);
    }

    static Field key(String prefix) {
        return new Field("key", Kind.KEY, "KEY_NUMBER", Optional.empty(), List.of(prefix), LONGEST, 0, true);
    }

    /** Something that there has to be. */
    static Field reference(String name, String column, Element to) {
        return new Field(name, Kind.REFERENCE, column, Optional.of(to), List.of(), 0, 1, true);
    }

    /** Something that there may be. */
    static Field maybe(String name, String column, Element to) {
        return new Field(name, Kind.REFERENCE, column, Optional.of(to), List.of(), 0, 0, true);
    }

    /** Something that may be gone by now. */
    static Field once(String name, String column, Element to, boolean needed) {
        return new Field(name, Kind.REFERENCE, column, Optional.of(to), List.of(), 0, needed ? 1 : 0, false);
    }

    /** What an element hangs on, whose kind stands before it. */
    static Field subject() {
        return new Field("elementId", Kind.SUBJECT, "ELEMENT_ID", Optional.empty(), List.of(), 0, 1, false);
    }

    /** Whether it stands apart from the row. */
    boolean apart() {
        return switch (kind) {
            case LONG_TEXT, LONG_TEXTS, STEPS, PEOPLE, GROUPS -> true;
            default -> false;
        };
    }

    /** Whether it may be left out. */
    boolean optional() {
        return kind == Kind.MILESTONES;
    }
}
