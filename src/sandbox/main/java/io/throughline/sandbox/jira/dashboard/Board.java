package io.throughline.sandbox.jira.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Plugins.DashboardItem;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.dashboard.Dashboard.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dashboard as its page prints it: columns of frames, and what could be added. */
public final class Board {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Host host;
    private final Dashboards dashboards;
    private final List<HostItem> own;

    public Board(Host host, Dashboards dashboards, List<HostItem> own) {
        this.host = host;
        this.dashboards = dashboards;
        this.own = List.copyOf(own);
    }

    /** The columns, left to right. */
    public List<Column> columns(Dashboard dashboard) {
        List<Column> columns = new ArrayList<>();
        List<Item> items = dashboards.items(dashboard.id());
        for (int i = 0; i < dashboard.layout().columns(); i++) {
            int column = i;
            columns.add(new Column(items.stream()
                    .filter(item -> item.column() == column)
                    .map(item -> frame(dashboard, item))
                    .toList()));
        }
        return columns;
    }

    private Frame frame(Dashboard dashboard, Item item) {
        Optional<HostItem> ours = own.stream()
                .filter(each -> each.moduleKey().equals(item.moduleKey()))
                .findFirst();
        if (ours.isPresent()) {
            return new Frame(
                    item.id(),
                    ours.get().title(),
                    item.colour(),
                    "",
                    false,
                    true,
                    "{}",
                    "{}",
                    ours.get().body());
        }
        return host.plugins()
                .dashboardItemView(item.moduleKey(), given(dashboard, item.id()))
                .map(view -> new Frame(
                        item.id(),
                        view.item().title(),
                        item.colour(),
                        view.item().amdModule(),
                        view.item().configurable(),
                        true,
                        json(item.preferences()),
                        json(view.context()),
                        view.body()))
                .orElseGet(() ->
                        new Frame(item.id(), "", item.colour(), "", false, false, json(item.preferences()), "{}", ""));
    }

    /** What a person can add: Jira's own, then the plugins'. */
    public List<Choice> choices(Dashboard dashboard) {
        List<Choice> choices = new ArrayList<>();
        own.forEach(item -> choices.add(
                new Choice(item.moduleKey(), item.title(), item.description(), "Jira", "", List.of("JIRA"))));
        host.plugins().dashboardItems(given(dashboard, 0)).stream()
                .filter(DashboardItem::listed)
                .map(item -> new Choice(
                        item.completeKey(),
                        item.title(),
                        item.description(),
                        item.author(),
                        item.thumbnail(),
                        item.categories()))
                .forEach(choices::add);
        return List.copyOf(choices);
    }

    private Map<String, Object> given(Dashboard dashboard, long item) {
        Map<String, Object> given = new HashMap<>();
        given.put("dashboardId", dashboard.id());
        given.put("dashboardItemId", item);
        given.put("user", host.users().current().map(Users.User::name).orElse(""));
        return given;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException odd) {
            throw new IllegalArgumentException("A dashboard item gives what is no JSON", odd);
        }
    }

    /** One column. */
    public record Column(List<Frame> frames) {}

    /**
     * One item on the page.
     *
     * @param amd name of its script module; "" if it has none
     * @param available false if its plugin is gone, or keeps it from this person
     * @param preferences JSON object of texts
     * @param context JSON object
     */
    public record Frame(
            long id,
            String title,
            String colour,
            String amd,
            boolean configurable,
            boolean available,
            String preferences,
            String context,
            String bodyHtml) {}

    /** One item of the directory. */
    public record Choice(
            String key, String title, String description, String author, String thumbnail, List<String> categories) {}
}
