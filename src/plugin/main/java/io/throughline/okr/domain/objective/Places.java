package io.throughline.okr.domain.objective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of siblings, as numbers with room between them: whoever is moved gets a number of his own and the others keep
 * theirs, until there is no room left and all are numbered anew.
 */
public final class Places {
    private static final long ROOM = 1L << 20;

    private Places() {}

    /** The place behind all of these. */
    public static long last(Collection<Long> taken) {
        return taken.stream().mapToLong(place -> place).max().orElse(0) + ROOM;
    }

    /**
     * Puts one of the siblings right before or after another.
     *
     * @param siblings place by id, in the order they stand; both are among them
     * @return the places that differ, by id; none if it stands there already
     * @throws IllegalArgumentException if one of both is not among them, or both are the same
     */
    public static Map<Integer, Long> moved(Map<Integer, Long> siblings, int moved, int beside, boolean before) {
        if (moved == beside || !siblings.containsKey(moved) || !siblings.containsKey(beside)) {
            throw new IllegalArgumentException("no two siblings: " + moved + ", " + beside);
        }
        List<Integer> stood = List.copyOf(siblings.keySet());
        List<Integer> order = new ArrayList<>(stood);
        order.remove(Integer.valueOf(moved));
        int index = order.indexOf(beside) + (before ? 0 : 1);
        order.add(index, moved);
        if (order.equals(stood)) {
            return Map.of();
        }
        if (index == 0) {
            return Map.of(moved, siblings.get(order.get(1)) - ROOM);
        }
        long under = siblings.get(order.get(index - 1));
        if (index == order.size() - 1) {
            return Map.of(moved, under + ROOM);
        }
        long over = siblings.get(order.get(index + 1));
        return over - under > 1 ? Map.of(moved, under + (over - under) / 2) : anew(order, siblings);
    }

    private static Map<Integer, Long> anew(List<Integer> order, Map<Integer, Long> siblings) {
        Map<Integer, Long> places = new LinkedHashMap<>();
        long place = 0;
        for (int id : order) {
            place += ROOM;
            if (siblings.get(id) != place) {
                places.put(id, place);
            }
        }
        return places;
    }
}
