package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.dashboard.Board;
import io.throughline.sandbox.jira.dashboard.Dashboard;
import io.throughline.sandbox.jira.dashboard.Dashboards;
import io.throughline.sandbox.jira.dashboard.Layout;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/** {@code /rest/dashboards/1.0}: what the dashboard's own script changes. Who may not see a dashboard is told there is none. */
@Path("{dashboard: \\d+}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GadgetResource {
    private static final int MOST_PREFERENCES = 200;
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_VALUE = 4_000;

    private final Users users;
    private final Dashboards dashboards;
    private final Board board;

    GadgetResource(Users users, Dashboards dashboards, Board board) {
        this.users = users;
        this.dashboards = dashboards;
        this.board = board;
    }

    /** Adds an item of the directory; its id. */
    @POST
    @Path("gadget")
    public Response add(@PathParam("dashboard") long id, JsonNode body) {
        Dashboard dashboard = editable(id);
        String key = body.path("moduleKey").asText();
        if (board.choices(dashboard).stream().noneMatch(choice -> choice.key().equals(key))) {
            throw RestRefused.of(400, "There is no such item");
        }
        return Response.status(201)
                .entity(Map.of("id", String.valueOf(dashboards.addItem(id, key))))
                .build();
    }

    @DELETE
    @Path("gadget/{item: \\d+}")
    public Response delete(@PathParam("dashboard") long id, @PathParam("item") long item) {
        return change(id, dashboard -> dashboards.deleteItem(id, item));
    }

    /** Replaces the preferences: an object of texts. */
    @PUT
    @Path("gadget/{item: \\d+}/prefs")
    public Response preferences(@PathParam("dashboard") long id, @PathParam("item") long item, JsonNode body) {
        return change(id, dashboard -> dashboards.savePreferences(id, item, texts(body)));
    }

    @PUT
    @Path("gadget/{item: \\d+}/color")
    public Response colour(@PathParam("dashboard") long id, @PathParam("item") long item, JsonNode body) {
        return change(
                id,
                dashboard -> dashboards.setColour(id, item, body.path("color").asText()));
    }

    /** Says which item stands where: {@code {"layout": "AA", "gadgets": {"0": [10001], "1": []}}}. */
    @PUT
    @Path("layout")
    public Response arrange(@PathParam("dashboard") long id, JsonNode body) {
        return change(id, dashboard -> {
            Layout layout = Layout.named(body.path("layout").asText())
                    .orElseThrow(() -> new IllegalArgumentException("There is no such layout"));
            if (body.path("gadgets").isObject()) {
                dashboards.arrange(id, layout, columns(body.path("gadgets"), layout));
            } else {
                dashboards.setLayout(id, layout);
            }
        });
    }

    private static List<List<Long>> columns(JsonNode gadgets, Layout layout) {
        List<List<Long>> columns = new ArrayList<>();
        for (int i = 0; i < layout.columns(); i++) {
            List<Long> column = new ArrayList<>();
            gadgets.path(String.valueOf(i)).forEach(item -> column.add(item.asLong()));
            columns.add(column);
        }
        return columns;
    }

    private static Map<String, String> texts(JsonNode body) {
        if (body == null || !body.isObject() || body.size() > MOST_PREFERENCES) {
            throw new IllegalArgumentException("Preferences are an object of at most " + MOST_PREFERENCES + " texts");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        body.fields().forEachRemaining(field -> {
            String value = field.getValue().isNull() ? "" : field.getValue().asText();
            if (field.getKey().length() > LONGEST_KEY
                    || value.length() > LONGEST_VALUE
                    || field.getValue().isContainerNode()) {
                throw new IllegalArgumentException("The preference " + field.getKey() + " is too long, or no text");
            }
            texts.put(field.getKey(), value);
        });
        return texts;
    }

    private Response change(long id, Consumer<Dashboard> work) {
        Dashboard dashboard = editable(id);
        try {
            work.accept(dashboard);
        } catch (NoSuchElementException none) {
            throw RestRefused.of(404, "There is no such item");
        }
        return Response.noContent().build();
    }

    private Dashboard editable(long id) {
        Dashboard dashboard = dashboards
                .find(id, users.current())
                .orElseThrow(() -> RestRefused.of(404, "There is no such dashboard"));
        if (users.current().filter(dashboard::mayEdit).isEmpty()) {
            throw RestRefused.of(403, "You may not change this dashboard");
        }
        return dashboard;
    }
}
