package io.throughline.okr.rest;

import io.throughline.okr.usecases.export.Document;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Sheets as answers: files to keep, which nothing between may keep. */
final class SheetFile {
    /** A workbook in Office Open XML. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String CSV = "text/csv";

    private SheetFile() {}

    static Response answer(Document document, String type, String name) {
        StreamingOutput body = document::writeTo;
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
