package io.throughline.okr.rest.batch;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.rest.Answers;
import io.throughline.okr.rest.Json;
import io.throughline.okr.rest.Problem;
import io.throughline.okr.rest.Writing;
import io.throughline.okr.usecases.batch.DoTogether;
import io.throughline.okr.usecases.batch.Foresee;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/** Several writes as one. */
@Path("/batch")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class BatchResource {
    private final DoTogether together;
    private final Foresee foresee;
    private final Operations operations;
    private final Writing writing;

    @Inject
    public BatchResource(DoTogether together, Foresee foresee, Operations operations, Writing writing) {
        this.together = together;
        this.foresee = foresee;
        this.operations = operations;
        this.writing = writing;
    }

    /** Does all of it or nothing; or says what it would do. */
    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(Batch.Report.class)
    @Answers(Batch.Foreseen.class)
    public Response run(InputStream body, @Context ContainerRequestContext asked) {
        Batch batch = Batch.read(body, operations);
        Supplier<List<Operations.Done>> all = () -> together.all(Batch.OPERATIONS, Batch.BODY, batch::operations);
        return batch.dryRun()
                ? Json.ok(new Batch.Foreseen(false, foresee.would(all)))
                : writing.made(asked, batch.again(), in -> Json.ok(Batch.done(all.get())));
    }
}
