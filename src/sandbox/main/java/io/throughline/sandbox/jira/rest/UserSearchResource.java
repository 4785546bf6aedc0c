package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.host.Users;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** Finding people and groups: {@code user/search}, {@code user/picker}, {@code groups/picker}. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class UserSearchResource {
    private final Asking asking;
    private final PeopleShapes shapes;

    UserSearchResource(Asking asking, PeopleShapes shapes) {
        this.asking = asking;
        this.shapes = shapes;
    }

    /** Whoever may not browse users finds nobody. A dot finds everybody, as every address has one. */
    @GET
    @Path("user/search")
    public List<Map<String, Object>> search(
            @QueryParam("username") String username,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults,
            @QueryParam("includeActive") @DefaultValue("true") boolean active,
            @QueryParam("includeInactive") @DefaultValue("false") boolean inactive) {
        asking.known();
        if (username == null || username.isEmpty()) {
            throw RestRefused.of(400, "The username query parameter was not provided");
        }
        List<Users.User> found = found(username)
                .filter(user -> user.active() ? active : inactive)
                .toList();
        return Shape.each(Paging.of(startAt, maxResults, 50, 1000).part(found), shapes::person);
    }

    private Stream<Users.User> found(String typed) {
        String begun = typed.toLowerCase(Locale.ROOT);
        return asking.may(Right.USER_PICKER)
                ? asking.host().users().all().stream()
                        .filter(user -> fits(user, begun))
                        .sorted(Comparator.comparing(user -> user.displayName().toLowerCase(Locale.ROOT)))
                : Stream.of();
    }

    private static boolean fits(Users.User user, String begun) {
        return begun.equals(".")
                || Stream.concat(
                                Stream.of(user.name(), user.email()),
                                Stream.of(user.displayName().split("\\s+", -1)))
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).startsWith(begun))
                || user.displayName().toLowerCase(Locale.ROOT).startsWith(begun);
    }

    @GET
    @Path("user/picker")
    public Map<String, Object> pickUser(
            @QueryParam("query") String query,
            @QueryParam("maxResults") String maxResults,
            @QueryParam("showAvatar") boolean showAvatar) {
        asking.known();
        List<Users.User> found =
                found(query == null ? "" : query).filter(Users.User::active).toList();
        List<Users.User> shown = Paging.of("0", maxResults, 50, 1000).part(found);
        return Shape.of(
                "users",
                Shape.each(shown, user -> picked(user, query == null ? "" : query, showAvatar)),
                "total",
                found.size(),
                "header",
                "Showing " + shown.size() + " of " + found.size() + " matching users");
    }

    private Map<String, Object> picked(Users.User user, String query, boolean showAvatar) {
        Map<String, Object> picked = Shape.of(
                "name",
                user.name(),
                "key",
                user.key(),
                "html",
                marked(user.displayName(), query) + " - " + marked(user.email(), query) + " ("
                        + marked(user.name(), query) + ")",
                "displayName",
                user.displayName());
        if (showAvatar) {
            picked.put("avatarUrl", shapes.avatars(user.key()).get("24x24"));
        }
        return picked;
    }

    private static String marked(String text, String query) {
        return !query.isEmpty() && text.toLowerCase(Locale.ROOT).startsWith(query.toLowerCase(Locale.ROOT))
                ? "<strong>" + Entities.escape(text.substring(0, query.length())) + "</strong>"
                        + Entities.escape(text.substring(query.length()))
                : Entities.escape(text);
    }

    @GET
    @Path("groups/picker")
    public Map<String, Object> pickGroup(
            @QueryParam("query") String query, @QueryParam("maxResults") String maxResults) {
        asking.known();
        String part = query == null ? "" : query.toLowerCase(Locale.ROOT);
        List<String> found = asking.may(Right.USER_PICKER)
                ? asking.host().users().groups().stream()
                        .filter(group -> group.toLowerCase(Locale.ROOT).contains(part))
                        .toList()
                : List.of();
        List<String> shown = Paging.of("0", maxResults, 20, 1000).part(found);
        return Shape.of(
                "header",
                "Showing " + shown.size() + " of " + found.size() + " matching groups",
                "total",
                found.size(),
                "groups",
                Shape.each(
                        shown, group -> Shape.of("name", group, "html", Entities.escape(group), "labels", List.of())));
    }
}
