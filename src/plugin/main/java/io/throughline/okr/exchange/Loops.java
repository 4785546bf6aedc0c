package io.throughline.okr.exchange;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Looks for loops among goals that lie below one another, by their places: few numbers a goal, and no deeper than memory allows. */
final class Loops {
    private static final int NONE = -1;

    private final int[] first;
    private int[] next = new int[64];
    private int[] to = new int[64];
    private int edges;

    Loops(int goals) {
        first = new int[goals];
        Arrays.fill(first, NONE);
    }

    /** One lies below another. */
    void below(int from, int above) {
        if (edges == to.length) {
            next = Arrays.copyOf(next, edges * 2);
            to = Arrays.copyOf(to, edges * 2);
        }
        to[edges] = above;
        next[edges] = first[from];
        first[from] = edges++;
    }

    /** Passes one goal of each loop there is. */
    void each(IntConsumer found) {
        int[] at = first.clone();
        int[] way = new int[first.length];
        // 0 not seen, 1 on the way, 2 free of loops
        byte[] seen = new byte[first.length];
        for (int start = 0; start < first.length; start++) {
            int depth = 0;
            if (seen[start] == 0) {
                seen[start] = 1;
                way[depth++] = start;
            }
            while (depth > 0) {
                int goal = way[depth - 1];
                int edge = at[goal];
                if (edge == NONE) {
                    seen[goal] = 2;
                    depth--;
                    continue;
                }
                at[goal] = next[edge];
                int above = to[edge];
                if (seen[above] == 1) {
                    found.accept(goal);
                } else if (seen[above] == 0) {
                    seen[above] = 1;
                    way[depth++] = above;
                }
            }
        }
    }
}
