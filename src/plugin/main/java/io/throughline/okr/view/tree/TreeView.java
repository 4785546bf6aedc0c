package io.throughline.okr.view.tree;

import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.WebAddress;
import io.throughline.okr.view.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A board as a tree in the reader's words, ready to print.
 *
 * @param language of the page, BCP 47
 * @param title such as {@code Payments Engineering · FY27}
 * @param total such as {@code 9 key results}, of the org unit asked for; the counts are those of each health
 * @param explains whether a percentage opens its explanation here
 * @param address where Jira shows more; "" where there is no such place
 * @param addressWord what leads there
 * @param stale the sentence that says this is last known data, in two parts; both "" where it is fresh
 * @param tried when Jira was last asked in vain, and what asks again
 * @param expected what time expects, for each cycle
 * @param source where the numbers come from, as of when, as who may see them
 * @param thresholds from where a row is at risk and off track
 * @param hint what the reader can do here; "" for nothing
 * @param empty whether there is no row; then the title says so
 */
public record TreeView(
        String language,
        String title,
        String total,
        List<TreeCountView> counts,
        List<TreeGroupView> groups,
        TreeWords words,
        boolean explains,
        String address,
        String addressWord,
        String stale,
        String staleMore,
        String tried,
        String again,
        String expected,
        String source,
        String thresholds,
        String hint,
        boolean empty,
        String emptyTitle) {

    private static final List<String> HEALTHS =
            List.of("on-track", "at-risk", "off-track", "not-started", "done", "no-data");

    public TreeView {
        counts = List.copyOf(counts);
        groups = List.copyOf(groups);
    }

    /**
     * Puts a board into words.
     *
     * @param shown what was read, and as of when
     * @param asked when it was asked for, ISO 8601 instant
     * @param reader display name of the person it was read as; "" for whoever is looking
     */
    public static TreeView of(
            Reading.Shown<BoardView> shown, String asked, String reader, TreePlace place, Wording wording) {
        BoardView board = shown.value();
        boolean explains = place == TreePlace.WORKSPACE;
        String time = wording.dateTime(shown.at());
        return new TreeView(
                wording.language(),
                board.orgUnit().name() + " · " + board.cycle().name(),
                wording.text("okr.tree.key-results", (int) ownKeyResults(board, "")),
                counts(board, wording),
                groups(board, wording),
                TreeWords.of(wording),
                explains,
                explains ? "" : address(board),
                wording.text("okr.tree.open-in-jira"),
                shown.stale() ? wording.text("okr.tree.stale") : "",
                shown.stale() ? wording.text("okr.tree.stale.more", time) : "",
                shown.stale() ? wording.text("okr.box.tried", wording.dateTime(asked)) : "",
                wording.text("okr.box.again"),
                expected(board, wording),
                reader.isEmpty()
                        ? wording.text("okr.tree.source", time)
                        : wording.text("okr.tree.source-as", time, reader),
                wording.text("okr.tree.thresholds", board.atRiskFrom(), board.offTrackFrom(), board.overdueDays()),
                explains ? wording.text("okr.tree.hint") : "",
                board.rows().isEmpty(),
                wording.text("okr.tree.empty", board.cycle().name()));
    }

    private static List<TreeCountView> counts(BoardView board, Wording wording) {
        return HEALTHS.stream()
                .map(health -> new TreeCountView(
                        health, (int) ownKeyResults(board, health), wording.text("okr.tree.count." + health)))
                .filter(count -> count.count() > 0)
                .toList();
    }

    /** Key results directly under the objectives at the top: those are the org unit's own. Any health for "". */
    private static long ownKeyResults(BoardView board, String health) {
        return board.rows().stream()
                .filter(row -> row.level() == 2 && row.kind().equals("key-result"))
                .filter(row -> health.isEmpty() || row.health().equals(health))
                .count();
    }

    private static List<TreeGroupView> groups(BoardView board, Wording wording) {
        List<BoardRowView> rows = board.rows();
        List<TreeGroupView> groups = new ArrayList<>();
        List<TreeRowView> group = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            BoardRowView row = rows.get(at);
            if (row.level() == 1 && !group.isEmpty()) {
                groups.add(new TreeGroupView(group));
                group.clear();
            }
            boolean parent = at + 1 < rows.size() && rows.get(at + 1).level() > row.level();
            group.add(TreeRowView.of(board, row, parent, wording));
        }
        if (!group.isEmpty()) {
            groups.add(new TreeGroupView(group));
        }
        return groups;
    }

    private static String expected(BoardView board, Wording wording) {
        return board.cycles().stream()
                .map((CycleView cycle) ->
                        wording.text("okr.tree.expected-of", wording.percent(cycle.elapsed()), cycle.name()))
                .reduce((before, next) -> wording.text("okr.word.pair", before, next))
                .map(all -> wording.text("okr.tree.expected", all))
                .orElse("");
    }

    private static String address(BoardView board) {
        return WebAddress.of(board.jiraUrl())
                .map(jira -> jira + "/plugins/servlet/okr?unit="
                        + board.orgUnit().id() + "&cycle=" + board.cycle().id())
                .orElse("");
    }
}
