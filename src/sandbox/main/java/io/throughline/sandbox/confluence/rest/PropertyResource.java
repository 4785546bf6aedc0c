package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.ContentProperties.Property;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code /rest/api/content/{id}/property}: JSON kept on a page. */
@Path("content/{id}/property")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PropertyResource {
    private final Wiki wiki;
    private final Rights rights;
    private final Answers answers;
    private final URI baseUrl;

    PropertyResource(Wiki wiki, Rights rights, Answers answers, URI baseUrl) {
        this.wiki = wiki;
        this.rights = rights;
        this.answers = answers;
        this.baseUrl = baseUrl;
    }

    @GET
    public ObjectNode list(
            @PathParam("id") String id,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("10") int limit) {
        WikiPage page = rights.page(id);
        return answers.list(
                wiki.properties().of(page.id()),
                new Range(start, limit),
                "/rest/api/content/" + id + "/property",
                property -> json(page, property));
    }

    @GET
    @Path("{key}")
    public ObjectNode one(@PathParam("id") String id, @PathParam("key") String key) {
        WikiPage page = rights.page(id);
        return answers.whole(json(page, property(page, key)));
    }

    private Property property(WikiPage page, String key) {
        return wiki.properties()
                .of(page.id(), key)
                .orElseThrow(() -> new RestFailure(404, "No property found with key: " + key));
    }

    @POST
    public ObjectNode create(@PathParam("id") String id, JsonNode sent) {
        return set(id, sent.path("key").asText(""), 1, sent);
    }

    /** Makes the property or saves its next version. */
    @PUT
    @Path("{key}")
    public ObjectNode update(@PathParam("id") String id, @PathParam("key") String key, JsonNode sent) {
        return set(id, key, sent.path("version").path("number").asInt(1), sent);
    }

    private ObjectNode set(String id, String key, int version, JsonNode sent) {
        WikiPage page = rights.editable(id);
        if (key.isBlank() || !sent.has("value")) {
            throw new RestFailure(400, "A property needs a key and a value.");
        }
        wiki.properties().set(page.id(), key, version, sent.path("value").toString());
        return answers.whole(json(page, property(page, key)));
    }

    @DELETE
    @Path("{key}")
    public Response remove(@PathParam("id") String id, @PathParam("key") String key) {
        if (!wiki.properties().remove(rights.editable(id).id(), key)) {
            throw new RestFailure(404, "No property found with key: " + key);
        }
        return Response.noContent().build();
    }

    private ObjectNode json(WikiPage page, Property property) {
        ObjectNode json = Answers.JSON.createObjectNode();
        json.put("id", Long.toString(property.id()));
        json.put("key", property.key());
        try {
            json.set("value", Answers.JSON.readTree(property.json()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        json.putObject("version")
                .put("message", "")
                .put("number", property.version())
                .put("minorEdit", true)
                .put("hidden", false);
        json.putObject("_links")
                .put("self", baseUrl + "/rest/api/content/" + page.id() + "/property/" + property.key());
        json.putObject("_expandable").put("content", "/rest/api/content/" + page.id());
        return json;
    }
}
