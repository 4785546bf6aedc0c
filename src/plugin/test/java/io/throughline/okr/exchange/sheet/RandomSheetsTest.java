package io.throughline.okr.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.usecases.sheet.Column;
import io.throughline.okr.usecases.sheet.RawSheet;
import io.throughline.okr.usecases.sheet.SheetKind;
import io.throughline.okr.usecases.sheet.Table;
import io.throughline.okr.usecases.sheet.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a sheet comes back as it was, out of either kind of file. */
class RandomSheetsTest {
    private static final List<Column> COLUMNS = List.of(
            column("title", Column.Type.TEXT),
            column("why", Column.Type.LONG),
            column("weight", Column.Type.NUMBER),
            column("due", Column.Type.DAY),
            column("done", Column.Type.TRUTH));

    private static Column column(String name, Column.Type type) {
        return new Column(name, type, Column.Use.WRITTEN, List.of(), name);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> lines() {
        Arbitrary<String> signs = Arbitraries.of(
                "=1+1", "'", "''=", "-", "@x", "\t", "＝", "_x0041_", "_x005F_", "\u0001", "\uFFFE", ";", ",", "\"",
                "<&>", "]]>", "\n", "\r", " ", "值", "😀", "a");
        Arbitrary<String> texts = signs.list().ofMaxSize(6).map(parts -> String.join("", parts));
        Arbitrary<Double> numbers = Arbitraries.doubles().between(-1e12, 1e12);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 40_000).map(day -> LocalDate.of(1950, 1, 1)
                .plusDays(day));
        return Combinators.combine(texts, texts, numbers, days, Arbitraries.of(true, false))
                .as((title, why, weight, due, done) -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("title", title);
                    line.put("why", why);
                    line.put("weight", weight == 0 ? 0.0 : weight);
                    line.put("due", due);
                    line.put("done", done);
                    line.values().removeIf(""::equals);
                    return line;
                })
                .list()
                .ofMaxSize(8);
    }

    private static Table table(List<Map<String, Object>> lines) {
        return new Table(SheetKind.OBJECTIVES, COLUMNS, lines::forEach, false);
    }

    @Property(tries = 200)
    void a_workbook_gives_back_every_cell_as_it_was(@ForAll("lines") List<Map<String, Object>> lines)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WrittenSheets()
                .workbook(List.of(table(lines)), HouseWording.english()::text, ZoneOffset.UTC, false)
                .writeTo(out);

        RawSheet sheet = new ReadUploads()
                .workbook(new ByteArrayInputStream(out.toByteArray()))
                .get(0);

        for (int i = 0; i < lines.size(); i++) {
            RawSheet.RawLine row = sheet.rows().get(i + 1);
            assertThat(row.number()).isEqualTo(i + 2);
            for (int j = 0; j < COLUMNS.size(); j++) {
                assertThat(row.cell(j))
                        .isEqualTo(lines.get(i).getOrDefault(COLUMNS.get(j).name(), ""));
            }
        }
    }

    @Property(tries = 200)
    void a_text_gives_back_every_text_as_it_was(@ForAll("lines") List<Map<String, Object>> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WrittenSheets()
                .text(table(lines), ';', true, HouseWording.english()::text)
                .writeTo(out);

        RawSheet sheet = new ReadUploads().text(new ByteArrayInputStream(out.toByteArray()), ';');

        assertThat(sheet.rows()).hasSize(lines.size() + 1);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(sheet.rows().get(i + 1).cell(0)).isEqualTo(lines.get(i).getOrDefault("title", ""));
            assertThat(sheet.rows().get(i + 1).cell(1)).isEqualTo(lines.get(i).getOrDefault("why", ""));
            assertThat(sheet.rows().get(i + 1).cell(3))
                    .isEqualTo(lines.get(i).get("due").toString());
        }
    }

    @Property(tries = 300)
    void no_line_of_a_text_begins_a_cell_like_a_formula(@ForAll("lines") List<Map<String, Object>> lines)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WrittenSheets()
                .text(table(lines), ',', true, HouseWording.english()::text)
                .writeTo(out);

        String text = out.toString(StandardCharsets.UTF_8).substring(1);
        de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(text).forEach(line -> {
            assertThat(line.getField(0)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
            assertThat(line.getField(1)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
        });
    }

    @Property(tries = 500)
    void a_damaged_workbook_is_refused_or_read_and_nothing_else(@ForAll Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Object> line = Map.of("title", "x", "weight", 1.0);
        new WrittenSheets()
                .workbook(List.of(table(List.of(line, line))), HouseWording.english()::text, ZoneOffset.UTC, true)
                .writeTo(out);
        byte[] bytes = out.toByteArray();
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(new ReadUploads().workbook(new ByteArrayInputStream(bytes)))
                    .isNotNull();
        } catch (Unreadable refused) {
            assertThat(refused.messageKey()).startsWith("okr.sheet.");
        }
    }
}
