package io.throughline.okr.usecases.sheet;

import io.throughline.okr.usecases.export.Document;
import java.time.ZoneId;
import java.util.List;

/** Makes files of sheets. */
public interface SheetFiles {
    /**
     * One workbook with a sheet for each table, as spreadsheet programs open it.
     *
     * @param zone the reader's
     * @param explained whether a last sheet says what each column takes
     */
    Document workbook(List<Table> tables, Titles titles, ZoneId zone, boolean explained);

    /**
     * One table as text, the cells of a line apart by a separator.
     *
     * @param named whether the first line has what programs call the columns, and not what people do
     */
    Document text(Table table, char separator, boolean named, Titles titles);
}
