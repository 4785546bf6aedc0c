package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import io.throughline.sandbox.host.Users;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /rest/api/group}. */
@Path("group")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupResource {
    private final Users users;
    private final Rights rights;
    private final PeopleJson json;
    private final Answers answers;

    GroupResource(Users users, Rights rights, PeopleJson json, Answers answers) {
        this.users = users;
        this.rights = rights;
        this.json = json;
        this.answers = answers;
    }

    @GET
    public ObjectNode groups(
            @QueryParam("start") @DefaultValue("0") int start, @QueryParam("limit") @DefaultValue("200") int limit) {
        rights.loggedIn();
        return answers.list(users.groups(), new Range(start, limit), "/rest/api/group", json::group);
    }

    @GET
    @Path("{name}")
    public ObjectNode group(@PathParam("name") String name) {
        return answers.whole(json.group(known(name)));
    }

    private String known(String name) {
        rights.loggedIn();
        if (!users.groups().contains(name)) {
            throw new RestFailure(404, "No group found with name: " + name);
        }
        return name;
    }

    @GET
    @Path("{name}/member")
    public ObjectNode members(
            @PathParam("name") String name,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        known(name);
        List<Users.User> members = users.all().stream()
                .filter(user -> user.groups().contains(name))
                .toList();
        return answers.list(members, new Range(start, limit), "/rest/api/group/" + name + "/member", json::person);
    }
}
