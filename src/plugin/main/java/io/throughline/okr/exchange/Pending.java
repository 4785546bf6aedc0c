package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.copy.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The ids of one column that are not known yet when its rows are written: they name what comes later. */
final class Pending {
    private static final int STRIDE = 500;

    private final String table;
    private final String column;
    private final Element to;
    private int[] rows = new int[16];
    private int[] numbers = new int[16];
    private int size;

    Pending(String table, String column, Element to) {
        this.table = table;
        this.column = column;
        this.to = to;
    }

    void add(int row, int number) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        rows[size] = row;
        numbers[size++] = number;
    }

    /** Writes all of them, once they are known. */
    void write(Rows all, Arrivals arrivals) {
        Map<Integer, Integer> some = new HashMap<>();
        for (int i = 0; i < size; i++) {
            some.put(rows[i], arrivals.id(to, numbers[i]));
            if (some.size() == STRIDE) {
                all.set(table, column, some);
                some.clear();
            }
        }
        all.set(table, column, some);
    }
}
