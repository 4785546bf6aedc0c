package io.throughline.okr.usecases.board;

import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** A board whose rows are made one by one, so that those that stand in a board made before need not be. */
public final class MadeBoard {
    private final BoardView frame;
    private final BoardLines lines;
    private final int[] places;
    private final BoardRowViews views;

    MadeBoard(BoardView frame, BoardLines lines, Optional<BoardLines> before, BoardRowViews views) {
        this.frame = frame;
        this.lines = lines;
        this.places = before.map(lines::placesIn).orElseGet(() -> nowhere(lines.size()));
        this.views = views;
    }

    private static int[] nowhere(int rows) {
        int[] places = new int[rows];
        Arrays.fill(places, BoardLines.NOWHERE);
        return places;
    }

    /** The board without its rows. */
    public BoardView frame() {
        return frame;
    }

    /** What its rows say; to be kept for the next one. */
    public BoardLines lines() {
        return lines;
    }

    /** Where a row that says the same stood in the board before; {@link BoardLines#NOWHERE} for nowhere. */
    public int before(int row) {
        return places[row];
    }

    /** A row in words. */
    public BoardRowView row(int row) {
        return views.of(lines.line(row));
    }

    /** All of it in words. */
    BoardView whole() {
        return new BoardView(
                frame.orgUnit(),
                frame.cycle(),
                IntStream.range(0, lines.size()).mapToObj(this::row).toList(),
                frame.cycles(),
                frame.atRiskFrom(),
                frame.offTrackFrom(),
                frame.overdueDays(),
                frame.jiraUrl());
    }
}
