package io.throughline.okr.view.tree;

import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The confidence of a row.
 *
 * @param said whether anybody has said it
 * @param number 0–10, or {@code –}
 * @param dots five marks of two points each: {@code f} full, {@code h} half, "" empty
 * @param change such as {@code ↓1}; "" if it did not change
 */
public record ConfidenceView(boolean said, String number, List<String> dots, String change) {
    private static final int POINTS_A_DOT = 2;
    private static final int DOTS = 5;

    public ConfidenceView {
        dots = List.copyOf(dots);
    }

    static ConfidenceView of(BoardRowView row, Wording wording) {
        if (row.confidence() < 0) {
            return new ConfidenceView(false, Wording.NOTHING, List.of(), "");
        }
        List<String> dots = new ArrayList<>();
        for (int dot = 0; dot < DOTS; dot++) {
            int points = row.confidence() - dot * POINTS_A_DOT;
            dots.add(points >= POINTS_A_DOT ? "f" : points > 0 ? "h" : "");
        }
        int change = row.confidenceChange();
        String arrow = change == 0 ? "" : (change < 0 ? "↓" : "↑") + wording.number(Math.abs(change), 0);
        return new ConfidenceView(true, wording.number(row.confidence(), 0), dots, arrow);
    }
}
