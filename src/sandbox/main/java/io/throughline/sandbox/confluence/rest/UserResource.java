package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import io.throughline.sandbox.host.Users;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /rest/api/user}. */
@Path("user")
@Produces(MediaType.APPLICATION_JSON)
public final class UserResource {
    private final Users users;
    private final Rights rights;
    private final PeopleJson json;
    private final Answers answers;

    UserResource(Users users, Rights rights, PeopleJson json, Answers answers) {
        this.users = users;
        this.rights = rights;
        this.json = json;
        this.answers = answers;
    }

    @GET
    public ObjectNode one(@QueryParam("username") String name, @QueryParam("key") String key) {
        return answers.whole(json.person(found(name, key)));
    }

    private Users.User found(String name, String key) {
        rights.loggedIn();
        if (name == null && key == null) {
            throw new RestFailure(400, "A user key or user name is required.");
        }
        return (key == null ? users.byName(name) : users.byKey(key))
                .orElseThrow(() -> new RestFailure(
                        404, "No user found with " + (key == null ? "username: " + name : "key: " + key)));
    }

    @GET
    @Path("current")
    public ObjectNode current() {
        return answers.whole(rights.viewer().map(json::person).orElseGet(json::anonymous));
    }

    @GET
    @Path("anonymous")
    public ObjectNode anonymous() {
        return answers.whole(json.anonymous());
    }

    @GET
    @Path("memberof")
    public ObjectNode groupsOf(
            @QueryParam("username") String name,
            @QueryParam("key") String key,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        List<String> groups = found(name, key).groups().stream().sorted().toList();
        return answers.list(groups, new Range(start, limit), "/rest/api/user/memberof", json::group);
    }
}
