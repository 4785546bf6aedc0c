package io.throughline.okr.exchange.sheet;

import io.throughline.okr.usecases.sheet.Column;
import io.throughline.okr.usecases.sheet.Table;
import io.throughline.okr.usecases.sheet.Titles;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The last sheet of a template: what each column takes. */
final class XlsxGuide {
    /** No list of choices in a cell is longer. */
    private static final int LONGEST_LIST = 255;

    /** What stands in a list needs no quoting of any kind. */
    private static final Pattern LISTED = Pattern.compile("[^,\"<>&]+");

    private static final List<Integer> WIDTHS = List.of(22, 26, 20, 16, 80);

    private final Workbook book;
    private final List<Table> tables;
    private final Titles titles;

    XlsxGuide(Workbook book, List<Table> tables, Titles titles) {
        this.book = book;
        this.tables = tables;
        this.titles = titles;
    }

    /** Lets the cells of a column take its choices only. */
    static void choices(Worksheet sheet, int column, int rows, Column of, Titles titles) {
        String list = String.join(",", of.choices());
        boolean listed = !of.choices().isEmpty()
                && list.length() <= LONGEST_LIST
                && of.choices().stream().allMatch(LISTED.asMatchPredicate());
        if (listed) {
            sheet.range(1, column, rows, column)
                    .validateWithListByFormula('"' + list + '"')
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .error(titles.text("okr.sheet.choose"));
        }
    }

    void write() throws IOException {
        Worksheet sheet = book.newWorksheet(XlsxBook.sheetName(titles.text("okr.sheet.guide"), 1));
        sheet.freezePane(0, 1);
        sheet.rowHeight(0, XlsxStyle.HEAD_HEIGHT);
        XlsxStyle.paper(sheet);
        List<String> heads = List.of("sheet", "column", "name", "needed", "takes");
        for (int i = 0; i < heads.size(); i++) {
            sheet.width(i, WIDTHS.get(i));
            sheet.inlineString(0, i, titles.text("okr.sheet.guide." + heads.get(i)));
            XlsxStyle.head(sheet.style(0, i), Column.Use.WRITTEN, Column.Type.TEXT);
        }
        int row = 0;
        for (Table table : tables) {
            for (Column column : table.columns()) {
                row++;
                line(sheet, row, table, column);
            }
        }
        sheet.finish();
    }

    private void line(Worksheet sheet, int row, Table table, Column column) {
        String words = String.join(", ", column.choices());
        String takes = titles.text("okr.sheet.takes." + column.type().word());
        List<String> cells = List.of(
                titles.text(table.kind().titleKey()),
                column.titled(titles),
                column.name(),
                titles.text("okr.sheet.use." + column.use().name().toLowerCase(Locale.ROOT)),
                words.isEmpty() ? takes : takes + " " + words);
        int tall = 1;
        for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(row, i, CellText.coded(cells.get(i)));
            tall = Math.max(tall, XlsxStyle.tall(cells.get(i), WIDTHS.get(i)));
            XlsxStyle.body(sheet.style(row, i), new Column("", Column.Type.LONG, column.use(), List.of(), ""), false);
        }
        sheet.rowHeight(row, tall * XlsxStyle.LINE_HEIGHT);
    }
}
