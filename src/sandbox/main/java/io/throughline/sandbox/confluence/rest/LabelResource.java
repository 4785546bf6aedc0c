package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /rest/api/content/{id}/label}. */
@Path("content/{id}/label")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LabelResource {
    private final Wiki wiki;
    private final Rights rights;
    private final Answers answers;

    LabelResource(Wiki wiki, Rights rights, Answers answers) {
        this.wiki = wiki;
        this.rights = rights;
        this.answers = answers;
    }

    @GET
    public ObjectNode list(
            @PathParam("id") String id,
            @QueryParam("prefix") String prefix,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        return listed(rights.page(id), prefix, new Range(start, limit));
    }

    private ObjectNode listed(WikiPage page, String prefix, Range range) {
        return answers.list(
                wiki.labels().of(page.id()).stream()
                        .filter(label -> prefix == null || label.prefix().equals(prefix))
                        .toList(),
                range,
                "/rest/api/content/" + page.id() + "/label",
                ContentJson::label);
    }

    /** Adds one label or an array of them. */
    @POST
    public ObjectNode add(@PathParam("id") String id, JsonNode sent) {
        WikiPage page = rights.editable(id);
        for (JsonNode label :
                sent.isArray() ? sent : Answers.JSON.createArrayNode().add(sent)) {
            wiki.labels()
                    .add(
                            page.id(),
                            label.path("prefix").asText("global"),
                            label.path("name").asText(""));
        }
        return listed(page, null, new Range(0, 200));
    }

    @DELETE
    public Response removeNamed(@PathParam("id") String id, @QueryParam("name") String name) {
        return remove(id, name == null ? "" : name);
    }

    @DELETE
    @Path("{label}")
    public Response remove(@PathParam("id") String id, @PathParam("label") String label) {
        WikiPage page = rights.editable(id);
        if (!wiki.labels().remove(page.id(), label)) {
            throw new RestFailure(404, "No label found with name: " + label);
        }
        return Response.noContent().build();
    }
}
