package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.host.Users;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

    /** Changes log-in name, display name or e-mail address; what is not named stays. */
    @PUT
    @Path("user")
    public Map<String, Object> edit(
            @QueryParam("key") String key, @QueryParam("username") String username, JsonNode body) {
        asking.administrator();
        Users.User before = find(key, username);
        Users users = asking.host().users();
        return asking.host().database().inTransaction(() -> {
            String name = text(body, "name");
            if (!name.isEmpty() && !name.equals(before.name())) {
                rename(users, before, name);
            }
            Users.User now = users.byKey(before.key()).orElseThrow();
            return shapes.whole(
                    users.edit(new Users.User(
                            now.key(),
                            now.name(),
                            given(body, "displayName", now.displayName()),
                            given(body, "emailAddress", now.email()),
                            now.active(),
                            now.locale(),
                            now.groups(),
                            now.permissions())),
                    Set.of());
        });
    }

    private static void rename(Users users, Users.User user, String name) {
        try {
            users.rename(user.key(), name);
        } catch (IllegalArgumentException taken) {
            throw RestRefused.field("username", "A user with that username already exists.");
        }
    }

    private static String given(JsonNode body, String name, String otherwise) {
        String value = text(body, name);
        return value.isBlank() ? otherwise : value;
    }

    /** Nobody deletes himself. */
    @DELETE
    @Path("user")
    @Consumes(MediaType.WILDCARD)
    public void delete(@QueryParam("key") String key, @QueryParam("username") String username) {
        asking.administrator();
        Users.User user = find(key, username);
        if (user.key().equals(asking.known().key())) {
            throw RestRefused.of(400, "You cannot delete the currently logged in user.");
        }
        asking.host().users().delete(user.key());
    }

    private static String text(JsonNode body, String name) {
        return body == null ? "" : body.path(name).asText("");
    }
}
