package io.throughline.okr.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.throughline.okr.usecases.sheet.Column;
import io.throughline.okr.usecases.sheet.Table;
import io.throughline.okr.usecases.sheet.Titles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * A table as text by RFC 4180, in UTF-8 and with the mark in front by which spreadsheet programs know that. Numbers have a point,
 * days and moments are ISO 8601, the latter in UTC.
 */
final class CsvSheet {
    private static final char MARK = '\uFEFF';

    private final Table table;
    private final char separator;
    private final boolean named;
    private final Titles titles;

    CsvSheet(Table table, char separator, boolean named, Titles titles) {
        this.table = table;
        this.separator = separator;
        this.named = named;
        this.titles = titles;
    }

    void write(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        // Not closed: that would close what is not ours.
        @SuppressWarnings("resource")
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(table.columns().stream()
                .map(column -> Harmless.marked(named ? column.name() : column.titled(titles)))
                .toList());
        table.lines()
                .each(line -> csv.writeRecord(table.columns().stream()
                        .map((Column column) -> cell(line.get(column.name())))
                        .toList()));
        csv.flush();
        text.flush();
    }

    private static String cell(Object said) {
        if (said == null) {
            return "";
        }
        if (said instanceof String text) {
            return Harmless.marked(text);
        }
        return said instanceof Double number ? plain(number) : said.toString();
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
