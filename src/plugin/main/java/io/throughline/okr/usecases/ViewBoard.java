package io.throughline.okr.usecases;

import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardReader;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;

/** The board of an org unit in a cycle, as the viewer may see it. */
public class ViewBoard implements BoardReader {
    @Override
    public Reading<BoardView> read(BoardQuery query) {
        throw new UnsupportedOperationException();
    }
}
