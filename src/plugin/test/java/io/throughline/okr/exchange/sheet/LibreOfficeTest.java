package io.throughline.okr.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.throughline.okr.store.Store;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.export.Document;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.sheet.ExportSheets;
import io.throughline.okr.usecases.sheet.OfferTemplate;
import io.throughline.okr.usecases.sheet.Titles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook as LibreOffice opens it, which has to be installed: Debian's libreoffice-calc. */
@Tag("long")
@Tag("once")
class LibreOfficeTest {
    private static final Titles ENGLISH = HouseWording.english()::text;
    /** Comma, quotation mark, UTF-8, from the first line on, cells as shown, every sheet a file of its own. */
    private static final String EVERY_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void it_opens_without_a_warning_and_every_cell_shows_what_was_written() throws Exception {
        int unit = desk.unit("支付 <R&D>", 0);
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int objective = desk.the(CreateObjective.class)
                .create(new ObjectiveDraft(unit, cycle, "=1+1", "Two\nlines, “quoted”", "mei", "", 1.5, 0, 0))
                .id();
        desk.checkIn(desk.keyResult(objective, "@Raise", 0, 100, 1), 45, 7);

        List<List<String>> objectives = shown(desk.the(ExportSheets.class).workbook("", "", ENGLISH), "Objectives");

        List<String> head = objectives.get(0);
        List<String> first = objectives.get(1);
        assertThat(objectives).hasSize(2);
        assertThat(first.get(head.indexOf("Title"))).isEqualTo("=1+1");
        assertThat(first.get(head.indexOf("Why"))).isEqualTo("Two\nlines, “quoted”");
        assertThat(first.get(head.indexOf("Org unit"))).isEqualTo("支付 <R&D>");
        assertThat(first.get(head.indexOf("Weight"))).isEqualTo("1.5");
        assertThat(first.get(head.indexOf("Progress"))).isEqualTo("45%");
        List<List<String>> checkIns = shown(desk.the(ExportSheets.class).workbook("", "", ENGLISH), "Check-ins");
        assertThat(checkIns.get(1)).contains("2027-08-12", "45");
    }

    @Test
    void a_template_opens_with_its_choices() throws Exception {
        List<List<String>> guide = shown(desk.the(OfferTemplate.class).workbook("", ENGLISH), "About the columns");

        assertThat(guide).hasSizeGreaterThan(60);
        assertThat(guide.get(0)).startsWith("Sheet", "Column");
    }

    /** One sheet, line by line, as LibreOffice shows it. */
    private List<List<String>> shown(Document document, String sheet) throws IOException, InterruptedException {
        Path book = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            document.writeTo(out);
        }
        Path said = folder.resolve("said.txt");
        Process office = new ProcessBuilder(
                        "libreoffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        EVERY_SHEET,
                        "--outdir",
                        folder.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        // That it finds no Java for its own macros is nothing it says of the workbook.
        String log = Files.readString(said).replaceAll("(?m)^.*javaldx.*$", "");
        assertThat(office.exitValue()).as(log).isZero();
        assertThat(log.toLowerCase(Locale.ROOT)).doesNotContain("warn", "error", "repair", "corrupt");
        String text = Files.readString(folder.resolve("book-" + sheet + ".csv"), StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }
}
