package io.throughline.okr.exchange.sheet;

import io.throughline.okr.usecases.sheet.Column;
import io.throughline.okr.usecases.sheet.Table;
import io.throughline.okr.usecases.sheet.Titles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook in Office Open XML. Rows leave memory as they are written; texts stand in their cells and not in a table of all texts,
 * which would have to be held. Every text is a text, whatever it begins with.
 */
final class XlsxBook {
    private static final String PROGRAM = "Throughline";
    private static final String VERSION = "01.0000";
    /** So many rows are held. */
    private static final int FLUSHED = 200;
    /** Nobody reads further than this in one sheet, and spreadsheet programs end at 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;
    /** Rows of a template that take one of the choices only. */
    private static final int CHECKED_ROWS = 5_000;

    /** So far rows are made as tall as what they say: each such height is held until the sheet ends. */
    private static final int MADE_TALL = 10_000;

    private static final int LONGEST_NAME = 31;

    private final List<Table> tables;
    private final Titles titles;
    private final ZoneId zone;
    private final boolean explained;

    XlsxBook(List<Table> tables, Titles titles, ZoneId zone, boolean explained) {
        this.tables = tables;
        this.titles = titles;
        this.zone = zone;
        this.explained = explained;
    }

    void write(OutputStream out) throws IOException {
        // Not closed: that would close what is not ours.
        @SuppressWarnings("resource")
        Workbook book = new Workbook(out, PROGRAM, VERSION);
        try {
            for (Table table : tables) {
                new Filled(book, table).write();
            }
            if (explained) {
                new XlsxGuide(book, tables, titles).write();
            }
            book.finish();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    /** A name a sheet may have. */
    static String sheetName(String title, int part) {
        String name = title.replaceAll("[\\\\/?*\\[\\]:]", " ");
        String suffix = part == 1 ? "" : " (" + part + ")";
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - suffix.length())) + suffix;
    }

    /** One table; what does not fit on a sheet goes on in another. */
    private final class Filled {
        private final Workbook book;
        private final Table table;
        private Worksheet sheet;
        private int part;
        private int row;

        Filled(Workbook book, Table table) {
            this.book = book;
            this.table = table;
        }

        void write() throws IOException {
            begin();
            table.lines().each(line -> {
                try {
                    next(line);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            end();
        }

        private void begin() {
            part++;
            row = 0;
            sheet = book.newWorksheet(sheetName(titles.text(table.kind().titleKey()), part));
            sheet.freezePane(leading(), 1);
            sheet.rowHeight(0, XlsxStyle.HEAD_HEIGHT);
            XlsxStyle.paper(sheet);
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                String title = column.titled(titles);
                sheet.width(i, Math.max(column.width(), Math.min(24, XlsxStyle.wide(title) + 4)));
                sheet.inlineString(0, i, CellText.coded(title));
                XlsxStyle.head(sheet.style(0, i), column.use(), column.type());
            }
        }

        /** Columns that stay in sight: up to the one that names the element. */
        private int leading() {
            for (int i = 0; i < Math.min(4, table.columns().size()); i++) {
                String name = table.columns().get(i).name();
                if (name.equals("title") || name.equals("name")) {
                    return i + 1;
                }
            }
            return 1;
        }

        private void next(Map<String, Object> line) throws IOException {
            if (row == MOST_ROWS) {
                end();
                begin();
            }
            row++;
            int tall = 1;
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                Object said = line.get(column.name());
                if (said != null) {
                    cell(i, said);
                    tall = Math.max(tall, XlsxStyle.tall(said, column.width()));
                }
                XlsxStyle.body(sheet.style(row, i), column, table.example());
            }
            // Spreadsheet programs do not make room for wrapped lines by themselves.
            if (tall > 1 && row <= MADE_TALL) {
                sheet.rowHeight(row, tall * XlsxStyle.LINE_HEIGHT);
            }
            if (row % FLUSHED == 0) {
                sheet.flush();
            }
        }

        private void cell(int column, Object said) {
            if (said instanceof Double number) {
                sheet.value(row, column, number);
            } else if (said instanceof Integer number) {
                sheet.value(row, column, number);
            } else if (said instanceof Boolean truth) {
                sheet.value(row, column, truth);
            } else if (said instanceof LocalDate day) {
                sheet.value(row, column, day);
            } else if (said instanceof Instant moment) {
                sheet.value(row, column, moment.atZone(zone).toLocalDateTime());
            } else {
                sheet.inlineString(row, column, CellText.coded(said.toString()));
            }
        }

        private void end() throws IOException {
            int last = Math.max(1, row);
            sheet.setAutoFilter(0, 0, last, table.columns().size() - 1);
            if (table.example()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    XlsxGuide.choices(sheet, i, CHECKED_ROWS, table.columns().get(i), titles);
                }
            }
            sheet.finish();
        }
    }
}
