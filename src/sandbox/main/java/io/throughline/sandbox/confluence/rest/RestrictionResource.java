package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.Holder;
import io.throughline.sandbox.confluence.content.Restrictions.Operation;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import io.throughline.sandbox.host.Users;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code /rest/api/content/{id}/restriction}: who alone may read or change a page. */
@Path("content/{id}/restriction")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RestrictionResource {
    private final Wiki wiki;
    private final Rights rights;
    private final Users users;
    private final RestrictionJson json;
    private final Answers answers;

    RestrictionResource(Wiki wiki, Rights rights, Users users, RestrictionJson json, Answers answers) {
        this.wiki = wiki;
        this.rights = rights;
        this.users = users;
        this.json = json;
        this.answers = answers;
    }

    @GET
    @Path("byOperation")
    public ObjectNode byOperation(@PathParam("id") String id) {
        return json.byOperation(rights.page(id));
    }

    @GET
    @Path("byOperation/{operation}")
    public ObjectNode ofOperation(@PathParam("id") String id, @PathParam("operation") String operation) {
        return answers.whole(json.of(rights.page(id), operation(operation)));
    }

    private static Operation operation(String key) {
        return Arrays.stream(Operation.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RestFailure(400, "No restrictions of operation " + key));
    }

    /** Replaces the restrictions of the operations that are sent. */
    @PUT
    public ObjectNode set(@PathParam("id") String id, JsonNode sent) {
        WikiPage page = rights.editable(id);
        if (!rights.access().may(SpacePermission.RESTRICT, page, rights.viewer())) {
            throw RestFailure.forbidden("restrict content with id : ContentId{id=" + id + "}");
        }
        for (JsonNode restriction : sent.isArray() ? sent : sent.path("results")) {
            Set<Holder> holders = new HashSet<>();
            RestrictionJson.sent(restriction, "user").forEach(user -> holders.add(Holder.user(userKey(user))));
            RestrictionJson.sent(restriction, "group")
                    .forEach(
                            group -> holders.add(Holder.group(group.path("name").asText())));
            wiki.restrictions()
                    .set(page.id(), operation(restriction.path("operation").asText("")), holders);
        }
        return answers.list(
                List.of(Operation.values()),
                new Range(0, 200),
                "/rest/api/content/" + id + "/restriction",
                operation -> json.of(page, operation));
    }

    private String userKey(JsonNode user) {
        String key = user.path("userKey").asText("");
        String name = user.path("username").asText("");
        return users.byKey(key)
                .or(() -> users.byName(name))
                .map(Users.User::key)
                .orElseThrow(() -> new RestFailure(400, "No user found with name " + name + key));
    }
}
