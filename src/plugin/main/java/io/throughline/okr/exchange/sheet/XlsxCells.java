package io.throughline.okr.exchange.sheet;

import io.throughline.okr.usecases.sheet.RawSheet;
import io.throughline.okr.usecases.sheet.Unreadable;
import io.throughline.okr.usecases.sheet.Uploads;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The cells of the sheets of one workbook. */
final class XlsxCells {
    /** Day 0 of spreadsheets, which believe that 1900 was a leap year: true from March 1900 on. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** The last day of the year 9999. */
    private static final double LAST_DAY = 2_958_465;

    private final List<String> texts;
    private final XlsxFormats formats;
    private final boolean since1904;

    XlsxCells(List<String> texts, XlsxFormats formats, boolean since1904) {
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** The rows in which something stands. */
    List<RawSheet.RawLine> rows(byte[] sheet) {
        Walk walk = new Walk();
        SafeXml.each(sheet, walk);
        walk.end();
        return walk.rows;
    }

    /** One sheet, row by row. */
    private final class Walk implements SafeXml.AtElement {
        private final List<RawSheet.RawLine> rows = new ArrayList<>();
        private List<Object> cells = new ArrayList<>();
        private int number;
        private int column;

        @Override
        public void at(XMLStreamReader xml) throws XMLStreamException {
            if (xml.getLocalName().equals("row")) {
                end();
                int said = XlsxFormats.number(xml, "r");
                number = said > 0 ? said : number + 1;
                column = 0;
            } else if (xml.getLocalName().equals("c")) {
                int place = place(SafeXml.attribute(xml, "r"));
                Object value = value(xml);
                if (!value.equals("")) {
                    put(place, value);
                }
                column = place + 1;
            }
        }

        private void put(int place, Object value) {
            if (place >= Uploads.MOST_COLUMNS) {
                throw new Unreadable(
                        Unreadable.Reason.TOO_LARGE, "okr.sheet.fault.cells", Uploads.MOST_COLUMNS, CellText.LONGEST);
            }
            while (cells.size() <= place) {
                cells.add("");
            }
            cells.set(place, value);
        }

        private void end() {
            if (!cells.isEmpty()) {
                rows.add(new RawSheet.RawLine(number, cells));
                cells = new ArrayList<>();
            }
            if (rows.size() > 2 * Uploads.MOST_ROWS) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE, "okr.sheet.fault.rows", Uploads.MOST_ROWS);
            }
        }

        /** {@code AB12} stands in column 27; where it is not said, in the next one. */
        private int place(String address) {
            int place = 0;
            for (int i = 0; i < address.length() && i < 4; i++) {
                char letter = address.charAt(i);
                if (letter < 'A' || letter > 'Z') {
                    break;
                }
                place = place * 26 + (letter - 'A' + 1);
            }
            return place == 0 ? column : place - 1;
        }
    }

    private Object value(XMLStreamReader xml) throws XMLStreamException {
        String type = SafeXml.attribute(xml, "t");
        int style = XlsxFormats.number(xml, "s");
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("is")) {
                value = SafeXml.text(xml, "is");
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> text(shared(value));
            case "inlineStr", "str" -> text(value);
            case "b" -> value.equals("1") || value.equals("true");
            case "e" -> new RawSheet.Flaw("okr.sheet.fault.formula");
            case "d" -> day(value);
            default -> number(value, style);
        };
    }

    private String shared(String index) {
        try {
            return texts.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.broken");
        }
    }

    private static Object text(String coded) {
        if (coded.length() > CellText.LONGEST) {
            throw new Unreadable(
                    Unreadable.Reason.TOO_LARGE, "okr.sheet.fault.cells", Uploads.MOST_COLUMNS, CellText.LONGEST);
        }
        return CellText.cut(coded) ? new RawSheet.Flaw("okr.sheet.fault.cut") : CellText.decoded(coded);
    }

    private static Object day(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }

    private Object number(String text, int style) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.broken");
        }
        if (!Double.isFinite(number)) {
            return new RawSheet.Flaw("okr.sheet.fault.number");
        }
        boolean day = formats.date(style) && number >= 0 && number <= LAST_DAY;
        return day ? (Object) (since1904 ? DAY_0_OF_1904 : DAY_0).plusDays((long) number) : number;
    }
}
