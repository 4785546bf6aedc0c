package io.throughline.okr.view;

import java.util.List;

/**
 * The objectives and key results of an org unit in a cycle with all that is aligned below them, as one viewer may see them.
 * It holds nothing that differs between two viewers of the same rights, nor the time of reading.
 *
 * @param orgUnit whose board it is
 * @param cycle the cycle it is of
 * @param rows in the order they are shown, each with its level
 * @param cycles every cycle that a row belongs to, outermost first: their elapsed time is what is expected of a row that has
 *     neither days nor checkpoints of its own
 * @param atRiskFrom points behind pace from which a row is at risk, 0–100
 * @param offTrackFrom points behind pace from which a row is off track, 0–100
 * @param overdueDays days without a check-in after which a row is not on track; 0 for never
 * @param jiraUrl address of the Jira it comes from, without a slash at the end
 */
public record BoardView(
        OrgUnitView orgUnit,
        CycleView cycle,
        List<BoardRowView> rows,
        List<CycleView> cycles,
        int atRiskFrom,
        int offTrackFrom,
        int overdueDays,
        String jiraUrl) {
    public BoardView {
        rows = List.copyOf(rows);
        cycles = List.copyOf(cycles);
    }
}
