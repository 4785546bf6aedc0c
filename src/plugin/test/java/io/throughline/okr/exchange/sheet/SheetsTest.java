package io.throughline.okr.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.store.Store;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.export.Document;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.sheet.ExportSheets;
import io.throughline.okr.usecases.sheet.RawSheet;
import io.throughline.okr.usecases.sheet.Titles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written is read by another reader than ours. The time is the mock-ups' 12 August 2027. */
class SheetsTest {
    private static final Titles ENGLISH = HouseWording.english()::text;

    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int cycle;
    private int payments;
    private int keyResult;

    @BeforeEach
    void a_company() {
        int company = desk.unit("Acme", 0);
        payments = desk.unit("支付 <R&D>", company, "mei");
        cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int trust = desk.the(CreateObjective.class)
                .create(new ObjectiveDraft(
                        payments,
                        cycle,
                        "=HYPERLINK(\"http://evil\")",
                        "mei",
                        "committed",
                        2,
                        0,
                        0,
                        new FrameDraft("2027-02-01", "2027-11-30", 2, List.of("core", "beta")),
                        ObjectiveDraft.Seen.OPEN,
                        new ObjectiveDraft.Texts("First line\n second", "")))
                .id();
        keyResult = desk.keyResult(trust, "Raise the rate", 90, 98.5, 1);
        desk.checkIn(keyResult, 94.25, 7);
        desk.jira().epic(1, "PAY-1", 100);
        desk.the(LinkIssue.class).link(desk.counting(trust, "Ship it"), "PAY-1");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private byte[] book() {
        return bytes(desk.the(ExportSheets.class).workbook("", "", ENGLISH));
    }

    private String csv(String kind) {
        return new String(
                bytes(desk.the(ExportSheets.class).text(kind, "", "", ',', false, ENGLISH)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return out.toByteArray();
    }

    @Test
    void another_reader_finds_dates_numbers_and_percentages_of_their_types() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(book()))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "Org units",
                            "Cycles",
                            "KPIs",
                            "Objectives",
                            "Key results",
                            "Check-ins",
                            "Contributions",
                            "Actions",
                            "Issue links",
                            "KPI values");
            List<Row> rows = book.findSheet("Objectives").orElseThrow().read();
            List<String> head = rows.get(0).stream().map(cell -> cell.getText()).toList();
            Row first = rows.get(1);
            assertThat(head).startsWith("Key", "Called in this file", "Title", "Org unit", "Cycle");
            assertThat(first.getCellText(head.indexOf("Org unit"))).isEqualTo("支付 <R&D>");
            assertThat(first.getCell(head.indexOf("Starts")).asDate()).isEqualTo(LocalDateTime.of(2027, 2, 1, 0, 0));
            assertThat(first.getCell(head.indexOf("Weight")).asNumber()).isEqualByComparingTo("2");
            assertThat(first.getCell(head.indexOf("Progress")).getType()).isEqualTo(CellType.NUMBER);
            assertThat(first.getCellText(head.indexOf("Why"))).isEqualTo("First line\n second");
            assertThat(first.getCellText(head.indexOf("Theme"))).isEqualTo("Development quality");
        }
    }

    @Test
    void no_cell_of_a_workbook_is_a_formula() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(book()))) {
            for (Sheet sheet : book.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    assertThat(row.stream().filter(cell -> cell != null && cell.getFormula() != null))
                            .isEmpty();
                }
            }
            List<Row> rows = book.findSheet("Objectives").orElseThrow().read();
            assertThat(rows.get(1).getCellText(2)).isEqualTo("=HYPERLINK(\"http://evil\")");
        }
    }

    @Test
    void our_reader_finds_what_was_written() {
        List<RawSheet> sheets = new ReadUploads().workbook(new ByteArrayInputStream(book()));

        RawSheet checkIns = sheets.get(5);
        assertThat(checkIns.name()).isEqualTo("Check-ins");
        assertThat(checkIns.rows().get(1).cells())
                .startsWith(1.0, "KR-1", java.time.LocalDate.of(2027, 8, 12), 94.25, "", 7.0);
    }

    @Test
    void in_a_text_what_begins_like_a_formula_is_marked_as_text_and_taken_back_as_it_was() {
        String text = csv("objectives");

        assertThat(text).startsWith("\uFEFFKey,").contains(",\"'=HYPERLINK(\"\"http://evil\"\")\",");
        RawSheet read =
                new ReadUploads().text(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), (char) 0);
        assertThat(read.rows().get(1).cell(2)).isEqualTo("=HYPERLINK(\"http://evil\")");
        assertThat(read.rows().get(1).cell(10)).isEqualTo("2027-02-01");
    }

    @Test
    void what_the_reader_may_not_see_is_not_in_it() {
        int secret = desk.unit("Secret", 0, "members", List.of("sid"), List.of());
        desk.keyResult(desk.objective(secret, cycle, "Hidden goal"), "Hidden part", 0, 1, 1);
        desk.jira().close(100, "admin");

        desk.as("nina");
        String all = csv("org-units") + csv("objectives") + csv("key-results") + csv("issue-links");

        assertThat(all).contains("Ship it").doesNotContain("Secret", "Hidden", "PAY-1");
        assertThat(desk.as("sid").the(ExportSheets.class)).isNotNull();
        assertThat(csv("objectives")).contains("Hidden goal");
    }

    @Test
    void twice_as_much_in_a_batch_needs_no_more_statements() {
        book();
        long before = statements();
        for (int i = 0; i < 20; i++) {
            int made = desk.objective(payments, cycle, "Another " + i);
            desk.checkIn(desk.keyResult(made, "Part " + i, 0, 10, 1), 4, 5);
        }

        assertThat(statements()).isEqualTo(before).isBetween(20L, 80L);
    }

    private long statements() {
        long before = store.statements();
        book();
        return store.statements() - before;
    }
}
