package io.throughline.okr.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.throughline.okr.usecases.sheet.RawSheet;
import io.throughline.okr.usecases.sheet.Unreadable;
import io.throughline.okr.usecases.sheet.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what people send, within bounds. */
public final class ReadUploads implements Uploads {
    private static final char MARK = '\uFEFF';

    @Override
    public List<RawSheet> workbook(InputStream file) {
        return new XlsxUpload(UploadedBytes.of(file)).sheets();
    }

    @Override
    public RawSheet text(InputStream file, char separator) {
        String text = decoded(UploadedBytes.of(file));
        List<RawSheet.RawLine> rows = new ArrayList<>();
        char between = separator == 0 ? guessed(text) : separator;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(between)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord line : csv) {
                number++;
                if (line.getFields().stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row(number, line.getFields()));
                }
                if (rows.size() > MOST_ROWS + 1) {
                    throw new Unreadable(Unreadable.Reason.TOO_LARGE, "okr.sheet.fault.rows", MOST_ROWS);
                }
            }
        } catch (CsvParseException damaged) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.text");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new RawSheet("", rows);
    }

    private static RawSheet.RawLine row(int number, List<String> cells) {
        if (cells.size() > MOST_COLUMNS || cells.stream().anyMatch(cell -> cell.length() > CellText.LONGEST)) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "okr.sheet.fault.cells", MOST_COLUMNS, CellText.LONGEST);
        }
        return new RawSheet.RawLine(
                number, cells.stream().<Object>map(Harmless::unmarked).toList());
    }

    /** UTF-8 or nothing: guessing would turn names into others. */
    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException otherwise) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.text");
        }
    }

    /** What stands most often in the first line. */
    private static char guessed(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max((one, other) -> Long.compare(often(first, one), often(first, other)) == 0
                        ? (one == ',' ? 1 : -1)
                        : Long.compare(often(first, one), often(first, other)))
                .orElse(',');
    }

    private static long often(String line, char sign) {
        return line.chars().filter(unit -> unit == sign).count();
    }
}
