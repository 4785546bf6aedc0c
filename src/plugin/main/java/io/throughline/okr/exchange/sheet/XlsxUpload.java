package io.throughline.okr.exchange.sheet;

import io.throughline.okr.usecases.sheet.RawSheet;
import io.throughline.okr.usecases.sheet.Unreadable;
import io.throughline.okr.usecases.sheet.Uploads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workbook that somebody sent: its visible parts and where they stand. A formula counts as what it last came to. */
final class XlsxUpload {
    private static final String FOLDER = "xl/";

    private final Map<String, byte[]> parts;
    private int rows;

    XlsxUpload(byte[] file) {
        this.parts = UploadedBytes.parts(file);
    }

    /** A sheet as the workbook lists it. */
    private record Listed(String name, String id) {}

    List<RawSheet> sheets() {
        byte[] book = parts.get(FOLDER + "workbook.xml");
        if (book == null) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.broken");
        }
        List<Listed> listed = new ArrayList<>();
        boolean[] since1904 = {false};
        SafeXml.each(book, xml -> {
            if (xml.getLocalName().equals("sheet")) {
                listed.add(new Listed(SafeXml.attribute(xml, "name"), SafeXml.attribute(xml, "id")));
            } else if (xml.getLocalName().equals("workbookPr")) {
                String said = SafeXml.attribute(xml, "date1904");
                since1904[0] = said.equals("1") || said.equals("true");
            }
        });
        Map<String, String> targets = targets();
        XlsxCells cells = new XlsxCells(texts(), XlsxFormats.of(part("styles.xml")), since1904[0]);
        List<RawSheet> sheets = new ArrayList<>();
        for (Listed one : listed) {
            byte[] sheet = parts.get(resolved(targets.getOrDefault(one.id(), "")));
            if (sheet != null) {
                List<RawSheet.RawLine> read = cells.rows(sheet);
                rows += Math.max(0, read.size() - 1);
                // Another sheet that explains things may stand beside those that are taken in.
                if (rows > 2 * Uploads.MOST_ROWS) {
                    throw new Unreadable(Unreadable.Reason.TOO_LARGE, "okr.sheet.fault.rows", Uploads.MOST_ROWS);
                }
                sheets.add(new RawSheet(one.name(), read));
            }
        }
        return sheets;
    }

    private Map<String, String> targets() {
        Map<String, String> targets = new HashMap<>();
        part("_rels/workbook.xml.rels")
                .ifPresent(part -> SafeXml.each(part, xml -> {
                    if (xml.getLocalName().equals("Relationship")) {
                        targets.put(SafeXml.attribute(xml, "Id"), SafeXml.attribute(xml, "Target"));
                    }
                }));
        return targets;
    }

    private List<String> texts() {
        return part("sharedStrings.xml").map(SafeXml::items).orElse(List.of());
    }

    private Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(FOLDER + name));
    }

    private static String resolved(String target) {
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }
}
