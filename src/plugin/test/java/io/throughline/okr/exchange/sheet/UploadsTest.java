package io.throughline.okr.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.usecases.sheet.RawSheet;
import io.throughline.okr.usecases.sheet.Unreadable;
import io.throughline.okr.usecases.sheet.Uploads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files as they should be, and as people make them who mean harm. */
@Timeout(60)
class UploadsTest {
    private static final String BOOK =
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>";
    private static final String RELS =
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private final Uploads uploads = new ReadUploads();

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", utf8(BOOK));
        parts.put("xl/_rels/workbook.xml.rels", utf8(RELS));
        parts.put("xl/worksheets/sheet1.xml", utf8("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        return parts;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private Unreadable.Reason refused(byte[] book) {
        try {
            uploads.workbook(in(book));
            return null;
        } catch (Unreadable unreadable) {
            return unreadable.reason();
        }
    }

    @Test
    void cells_are_read_by_their_types_and_a_formula_as_what_it_came_to() {
        Map<String, byte[]> parts = parts("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
                + "<c r=\"B2\" s=\"1\"><v>46611</v></c><c r=\"C2\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"D2\" t=\"b\"><v>1</v></c><c r=\"E2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                + "<c r=\"G2\" t=\"inlineStr\"><is><t>a</t><r><t>b</t></r></is></c>"
                + "<c t=\"str\"><f>X()</f><v>_x0041_ text</v></c></row>");
        parts.put(
                "xl/sharedStrings.xml",
                utf8("<sst><si><r><t>So </t></r><r><t>so</t></r><rPh><t>no</t></rPh></si></sst>"));
        parts.put(
                "xl/styles.xml",
                utf8("<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"));

        RawSheet sheet = uploads.workbook(in(zip(parts))).get(0);

        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.rows().get(0).number()).isEqualTo(2);
        assertThat(sheet.rows().get(0).cells())
                .containsExactly(
                        "So so",
                        LocalDate.of(2027, 8, 12),
                        2.0,
                        true,
                        new RawSheet.Flaw("okr.sheet.fault.formula"),
                        "",
                        "ab",
                        "A text");
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() {
        Map<String, byte[]> parts = parts("");
        parts.put("xl/media/image1.png", new byte[80 << 20]);
        byte[] bomb = zip(parts);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refused(bomb)).isEqualTo(Unreadable.Reason.TOO_LARGE);
    }

    @Test
    void a_small_file_may_not_unpack_by_more_than_real_ones_do() {
        Map<String, byte[]> parts = parts("");
        parts.put("xl/worksheets/sheet2.xml", new byte[20 << 20]);

        assertThat(refused(zip(parts))).isEqualTo(Unreadable.Reason.TOO_LARGE);
    }

    @Test
    void many_parts_are_too_many() {
        Map<String, byte[]> parts = parts("");
        for (int i = 0; i < UploadedBytes.MOST_PARTS; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }

        assertThat(refused(zip(parts))).isEqualTo(Unreadable.Reason.TOO_LARGE);
    }

    @Test
    void a_long_file_many_rows_far_columns_and_long_cells_are_too_much() {
        assertThatThrownBy(() -> uploads.text(in(new byte[UploadedBytes.LONGEST + 1]), ','))
                .isInstanceOfSatisfying(Unreadable.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Unreadable.Reason.TOO_LARGE));
        assertThat(refused(zip(parts("<row><c t=\"b\"><v>1</v></c></row>".repeat(2 * Uploads.MOST_ROWS + 2)))))
                .isEqualTo(Unreadable.Reason.TOO_LARGE);
        assertThat(refused(zip(parts("<row><c r=\"XFD1\"><v>1</v></c></row>")))).isEqualTo(Unreadable.Reason.TOO_LARGE);
        assertThat(refused(zip(parts(
                        "<row><c t=\"inlineStr\"><is><t>" + "x".repeat(CellText.LONGEST + 1) + "</t></is></c></row>"))))
                .isEqualTo(Unreadable.Reason.TOO_LARGE);
        assertThatThrownBy(() -> uploads.text(in(utf8("a\n".repeat(Uploads.MOST_ROWS + 2))), ','))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void nothing_outside_is_looked_up_and_no_entity_is_made_larger() {
        for (String doctype : List.of(
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY x \"&b;&b;\">]>")) {
            for (String part :
                    List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml")) {
                Map<String, byte[]> parts = parts("<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>");
                parts.put(part, utf8(doctype + "<worksheet>&x;</worksheet>"));

                assertThat(refused(zip(parts))).as(part + doctype).isEqualTo(Unreadable.Reason.BROKEN);
            }
        }
    }

    @Test
    void workbooks_of_the_old_kind_and_locked_ones_are_told_apart_from_damaged_ones() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] whole = zip(parts("<row><c><v>1</v></c></row>"));

        assertThat(refused(old)).isEqualTo(Unreadable.Reason.OTHER_KIND);
        assertThat(refused(new byte[0])).isEqualTo(Unreadable.Reason.BROKEN);
        assertThat(refused(utf8("key,title"))).isEqualTo(Unreadable.Reason.BROKEN);
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Unreadable.Reason.BROKEN);
        assertThat(refused(zip(parts("<row><c t=\"s\"><v>7</v></c></row>")))).isEqualTo(Unreadable.Reason.BROKEN);
        assertThat(refused(zip(Map.of("../../evil.xml", utf8("<a/>"))))).isEqualTo(Unreadable.Reason.BROKEN);
    }

    @Test
    void a_text_is_utf_8_with_or_without_a_mark_and_its_separator_is_told_by_its_first_line() {
        RawSheet sheet = uploads.text(in(utf8("\uFEFFa;b,c;d\r\n1;\"two\r\nlines\";\r\n;;\r\n'=x;'-1;''@")), (char) 0);

        assertThat(sheet.rows()).extracting(RawSheet.RawLine::number).containsExactly(1, 2, 4);
        assertThat(sheet.rows().get(0).cells()).containsExactly("a", "b,c", "d");
        assertThat(sheet.rows().get(1).cells()).containsExactly("1", "two\r\nlines", "");
        assertThat(sheet.rows().get(2).cells()).containsExactly("=x", "-1", "'@");
        assertThatThrownBy(() -> uploads.text(in(new byte[] {'a', (byte) 0xE4, '\n'}), ','))
                .isInstanceOf(Unreadable.class);
    }
}
