package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /rest/api/content/{id}/descendant}: what stands below a page, at whatever depth. */
@Path("content/{id}/descendant")
@Produces(MediaType.APPLICATION_JSON)
public final class DescendantResource {
    private final Rights rights;
    private final ContentJson json;
    private final Answers answers;

    DescendantResource(Rights rights, ContentJson json, Answers answers) {
        this.rights = rights;
        this.json = json;
        this.answers = answers;
    }

    @GET
    public ObjectNode descendants(@PathParam("id") String id, @QueryParam("expand") String expand) {
        return answers.whole(json.descendants(rights.page(id), Expand.of(expand)));
    }

    @GET
    @Path("{type: page|comment}")
    public ObjectNode descendants(
            @PathParam("id") String id,
            @PathParam("type") String type,
            @QueryParam("expand") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        WikiPage page = rights.page(id);
        List<WikiPage> found = type.equals("page") ? json.below(page) : List.of();
        Expand wanted = Expand.of(expand);
        return answers.list(
                found,
                new Range(start, limit),
                "/rest/api/content/" + id + "/descendant/" + type,
                child -> json.page(child, wanted));
    }
}
