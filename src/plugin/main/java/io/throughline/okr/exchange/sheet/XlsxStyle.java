package io.throughline.okr.exchange.sheet;

import io.throughline.okr.usecases.sheet.Column;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** How the cells of a workbook look: what is written by people dark on light, what is only told grey. */
final class XlsxStyle {
    static final double HEAD_HEIGHT = 24;
    static final double LINE_HEIGHT = 15;
    private static final int MOST_LINES = 10;

    private static final String HEAD = "1F3A5F";
    private static final String HEAD_TOLD = "6B778C";
    private static final String ON_HEAD = "FFFFFF";
    private static final String TOLD = "6B778C";
    private static final String LINE = "DFE1E6";
    private static final String EXAMPLE = "FFF7E0";

    private XlsxStyle() {}

    /** Printed across, as wide as one page, the titles on each. */
    static void paper(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
    }

    static void head(StyleSetter style, Column.Use use, Column.Type type) {
        style.bold()
                .fontColor(ON_HEAD)
                .fillColor(use == Column.Use.TOLD ? HEAD_TOLD : HEAD)
                .verticalAlignment("center")
                .horizontalAlignment(side(type))
                .indent(1)
                .set();
    }

    static void body(StyleSetter style, Column column, boolean example) {
        style.verticalAlignment("top")
                .horizontalAlignment(side(column.type()))
                .indent(1)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, LINE);
        if (column.use() == Column.Use.TOLD) {
            style.fontColor(TOLD);
        }
        if (example) {
            style.italic().fillColor(EXAMPLE);
        }
        switch (column.type()) {
            case PERCENT -> style.format("0%");
            case WHOLE -> style.format("0");
            case NUMBER -> style.format("#,##0.####");
            case DAY -> style.format("yyyy-mm-dd");
            case MOMENT -> style.format("yyyy-mm-dd hh:mm");
            default -> style.wrapText(true);
        }
        style.set();
    }

    /** Numbers stand on the right, below one another; all else begins on the left. */
    private static String side(Column.Type type) {
        return switch (type) {
            case WHOLE, NUMBER, PERCENT -> "right";
            default -> "left";
        };
    }

    /** How many lines a cell of that width takes, up to as many as one looks at. */
    static int tall(Object said, int width) {
        if (!(said instanceof String text)) {
            return 1;
        }
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + Math.max(0, wide(line) - 1) / width;
        }
        return Math.min(MOST_LINES, lines);
    }

    /** How many digits wide a text is: Chinese and its like take the place of two. */
    static int wide(String text) {
        return text.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
    }
}
