package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.throughline.okr.domain.copy.Line;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.usecases.export.Document;
import io.throughline.okr.usecases.export.Documents;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The model as one JSON document. It is read in batches, each in a fixed number of statements, and no more than one of them
 * is held, besides four bytes for each element. It is not one moment's picture: what people change while it is read may be in it or
 * not; what they add is not.
 */
public final class JsonDocuments implements Documents {
    /** Raised when a reader of the version before could no longer understand it. */
    static final int VERSION = 1;

    static final String FORMAT = "throughline";

    private static final int BATCH = 200;

    private final Rows rows;
    private final SettingFields settings;
    private final int batch;

    public JsonDocuments(Rows rows, SettingFields settings) {
        this(rows, settings, BATCH);
    }

    JsonDocuments(Rows rows, SettingFields settings, int batch) {
        this.rows = rows;
        this.settings = settings;
        this.batch = batch;
    }

    @Override
    public Document model() {
        return this::write;
    }

    private void write(OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonMapper().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // what breaks off must not look whole
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            // Not when it was written: what was read of a document and is written again says the same.
            json.writeStringField("lastChange", Telling.moment(rows.lastChange().toEpochMilli()));
            settings.write(json);
            Telling telling = new Telling(Numbering.of(rows));
            for (Listing listing : Lists.ALL) {
                json.writeArrayFieldStart(listing.name());
                write(json, listing, telling);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private void write(JsonGenerator json, Listing listing, Telling telling) throws IOException {
        if (listing.is(Lists.SCOPES) || listing.is(Lists.LINKED_PROJECTS)) {
            // Few, and in an order of their own: that of their rows is nobody's.
            write(json, listing, telling, inOrder(listing));
            return;
        }
        List<Line> some = rows.after(listing.table(), 0, batch);
        while (!some.isEmpty()) {
            write(json, listing, telling, some);
            some = rows.after(listing.table(), some.get(some.size() - 1).id(), batch);
        }
    }

    private void write(JsonGenerator json, Listing listing, Telling telling, List<Line> some) throws IOException {
        Apart apart = Apart.of(listing, some, rows);
        for (Line row : some) {
            if (telling.whole(listing, row)) {
                telling.write(json, listing, row, apart);
            }
        }
    }

    private List<Line> inOrder(Listing listing) {
        List<Line> all = new ArrayList<>(rows.after(listing.table(), 0, Integer.MAX_VALUE));
        if (listing.is(Lists.SCOPES)) {
            // "shared" is shorter than "cycle:1" and any other name.
            all.sort(Comparator.<Line>comparingInt(row -> row.text("SCOPE_KEY").length())
                    .thenComparing(row -> row.text("SCOPE_KEY")));
            return all;
        }
        all.sort(Comparator.comparingLong(row -> (long) row.columns().get("PROJECT_ID")));
        return all;
    }
}
