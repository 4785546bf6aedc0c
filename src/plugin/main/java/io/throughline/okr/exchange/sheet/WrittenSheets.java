package io.throughline.okr.exchange.sheet;

import io.throughline.okr.usecases.export.Document;
import io.throughline.okr.usecases.sheet.SheetFiles;
import io.throughline.okr.usecases.sheet.Table;
import io.throughline.okr.usecases.sheet.Titles;
import java.time.ZoneId;
import java.util.List;

/** Workbooks and texts, written while what is in them is read. */
public final class WrittenSheets implements SheetFiles {
    @Override
    public Document workbook(List<Table> tables, Titles titles, ZoneId zone, boolean explained) {
        return out -> new XlsxBook(tables, titles, zone, explained).write(out);
    }

    @Override
    public Document text(Table table, char separator, boolean named, Titles titles) {
        return out -> new CsvSheet(table, separator, named, titles).write(out);
    }
}
