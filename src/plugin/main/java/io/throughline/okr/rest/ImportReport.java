package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.usecases.export.ImportReports;
import io.throughline.okr.usecases.export.Imported;
import io.throughline.okr.view.ImportView;
import io.throughline.okr.view.ImportedListView;
import io.throughline.okr.view.ImportedPersonView;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a dry run of an import tells, as JSON. */
public final class ImportReport implements ImportReports {
    private final Texts texts;

    public ImportReport(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void write(OutputStream out, Function<Consumer<Imported>, ImportView> dryRun) throws IOException {
        try (JsonGenerator json = Json.generator(new Open(out))) {
            json.writeStartObject();
            json.writeArrayFieldStart("rows");
            ImportView view = dryRun.apply(row -> write(json, row));
            json.writeEndArray();
            json.writeBooleanField("dryRun", view.dryRun());
            json.writePOJOField("lists", view.lists());
            json.writeNumberField("refused", view.refused());
            json.writePOJOField("people", view.people());
            json.writeEndObject();
        }
    }

    private void write(JsonGenerator json, Imported row) {
        try {
            json.writePOJO(new Told(
                    row.path(),
                    row.name(),
                    row.outcome().word(),
                    row.fields(),
                    row.faults().stream()
                            .map(fault -> new Problem.FieldError(
                                    fault.field(),
                                    texts.text(
                                            fault.messageKey(),
                                            fault.arguments().toArray())))
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever gave the stream closes it. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /**
     * What a dry run says; it is written piece by piece.
     *
     * @param rows every element in the order of the document
     * @param dryRun whether nothing was written
     * @param lists what would become of the elements, list by list
     * @param refused how many places of the document are wrong
     * @param people everybody the document names
     */
    record Preview(
            List<Told> rows,
            boolean dryRun,
            List<ImportedListView> lists,
            int refused,
            List<ImportedPersonView> people) {}

    /**
     * An element of the document.
     *
     * @param path where it stands
     * @param name what people call it
     * @param outcome what would become of it
     * @param fields what of it says something else, where it would be changed
     * @param errors what is wrong with it
     */
    record Told(String path, String name, String outcome, List<String> fields, List<Problem.FieldError> errors) {}
}
