package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.usecases.job.CancelJob;
import io.throughline.okr.usecases.job.FetchJobFile;
import io.throughline.okr.usecases.job.KeepUpload;
import io.throughline.okr.usecases.job.StartJob;
import io.throughline.okr.usecases.job.ViewJobs;
import io.throughline.okr.view.JobView;
import io.throughline.okr.view.UploadView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Long work that goes on by itself: ordered, watched, ended and taken up again. */
@Path("/jobs")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class JobsResource {
    private final ViewJobs view;
    private final StartJob start;
    private final CancelJob cancel;
    private final KeepUpload upload;
    private final FetchJobFile fetch;
    private final Texts texts;

    @Inject
    public JobsResource(
            ViewJobs view, StartJob start, CancelJob cancel, KeepUpload upload, FetchJobFile fetch, Texts texts) {
        this.view = view;
        this.start = start;
        this.cancel = cancel;
        this.upload = upload;
        this.fetch = fetch;
        this.texts = texts;
    }

    @GET
    @LicensedOnly
    @Answers(value = JobView.class, list = "jobs", fresh = true)
    public Response list(@Context UriInfo uri) {
        List<JsonNode> all = new ArrayList<>();
        view.all().forEach(job -> all.add(linked(job, uri)));
        return fresh(Json.named("jobs", all));
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(value = JobView.class, fresh = true)
    public Response start(InputStream in, @Context UriInfo uri) {
        JsonBody body = JsonBody.read(in);
        StartJob.Draft draft =
                new StartJob.Draft(body.text("kind", ""), body.facts("parameters"), body.text("file", ""));
        body.check();
        JobView job = start.start(draft);
        return Response.created(address(job, uri).build())
                .type(Json.TYPE)
                .entity(Json.bytes(linked(job, uri)))
                .build();
    }

    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(value = JobView.class, fresh = true)
    public Response one(@PathParam("id") int id, @Context UriInfo uri) {
        return fresh(linked(view.one(id), uri));
    }

    @PUT
    @Path("/{id}/cancelled")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(value = JobView.class, fresh = true)
    public Response cancel(@PathParam("id") int id, InputStream in, @Context UriInfo uri) {
        JsonBody.read(in).check();
        return fresh(linked(cancel.cancel(id), uri));
    }

    @POST
    @Path("/{id}/resume")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(value = JobView.class, fresh = true)
    public Response resume(@PathParam("id") int id, InputStream in, @Context UriInfo uri) {
        JsonBody.read(in).check();
        return fresh(linked(cancel.resume(id), uri));
    }

    @GET
    @Path("/{id}/file")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, Problem.MEDIA_TYPE, Json.TYPE})
    @LicensedOnly
    @Answers(Object.class)
    public Response file(@PathParam("id") int id) {
        FetchJobFile.Made made = fetch.fetch(id);
        StreamingOutput body = out -> {
            try (InputStream in = made.content().open()) {
                in.transferTo(out);
            }
        };
        return Response.ok(body, made.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** The body is the file, byte for byte; it has no name of its own. */
    @POST
    @Path("/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @LicensedOnly
    @Answers(UploadView.class)
    public Response upload(InputStream content, @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length)
            throws IOException {
        long announced = length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
        return Json.created(upload.keep(content, announced));
    }

    /** With the addresses of what can be done with it now. */
    private ObjectNode linked(JobView job, UriInfo uri) {
        ObjectNode told = texts.told(job);
        ObjectNode links = told.putObject("links");
        links.put("self", text(address(job, uri).build()));
        if (job.ended().isEmpty()) {
            links.put("cancel", text(address(job, uri).path("cancelled").build()));
        }
        if (job.resumable()) {
            links.put("resume", text(address(job, uri).path("resume").build()));
        }
        if (job.fileSize() >= 0) {
            links.put("file", text(address(job, uri).path("file").build()));
        }
        return told;
    }

    private static UriBuilder address(JobView job, UriInfo uri) {
        return uri.getBaseUriBuilder().path(JobsResource.class).path(Integer.toString(job.id()));
    }

    private static String text(URI address) {
        return address.toString();
    }

    /** It is another one in a moment. */
    private static Response fresh(Object body) {
        return Response.ok(Json.bytes(body), Json.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
