package io.throughline.okr.view;

/** Reads a board as the person who is looking, here or over an application link. */
@FunctionalInterface
public interface BoardReader {
    Reading<BoardView> read(BoardQuery query);
}
