package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.Users;
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
import java.util.List;

/** {@code /rest/api/space}. */
@Path("space")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SpaceResource {
    private final Wiki wiki;
    private final Rights rights;
    private final ContentJson json;
    private final Answers answers;
    private final LongTaskResource tasks;

    SpaceResource(Wiki wiki, Rights rights, ContentJson json, Answers answers, LongTaskResource tasks) {
        this.wiki = wiki;
        this.rights = rights;
        this.json = json;
        this.answers = answers;
        this.tasks = tasks;
    }

    @GET
    public ObjectNode list(
            @QueryParam("spaceKey") List<String> keys,
            @QueryParam("expand") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        List<WikiSpace> found = rights.access().spaces(rights.viewer()).stream()
                .filter(space -> keys.isEmpty() || keys.contains(space.key()))
                .toList();
        Expand wanted = Expand.of(expand);
        return answers.list(found, new Range(start, limit), "/rest/api/space", space -> json.space(space, wanted));
    }

    @GET
    @Path("{key}")
    public ObjectNode one(@PathParam("key") String key, @QueryParam("expand") String expand) {
        return answers.whole(json.space(rights.space(key), Expand.of(expand)));
    }

    /** For those with the global permission to make spaces. */
    @POST
    public ObjectNode create(JsonNode sent) {
        Users.User author = rights.loggedIn();
        if (!author.administrator() && !author.permissions().contains(GlobalPermission.CREATE_SPACE)) {
            throw RestFailure.forbidden("create a space");
        }
        return answers.whole(json.space(
                wiki.createSpace(sent.path("key").asText(""), sent.path("name").asText(""), author.name()),
                Expand.NOTHING));
    }

    /** Removes a space; the answer names the task that does it, here done when the answer comes. */
    @DELETE
    @Path("{key}")
    public Response remove(@PathParam("key") String key) {
        WikiSpace space = rights.space(key, SpacePermission.ADMINISTER, "delete the space " + key);
        wiki.tree().removeSpace(space.key(), rights.loggedIn().name());
        return Response.accepted(tasks.done("Delete space " + space.name())).build();
    }

    @GET
    @Path("{key}/content")
    public ObjectNode content(
            @PathParam("key") String key,
            @QueryParam("expand") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        ObjectNode byType = Answers.JSON.createObjectNode();
        byType.set("page", ofType(key, "page", "all", expand, start, limit));
        byType.set("blogpost", ofType(key, "blogpost", "all", expand, start, limit));
        return byType;
    }

    @GET
    @Path("{key}/content/{type: page|blogpost}")
    public ObjectNode ofType(
            @PathParam("key") String key,
            @PathParam("type") String type,
            @QueryParam("depth") @DefaultValue("all") String depth,
            @QueryParam("expand") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        WikiSpace space = rights.space(key);
        List<WikiPage> found = type.equals("blogpost")
                ? List.of()
                : rights.access().pages(key, rights.viewer()).stream()
                        .filter(page -> !depth.equals("root") || page.id() == space.homePageId())
                        .toList();
        Expand wanted = Expand.of(expand);
        return answers.list(
                found,
                new Range(start, limit),
                "/rest/api/space/" + key + "/content/" + type,
                page -> json.page(page, wanted));
    }
}
