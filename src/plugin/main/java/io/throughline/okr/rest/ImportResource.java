package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.ImportModel;
import io.throughline.okr.usecases.export.Imported;
import io.throughline.okr.view.ImportView;
import io.throughline.okr.view.ImportedListView;
import io.throughline.okr.view.ImportedPersonView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes what the export gave. */
@Path("/import")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ImportResource {
    private final ImportModel model;
    private final Texts texts;

    @Inject
    public ImportResource(ImportModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /**
     * Adds all of a document, or says of every element what would become of it.
     *
     * @param dryRun {@code true} to say only what would be done
     * @param people each {@code key in the document=key or log-in name here}
     */
    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ImportView.class)
    @Answers(Preview.class)
    public Response take(
            @QueryParam("dryRun") String dryRun, @QueryParam("people") List<String> people, InputStream body) {
        model.admit();
        Map<String, String> named = named(people);
        boolean dry = truth(dryRun);
        try (StagedBody document = StagedBody.of(body, StagedBody.LIMIT)) {
            return dry ? preview(document, named) : Json.ok(model.run(document::open, named, Course.ON));
        }
    }

    /** Every row of the answer is written as it is found: there may be as many as in the document. */
    private Response preview(StagedBody document, Map<String, String> named) {
        StagedBody answer = StagedBody.empty();
        try (JsonGenerator json = Json.generator(answer.write())) {
            json.writeStartObject();
            json.writeArrayFieldStart("rows");
            ImportView view = model.preview(document::open, named, row -> write(json, row), Course.ON);
            json.writeEndArray();
            json.writeBooleanField("dryRun", view.dryRun());
            json.writePOJOField("lists", view.lists());
            json.writeNumberField("refused", view.refused());
            json.writePOJOField("people", view.people());
            json.writeEndObject();
        } catch (IOException e) {
            answer.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            answer.close();
            throw e;
        }
        StreamingOutput out = stream -> {
            try (answer;
                    InputStream written = answer.open()) {
                written.transferTo(stream);
            }
        };
        return Response.ok(out, Json.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private void write(JsonGenerator json, Imported row) {
        try {
            json.writePOJO(new Told(
                    row.path(),
                    row.name(),
                    row.outcome().word(),
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

    private static Map<String, String> named(List<String> people) {
        Map<String, String> named = new HashMap<>();
        for (String pair : people) {
            if (pair.isEmpty()) {
                continue;
            }
            int between = pair.indexOf('=');
            if (between < 1 || between == pair.length() - 1) {
                throw new Refused(Refused.Reason.INVALID, "people", "okr.import.people");
            }
            named.put(pair.substring(0, between), pair.substring(between + 1));
        }
        return named;
    }

    private static boolean truth(String dryRun) {
        if (dryRun == null || dryRun.isEmpty() || dryRun.equals("false")) {
            return false;
        }
        if (!dryRun.equals("true")) {
            throw new Refused(Refused.Reason.INVALID, "dryRun", "okr.rest.field.truth");
        }
        return true;
    }

    /**
     * What a dry run says; it is written piece by piece.
     *
     * @param rows every element in the order of the document
     * @param dryRun whether nothing was written
     * @param lists how many elements would be added, list by list
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
     * @param errors what is wrong with it
     */
    record Told(String path, String name, String outcome, List<Problem.FieldError> errors) {}
}
