package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import io.throughline.sandbox.confluence.rest.BelowJson.Depth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * {@code /rest/api/content/{id}/child} and {@code …/descendant}: what stands right below a page, or at whatever depth. Files
 * are {@link AttachmentResource}'s.
 */
@Path("content/{id}/{depth: child|descendant}")
@Produces(MediaType.APPLICATION_JSON)
public final class BelowResource {
    private final Rights rights;
    private final ContentJson json;
    private final Answers answers;

    BelowResource(Rights rights, ContentJson json, Answers answers) {
        this.rights = rights;
        this.json = json;
        this.answers = answers;
    }

    @GET
    public ObjectNode byType(
            @PathParam("id") String id, @PathParam("depth") String depth, @QueryParam("expand") String expand) {
        return answers.whole(json.below().byType(rights.page(id), Depth.of(depth), Expand.of(expand)));
    }

    @GET
    @Path("{type: page|comment}")
    public ObjectNode ofType(
            @PathParam("id") String id,
            @PathParam("depth") String named,
            @PathParam("type") String type,
            @QueryParam("expand") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        Depth depth = Depth.of(named);
        WikiPage page = rights.page(id);
        List<WikiPage> found = type.equals("page") ? json.below().pages(page, depth) : List.of();
        Expand wanted = Expand.of(expand);
        return answers.list(
                found, new Range(start, limit), depth.address(id) + "/" + type, each -> json.page(each, wanted));
    }
}
