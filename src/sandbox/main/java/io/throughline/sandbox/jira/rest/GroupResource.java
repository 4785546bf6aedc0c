package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.host.Users;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code group}, for administrators: make, read, fill and take away. */
@Path("group")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupResource {
    private final Asking asking;
    private final PeopleShapes shapes;

    GroupResource(Asking asking, PeopleShapes shapes) {
        this.asking = asking;
        this.shapes = shapes;
    }

    @GET
    @Path("member")
    public Map<String, Object> members(
            @QueryParam("groupname") String group,
            @QueryParam("includeInactiveUsers") boolean inactive,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults) {
        List<Users.User> members = members(group).stream()
                .filter(user -> inactive || user.active())
                .toList();
        Map<String, Object> page =
                Shape.of("self", shapes.at().rest("group/member?groupname=" + Addresses.encoded(group)));
        page.putAll(Paging.of(startAt, maxResults, 50, 50).page(members, shapes::person));
        return page;
    }

    @GET
    public Map<String, Object> read(@QueryParam("groupname") String group, @QueryParam("expand") String expand) {
        List<Users.User> members = members(group);
        Set<String> expanded = Wanted.names(expand == null ? List.of() : List.of(expand));
        Map<String, Object> shape = shapes.group(group);
        shape.put(
                "users",
                Shape.of(
                        "size",
                        members.size(),
                        "items",
                        expanded.contains("users") ? Shape.each(members, shapes::person) : List.of(),
                        "max-results",
                        50,
                        "start-index",
                        0,
                        "end-index",
                        expanded.contains("users") ? members.size() : 0));
        shape.put("expand", "users");
        return shape;
    }

    private List<Users.User> members(String group) {
        existing(group);
        return asking.host().users().all().stream()
                .filter(user -> user.groups().contains(group))
                .toList();
    }

    private void existing(String group) {
        asking.administrator();
        if (group == null || group.isEmpty()) {
            throw RestRefused.of(400, "The 'groupname' query parameter was not provided");
        }
        if (!asking.host().users().groups().contains(group)) {
            throw RestRefused.of(404, "The group named '" + group + "' does not exist");
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(JsonNode body) {
        asking.administrator();
        String name = body == null ? "" : body.path("name").asText("").trim();
        if (name.isEmpty()) {
            throw RestRefused.field("name", "You must specify a group name.");
        }
        if (asking.host().users().groups().contains(name)) {
            throw RestRefused.field("groupName", "A group or user with this name already exists.");
        }
        asking.host().users().addGroup(name);
        return Response.status(201).entity(shapes.group(name)).build();
    }

    @DELETE
    public Response remove(@QueryParam("groupname") String group) {
        existing(group);
        asking.host().users().removeGroup(group);
        return Response.ok().build();
    }

    @POST
    @Path("user")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response join(@QueryParam("groupname") String group, JsonNode body) {
        existing(group);
        Users.User user = person(body == null ? "" : body.path("name").asText(""));
        if (user.groups().contains(group)) {
            throw RestRefused.of(400, "Cannot add user. '" + user.name() + "' is already a member of '" + group + "'");
        }
        asking.host().users().join(user.key(), group);
        return Response.status(201).entity(read(group, "")).build();
    }

    @DELETE
    @Path("user")
    public Response leave(@QueryParam("groupname") String group, @QueryParam("username") String username) {
        existing(group);
        asking.host().users().leave(person(username == null ? "" : username).key(), group);
        return Response.ok().build();
    }

    private Users.User person(String name) {
        return asking.person(name)
                .orElseThrow(() -> RestRefused.of(404, "The user named '" + name + "' does not exist"));
    }
}
