package io.throughline.okr.view.tree;

import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The bar of a row: its fill is progress, its tick what time expects, its gap what is missing between them.
 *
 * @param shown false where there is nothing to count
 * @param progress width of the fill, 0–100
 * @param expected place of the tick, 0–100
 * @param label the bar in words
 * @param parts the same bar as cells from left to right, for paper
 */
public record BarView(boolean shown, int progress, int expected, String label, List<Part> parts) {
    /** Width of the bar on paper, in tenths of a point. */
    private static final int WIDTH = 520;
    /** Width of the tick, in tenths of a point. */
    private static final int TICK = 10;

    public BarView {
        parts = List.copyOf(parts);
    }

    /**
     * A cell of the bar.
     *
     * @param kind {@code fill}, {@code done}, {@code at-risk}, {@code off-track}, {@code tick} or {@code track}
     * @param width in points, such as {@code 29.9}
     */
    public record Part(String kind, String width) {}

    static BarView of(BoardRowView row, Wording wording) {
        if (row.progress() < 0) {
            return new BarView(false, 0, 0, "", List.of());
        }
        double progress = Math.min(row.progress(), 1);
        double expected = Math.max(0, Math.min(row.expected(), 1));
        String label = wording.text(
                "okr.tree.bar",
                wording.percent(progress),
                wording.percent(expected),
                wording.text("okr.tree.count." + row.health()));
        String reason = TreeRowView.reason(row, wording);
        String all = reason.isEmpty() ? label : wording.text("okr.word.pair", label, reason);
        return new BarView(
                true, whole(100 * progress), whole(100 * expected), all, parts(row.health(), progress, expected));
    }

    private static List<Part> parts(String health, double progress, double expected) {
        List<Part> parts = new ArrayList<>();
        int filled = whole(WIDTH * progress);
        if (health.equals("done")) {
            add(parts, "done", filled);
            add(parts, "track", WIDTH - filled);
            return parts;
        }
        int tick = whole((WIDTH - TICK) * expected);
        int behind = tick + TICK;
        boolean late = health.equals("at-risk") || health.equals("off-track");
        add(parts, "fill", Math.min(filled, tick));
        add(parts, late ? health : "track", tick - Math.min(filled, tick));
        add(parts, "tick", TICK);
        add(parts, "fill", Math.max(0, filled - behind));
        add(parts, "track", WIDTH - Math.max(filled, behind));
        return parts;
    }

    private static void add(List<Part> parts, String kind, int tenths) {
        if (tenths > 0) {
            parts.add(new Part(kind, tenths / 10 + "." + tenths % 10));
        }
    }

    private static int whole(double value) {
        return (int) Math.round(value);
    }
}
