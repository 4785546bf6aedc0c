package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.copy.Rows;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The numbers that stand in a document for ids: of each kind of element from 1, in the order of the ids, with those that are gone and
 * that only the change log knows. So a store that was made of a document numbers everything as it was, whatever ids it gave. Four
 * bytes an element.
 */
final class Numbering {
    private final Map<Element, int[]> ids = new EnumMap<>(Element.class);
    private final boolean same;

    private Numbering(Map<Element, int[]> ids, boolean same) {
        this.ids.putAll(ids);
        this.same = same;
    }

    /** That by which every number is the id itself. */
    static Numbering none() {
        return new Numbering(Map.of(), true);
    }

    /** Of all that is there now. */
    static Numbering of(Rows rows) {
        Map<Element, int[]> all = new EnumMap<>(Element.class);
        rows.logged().forEach((kind, ids) -> all.merge(home(kind), ids, Numbering::both));
        for (Listing listing : Lists.ALL) {
            listing.named().ifPresent(kind -> all.merge(kind, rows.ids(listing.table()), Numbering::both));
        }
        return new Numbering(all, false);
    }

    /** The number of an element; 0 for none, and for one that nobody knows of. */
    int of(Element kind, int id) {
        if (same || fixed(kind)) {
            return id;
        }
        int place = Arrays.binarySearch(ids.getOrDefault(home(kind), new int[0]), id);
        return place < 0 ? 0 : place + 1;
    }

    /** The name of a scope by the number of its cycle; "" if nobody knows of that. */
    String of(Scope scope) {
        if (!scope.ofCycle()) {
            return scope.name();
        }
        int number = of(Element.CYCLE, scope.id());
        return number == 0 ? "" : Scope.cycle(number).name();
    }

    /** What the log names by the id of another element. */
    static Element home(Element kind) {
        return switch (kind) {
            case OBJECTIVE_FIELDS -> Element.OBJECTIVE;
            case KEY_RESULT_FIELDS -> Element.KEY_RESULT;
            case POSITIONING -> Element.ORG_UNIT;
            default -> kind;
        };
    }

    /** What has ids of its own that no table gives. */
    static boolean fixed(Element kind) {
        return kind == Element.THEME || kind == Element.SETTINGS;
    }

    private static int[] both(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others))
                .sorted()
                .distinct()
                .toArray();
    }
}
