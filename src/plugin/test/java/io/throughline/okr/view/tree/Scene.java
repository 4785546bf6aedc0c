package io.throughline.okr.view.tree;

import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.OrgUnitView;
import io.throughline.okr.view.PersonView;
import io.throughline.okr.view.Reading;
import java.util.List;

/** Payments Engineering in 2027, on Thursday 12 August: the scene of the mock-ups, shortened. */
public final class Scene {
    /** When the board was read. */
    public static final String READ = "2027-08-12T12:32:00Z";

    private static final CycleView YEAR =
            new CycleView(1, 1, "2027", "year", "2027-01-01", "2027-12-31", "open", 0, 0.61);
    private static final CycleView QUARTER =
            new CycleView(3, 1, "2027 Q3", "quarter", "2027-07-01", "2027-09-30", "open", 1, 0.47);
    private static final OrgUnitView UNIT = new OrgUnitView(7, "Payments Engineering", 0, "everyone");

    private static final PersonView MEI = person("JIRAUSER10001", "Mei Lin");
    private static final PersonView JONAS = person("JIRAUSER10002", "Jonas Weber");
    private static final PersonView PRIYA = person("JIRAUSER10003", "Priya Nair");
    private static final PersonView LIN = person("JIRAUSER10004", "林晓");

    private Scene() {}

    /** Three objectives, one of a team, one in Chinese. */
    public static BoardView board() {
        return board(List.of(
                objective(1, "Merchants trust every payment they take with us", 1, 3, 0.57, "on-track", MEI, 9),
                keyResult(11, "Raise the payment success rate", 2, 96.2, 97.7, 98.5, 1, "%", 0.652, "on-track", 7, 0),
                keyResult(12, "Cut checkout response time (p95)", 2, 840, 655, 400, 0, "ms", 0.42, "at-risk", 5, -1),
                team(2, "Paying feels instant on every device", 3, 2, 0.40, "on-track", PRIYA, 3),
                keyResult(13, "Cut time to the first keystroke", 4, 1.9, 1.5, 0.8, 1, "s", 0.364, "at-risk", -1, 0),
                objective(
                        3, "Closing the books is a quiet morning, not a lost weekend", 1, 2, 0.48, "at-risk", PRIYA, 9),
                keyResult(14, "Shorten the month-end close", 2, 52, 33, 8, 0, "h", 1, "done", 6, 0),
                keyResult(15, "Entries reconciled without a person", 2, 71, 79, 97, 0, "%", 0.31, "off-track", 3, -2),
                objective(4, "让每位工程师都敢在周五发布", 1, 1, -1, "no-data", LIN, 0),
                keyResult(16, "能独立值班的工程师", 2, 1200, 0, 2400.5, 1, "", 0, "not-started", 10, 1)));
    }

    /** A board of these rows. */
    public static BoardView board(List<BoardRowView> rows) {
        return new BoardView(UNIT, YEAR, rows, List.of(YEAR, QUARTER), 10, 25, 14, "https://jira.example.com/jira");
    }

    /** It, read just now. */
    public static Reading.Shown<BoardView> shown(BoardView board) {
        return new Reading.Shown<>(board, READ, false, "W/\"1\"");
    }

    /** It, from memory. */
    public static Reading.Shown<BoardView> stale(BoardView board) {
        return new Reading.Shown<>(board, READ, true, "W/\"1\"");
    }

    static BoardRowView objective(
            int id,
            String title,
            int level,
            int keyResults,
            double progress,
            String health,
            PersonView owner,
            int issues) {
        return row(
                "objective",
                id,
                title,
                level,
                UNIT.name(),
                YEAR,
                keyResults,
                "committed",
                0,
                0,
                0,
                0,
                "",
                progress,
                health,
                7,
                0,
                owner,
                issues);
    }

    static BoardRowView team(
            int id,
            String title,
            int level,
            int keyResults,
            double progress,
            String health,
            PersonView owner,
            int issues) {
        return row(
                "objective",
                id,
                title,
                level,
                "Checkout",
                QUARTER,
                keyResults,
                "committed",
                0,
                0,
                0,
                0,
                "",
                progress,
                health,
                6,
                0,
                owner,
                issues);
    }

    static BoardRowView keyResult(
            int id,
            String title,
            int level,
            double from,
            double now,
            double target,
            int decimals,
            String unit,
            double progress,
            String health,
            int confidence,
            int change) {
        return row(
                "key-result",
                id,
                title,
                level,
                level > 2 ? "Checkout" : UNIT.name(),
                level > 2 ? QUARTER : YEAR,
                0,
                "",
                from,
                now,
                target,
                decimals,
                unit,
                progress,
                health,
                confidence,
                change,
                JONAS,
                2);
    }

    private static BoardRowView row(
            String kind,
            int id,
            String title,
            int level,
            String unit,
            CycleView cycle,
            int keyResults,
            String ambition,
            double from,
            double now,
            double target,
            int decimals,
            String measure,
            double progress,
            String health,
            int confidence,
            int change,
            PersonView owner,
            int issues) {
        return new BoardRowView(
                kind,
                id,
                (kind.equals("objective") ? "O-" : "KR-") + id,
                title,
                level,
                unit,
                cycle.name(),
                keyResults,
                ambition,
                from,
                now,
                target,
                !health.equals("not-started"),
                decimals,
                measure,
                progress,
                cycle.elapsed(),
                health,
                confidence,
                change,
                owner,
                issues,
                kind.equals("objective") ? "" : "check-in",
                1,
                0,
                kind.equals("objective") ? "" : "number-up",
                0,
                0,
                List.of(),
                "",
                -1,
                false,
                false,
                -1);
    }

    private static PersonView person(String key, String name) {
        return new PersonView(key, name, true);
    }
}
