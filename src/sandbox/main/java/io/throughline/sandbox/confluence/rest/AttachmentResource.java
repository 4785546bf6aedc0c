package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.Attachments;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import io.throughline.sandbox.confluence.services.SentFiles;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** {@code /rest/api/content/{id}/child/attachment}: files on a page. */
@Path("content/{id}/child/attachment")
@Produces(MediaType.APPLICATION_JSON)
public final class AttachmentResource {
    private final Attachments attachments;
    private final Rights rights;
    private final ContentJson json;
    private final Answers answers;

    AttachmentResource(Attachments attachments, Rights rights, ContentJson json, Answers answers) {
        this.attachments = attachments;
        this.rights = rights;
        this.json = json;
        this.answers = answers;
    }

    @GET
    public ObjectNode list(
            @PathParam("id") String id,
            @QueryParam("filename") String fileName,
            @QueryParam("expand") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        List<Attachments.Attachment> found = attachments.of(rights.page(id).id()).stream()
                .filter(file -> fileName == null || file.fileName().equals(fileName))
                .toList();
        return listed(id, found, new Range(start, limit), Expand.of(expand));
    }

    private ObjectNode listed(String id, List<Attachments.Attachment> found, Range range, Expand expand) {
        return answers.list(
                found, range, "/rest/api/content/" + id + "/child/attachment", file -> json.attachment(file, expand));
    }

    /** Keeps the parts named {@code file}; the part {@code comment} is for all of them. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ObjectNode upload(
            @PathParam("id") String id, byte[] body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type) {
        String author = rights.loggedIn().key();
        WikiPage page = rights.page(id);
        if (!rights.access().may(SpacePermission.ADD_ATTACHMENTS, page, rights.viewer())) {
            throw RestFailure.forbidden("add attachments to content with id : ContentId{id=" + id + "}");
        }
        SentFiles sent = SentFiles.of(type, body);
        List<Attachments.Attachment> kept = new ArrayList<>();
        for (SentFiles.SentFile file : sent.files()) {
            if (attachments.of(page.id(), file.name()).isPresent()) {
                throw new RestFailure(
                        400,
                        "Cannot add a new attachment with same file name as an existing attachment: " + file.name());
            }
            kept.add(attachments.add(
                    page.id(),
                    file.name(),
                    file.mediaType(),
                    file.bytes(),
                    sent.fields().getOrDefault("comment", ""),
                    author));
        }
        if (kept.isEmpty()) {
            throw new RestFailure(400, "At least one attachment must be supplied.");
        }
        return listed(id, kept, new Range(0, 200), Expand.of("version,container"));
    }

    /** Keeps a new version of a file. */
    @POST
    @Path("{attachment}/data")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ObjectNode replace(
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            byte[] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type) {
        String author = rights.loggedIn().key();
        WikiPage page = rights.page(id);
        if (!rights.access().may(SpacePermission.ADD_ATTACHMENTS, page, rights.viewer())) {
            throw RestFailure.forbidden("update attachments of content with id : ContentId{id=" + id + "}");
        }
        Attachments.Attachment before = attachments
                .byId(Rights.number(attachment.replaceFirst("^att", "")))
                .filter(file -> file.pageId() == page.id())
                .orElseThrow(() -> RestFailure.noContent(attachment));
        SentFiles sent = SentFiles.of(type, body);
        SentFiles.SentFile file = sent.files().stream()
                .findFirst()
                .orElseThrow(() -> new RestFailure(400, "At least one attachment must be supplied."));
        return answers.whole(json.attachment(
                attachments.add(
                        page.id(),
                        before.fileName(),
                        file.mediaType(),
                        file.bytes(),
                        sent.fields().getOrDefault("comment", ""),
                        author),
                Expand.of("version,container")));
    }
}
