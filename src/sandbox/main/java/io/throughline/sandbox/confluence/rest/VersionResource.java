package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.PageVersions;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** {@code /rest/experimental/content/{id}/version}: all versions of a page, which the host's public API has only there. */
@Path("content/{id}/version")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VersionResource {
    private final Wiki wiki;
    private final Rights rights;
    private final ContentJson json;
    private final Answers answers;

    VersionResource(Wiki wiki, Rights rights, ContentJson json, Answers answers) {
        this.wiki = wiki;
        this.rights = rights;
        this.json = json;
        this.answers = answers;
    }

    @GET
    public ObjectNode list(
            @PathParam("id") String id,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        WikiPage page = rights.page(id);
        List<WikiPage> all = new ArrayList<>(List.of(page));
        all.addAll(wiki.versions().older(page.id()));
        return answers.list(
                all,
                new Range(start, limit),
                "/rest/experimental/content/" + id + "/version",
                json.versions()::version);
    }

    @GET
    @Path("{number}")
    public ObjectNode one(@PathParam("id") String id, @PathParam("number") int number) {
        return answers.whole(json.versions().version(version(rights.page(id), number)));
    }

    private WikiPage version(WikiPage page, int number) {
        return wiki.versions()
                .numbered(page.id(), number)
                .orElseThrow(() -> new RestFailure(404, "No version " + number + " of content " + page.id()));
    }

    /** Makes an old version the text of a new one. */
    @POST
    public ObjectNode restore(@PathParam("id") String id, JsonNode sent) {
        if (!sent.path("operationKey").asText("").equals("restore")) {
            throw new RestFailure(400, "Only the operation restore is known here.");
        }
        WikiPage page = rights.editable(id);
        JsonNode parameters = sent.path("params");
        WikiPage old = version(page, parameters.path("versionNumber").asInt());
        WikiPage made = wiki.versions()
                .save(
                        page.id(),
                        page.version(),
                        new PageVersions.Edit(
                                page.title(),
                                old.body(),
                                parameters.path("message").asText(""),
                                false),
                        rights.loggedIn().name());
        return answers.whole(json.versions().version(made));
    }
}
