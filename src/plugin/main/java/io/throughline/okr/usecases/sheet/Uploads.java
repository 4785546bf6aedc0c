package io.throughline.okr.usecases.sheet;

import java.io.InputStream;
import java.util.List;

/** Reads files that people send; they are nobody's friends until they are read. */
public interface Uploads {
    /** So many rows are taken in at once, those with titles not counted. */
    int MOST_ROWS = 5_000;

    int MOST_COLUMNS = 200;

    /**
     * The sheets of a workbook.
     *
     * @throws Unreadable if it is none, is locked, or is too large
     */
    List<RawSheet> workbook(InputStream file);

    /**
     * The one sheet of a text.
     *
     * @param separator of the cells of a line; {@code 0} to tell it by the first line
     * @throws Unreadable likewise
     */
    RawSheet text(InputStream file, char separator);
}
