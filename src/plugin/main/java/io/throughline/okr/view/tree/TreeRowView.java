package io.throughline.okr.view.tree;

import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Wording;
import java.util.List;

/**
 * One row of the tree.
 *
 * @param lang {@code lang} of the title where it is not the page's; "" else
 * @param depth steps of indentation, from 0
 * @param rank {@code top} for an objective of the org unit asked for, {@code team} for one below, "" for a key result
 * @param parent whether rows lie below it
 * @param team the org unit's name of an objective below; "" else
 * @param meta the quiet text of an objective; "" for a key result
 * @param from baseline of a key result, {@code now} its value, {@code target} what it is to reach, each without the unit
 * @param unit of the target, {@code apart} from the number or not, as the language has it
 * @param percent progress, or {@code –} where there is nothing to count
 * @param health as in {@link BoardRowView}
 * @param reason why its health is not what its bar says; "" where it is
 * @param epics number of issues linked, or {@code –}
 */
public record TreeRowView(
        String kind,
        int id,
        String key,
        String title,
        String lang,
        int level,
        int depth,
        String rank,
        boolean parent,
        String team,
        String meta,
        String from,
        String now,
        String target,
        String unit,
        boolean apart,
        String percent,
        BarView bar,
        String health,
        String healthWord,
        String reason,
        ConfidenceView confidence,
        OwnerView owner,
        String epics) {

    private static final List<String> PERCENT_TOUCHES_IN = List.of("en", "zh", "ja", "ko");

    static TreeRowView of(BoardView board, BoardRowView row, boolean parent, Wording wording) {
        boolean objective = row.kind().equals("objective");
        String target = objective
                ? ""
                : FigureView.target(row.measure(), row.target(), row.upper(), row.decimals(), wording)
                        .text();
        boolean below = objective && !row.orgUnit().equals(board.orgUnit().name());
        return new TreeRowView(
                row.kind(),
                row.id(),
                row.key(),
                row.title(),
                Script.of(row.title()).langOn(wording.language()),
                row.level(),
                row.level() - 1,
                !objective ? "" : row.level() == 1 ? "top" : "team",
                parent,
                below ? row.orgUnit() : "",
                objective ? meta(board, row, below, wording) : "",
                objective
                        ? ""
                        : FigureView.from(row.measure(), row.from(), row.decimals(), wording)
                                .text(),
                objective ? "" : now(row, wording),
                target,
                target.isEmpty() ? "" : row.unit(),
                apart(target.isEmpty() ? "" : row.unit(), wording),
                wording.percent(Math.min(row.progress(), 1)),
                BarView.of(row, wording),
                row.health(),
                wording.text("okr.health." + row.health()),
                reason(row, wording),
                ConfidenceView.of(row, wording),
                OwnerView.of(row.owner(), wording),
                row.issueLinks() == 0 ? Wording.NOTHING : wording.number(row.issueLinks(), 0));
    }

    static String reason(BoardRowView row, Wording wording) {
        String key = row.kind().equals("objective") ? "okr.health.overdue-below" : "okr.health.overdue";
        return row.overdue() ? wording.text(key, row.daysSinceCheckIn()) : "";
    }

    private static String now(BoardRowView row, Wording wording) {
        return row.measured()
                ? FigureView.now(row.measure(), row.now(), row.decimals(), wording)
                        .text()
                : Wording.NOTHING;
    }

    /** {@code 3 key results · committed} on top, {@code Q3 · 3 key results} beside the name of a team. */
    private static String meta(BoardView board, BoardRowView row, boolean below, Wording wording) {
        String meta = wording.text("okr.tree.key-results", row.keyResults());
        if (!below && !row.ambition().isEmpty()) {
            meta = meta + " · " + wording.text("okr.word." + row.ambition());
        }
        String cycle = row.cycle();
        String outer = board.cycle().name();
        if (cycle.equals(outer)) {
            return meta;
        }
        // "FY27 Q3" within "FY27" is "Q3" to everybody.
        return (cycle.startsWith(outer + " ") ? cycle.substring(outer.length() + 1) : cycle) + " · " + meta;
    }

    private static boolean apart(String unit, Wording wording) {
        boolean touches =
                unit.equals("%") && PERCENT_TOUCHES_IN.contains(wording.locale().getLanguage());
        return !unit.isEmpty() && !touches;
    }
}
