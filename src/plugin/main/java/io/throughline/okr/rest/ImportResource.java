package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.ImportModel;
import io.throughline.okr.usecases.export.ImportReports;
import io.throughline.okr.usecases.export.Imported;
import io.throughline.okr.view.ImportView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes what the export gave. */
@Path("/import")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ImportResource {
    private final ImportModel model;
    private final ImportReports reports;

    @Inject
    public ImportResource(ImportModel model, ImportReports reports) {
        this.model = model;
        this.reports = reports;
    }

    /**
     * Adds all of a document, or merges it with what is there, or says of every element what would become of it.
     *
     * @param dryRun {@code true} to say only what would be done
     * @param mode {@code add} to make everything anew beside what is there; {@code merge} to change what is known again by its keys and
     *     names, and to add only what is not there
     * @param people each {@code key in the document=key or log-in name here}
     */
    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ImportView.class)
    @Answers(ImportReport.Preview.class)
    public Response take(
            @QueryParam("dryRun") String dryRun,
            @DefaultValue("add") @QueryParam("mode") String mode,
            @QueryParam("people") List<String> people,
            InputStream body) {
        model.admit();
        Map<String, String> named = ImportModel.named(people, "people");
        boolean dry = truth(dryRun);
        boolean merge = merge(mode);
        try (StagedBody document = StagedBody.of(body, StagedBody.LIMIT)) {
            if (dry) {
                return preview(rows -> merge
                        ? model.compare(document::open, named, rows, Course.ON)
                        : model.preview(document::open, named, rows, Course.ON));
            }
            return Json.ok(
                    merge
                            ? model.merge(document::open, named, Course.ON)
                            : model.run(document::open, named, Course.ON));
        }
    }

    /** Every row of the answer is written as it is found: there may be as many as in the document. */
    private Response preview(Function<Consumer<Imported>, ImportView> look) {
        StagedBody answer = StagedBody.empty();
        try (OutputStream out = answer.write()) {
            reports.write(out, look);
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

    private static boolean merge(String mode) {
        if (!List.of("", "add", "merge").contains(mode)) {
            throw new Refused(Refused.Reason.INVALID, "mode", "okr.refused.not-one-of", "add, merge");
        }
        return mode.equals("merge");
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
}
