package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.host.Users;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** {@code user} and {@code myself}. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UserResource {
    private final Asking asking;
    private final PeopleShapes shapes;

    UserResource(Asking asking, PeopleShapes shapes) {
        this.asking = asking;
        this.shapes = shapes;
    }

    @GET
    @Path("myself")
    public Map<String, Object> myself(@QueryParam("expand") String expand) {
        return shapes.whole(asking.known(), expanded(expand));
    }

    private static Set<String> expanded(String expand) {
        return Wanted.names(expand == null ? List.of() : List.of(expand));
    }

    @GET
    @Path("user")
    public Map<String, Object> read(
            @QueryParam("key") String key,
            @QueryParam("username") String username,
            @QueryParam("expand") String expand) {
        asking.known();
        return shapes.whole(find(key, username), expanded(expand));
    }

    private Users.User find(String key, String username) {
        if ((key == null) == (username == null)) {
            throw RestRefused.of(400, "Either the 'username' or the 'key' query parameters need to be provided");
        }
        Optional<Users.User> found = key != null ? asking.host().users().byKey(key) : asking.person(username);
        return found.orElseThrow(() -> RestRefused.of(
                404,
                key != null
                        ? "The user with the key '" + key + "' does not exist"
                        : "The user named '" + username + "' does not exist"));
    }

    @POST
    @Path("user")
    public Response create(JsonNode body) {
        asking.administrator();
        String name = text(body, "name");
        Map<String, String> errors = new TreeMap<>();
        if (name.isBlank()) {
            errors.put("username", "You must specify a username.");
        } else if (asking.person(name).isPresent()) {
            errors.put("username", "A user with that username already exists.");
        }
        if (text(body, "displayName").isBlank()) {
            errors.put("displayName", "You must specify a full name.");
        }
        if (!text(body, "emailAddress").contains("@")) {
            errors.put("email", "You must specify a valid email address.");
        }
        if (!errors.isEmpty()) {
            throw new RestRefused(400, List.of(), errors);
        }
        String given = text(body, "password");
        Users.User made = asking.host()
                .users()
                .add(
                        new Users.User(
                                "",
                                name,
                                text(body, "displayName"),
                                text(body, "emailAddress"),
                                true,
                                Locale.ENGLISH,
                                Set.of()),
                        // without one nobody can log in until it is reset
                        given.isEmpty() ? UUID.randomUUID().toString() : given);
        return Response.status(201).entity(shapes.whole(made, Set.of())).build();
    }

    private static String text(JsonNode body, String name) {
        return body == null ? "" : body.path(name).asText("");
    }
}
