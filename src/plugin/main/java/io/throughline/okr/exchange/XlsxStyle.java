package io.throughline.okr.exchange;

import io.throughline.okr.usecases.sheet.Column;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** How the cells of a workbook look: what is written by people dark on light, what is only told grey. */
final class XlsxStyle {
    static final double HEAD_HEIGHT = 24;

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

    static void head(StyleSetter style, Column.Use use) {
        style.bold()
                .fontColor(ON_HEAD)
                .fillColor(use == Column.Use.TOLD ? HEAD_TOLD : HEAD)
                .verticalAlignment("center")
                .set();
    }

    static void body(StyleSetter style, Column column, Object said, boolean example) {
        style.verticalAlignment("top")
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
            case LONG, PEOPLE, CHECKPOINTS, STEPS -> style.wrapText(true);
            default -> {
                if (said instanceof String text && text.length() > column.width()) {
                    style.wrapText(true);
                }
            }
        }
        style.set();
    }

    /** How many digits wide a text is: Chinese and its like take the place of two. */
    static int wide(String text) {
        return text.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
    }
}
