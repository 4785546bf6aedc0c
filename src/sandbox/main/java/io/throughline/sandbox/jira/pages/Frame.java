package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Chrome;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.api.HostObjects;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.ProjectRow;
import io.throughline.sandbox.users.AdminSessions;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The frame of every page: head, top bar with the plugins' items, a project's sidebar, and the page itself. */
public final class Frame implements Chrome {
    /** Cookie that keeps the colour mode: {@code light}, {@code dark} or {@code auto}. */
    static final String COLOUR_MODE = "jira.color.mode";

    private static final String NAVIGATION = "system.top.navigation.bar";
    private static final String PROJECT_SIDEBAR = "jira.project.sidebar.plugins.navigation";

    private final Host host;
    private final JiraData data;
    private final HostObjects objects;
    private final Clock clock;

    public Frame(Host host, JiraData data, HostObjects objects, Clock clock) {
        this.host = host;
        this.data = data;
        this.objects = objects;
        this.clock = clock;
    }

    /** A plugin's page: as wide as the window, without a sidebar. */
    @Override
    public String decorate(HttpServletRequest request, Page page) {
        return draw(request, page, Optional.empty());
    }

    /** One of Jira's own pages; adds the tags of the web resources of these contexts. */
    String own(HttpServletRequest request, String title, String body, Optional<Place> place, Set<String> contexts) {
        String tags = host.plugins().resourceTags(contexts, texts().locale());
        return draw(request, new Page(title, tags, body, "atl.general"), place);
    }

    Texts texts() {
        return new Texts(host.users().locale(), clock);
    }

    private String draw(HttpServletRequest request, Page page, Optional<Place> place) {
        Texts texts = texts();
        Shown shown = new Shown(host, data, texts);
        Optional<ProjectRow> project = place.map(Place::project);
        Map<String, Object> fragments = objects.fragmentContext(request, project, Optional.empty());
        Optional<Users.User> user = host.users().current();
        Map<String, Object> context = new HashMap<>();
        context.put("t", texts);
        context.put("base", host.contextPath());
        context.put("baseUrl", host.baseUrl().toString());
        context.put("title", page.title());
        context.put("headHtml", page.head());
        context.put("bodyHtml", page.body());
        context.put("mode", colourMode(request));
        context.put("modes", List.of("light", "dark", "auto"));
        context.put("token", XsrfTokens.known(request));
        context.put("here", here(request));
        context.put("navigation", navigation(request, texts, fragments));
        context.put("loggedIn", user.isPresent());
        context.put("userName", user.map(Users.User::name).orElse(""));
        context.put("administrator", user.filter(Users.User::administrator).isPresent());
        user.ifPresent(person -> context.put("person", shown.person(person)));
        context.put("adminSession", AdminSessions.shown(request));
        context.put("framed", place.isPresent());
        place.ifPresent(where -> {
            context.put("project", shown.project(where.project()));
            context.put("sidebar", sidebar(where, texts, fragments));
        });
        return host.templates().render("sandbox/jira/frame.vm", context);
    }

    private List<NavigationItem> navigation(HttpServletRequest request, Texts texts, Map<String, Object> fragments) {
        String base = host.contextPath();
        List<NavigationItem> items = new ArrayList<>();
        items.add(new NavigationItem("home_link", texts.of("nav.dashboards"), base + "/secure/Dashboard.jspa", false));
        items.add(new NavigationItem(
                "browse_link", texts.of("nav.projects"), base + "/secure/BrowseProjects.jspa", false));
        items.add(new NavigationItem("find_link", texts.of("nav.issues"), base + "/issues/", false));
        items.add(new NavigationItem(
                "greenhopper_menu", texts.of("nav.boards"), base + "/secure/RapidBoard.jspa", false));
        host.plugins()
                .webItems(NAVIGATION, fragments)
                .forEach(item -> items.add(new NavigationItem(item.linkId(), item.label(), item.href(), false)));
        String here = request.getRequestURI();
        return items.stream()
                .map(item -> new NavigationItem(item.id(), item.label(), item.href(), isCurrent(item.href(), here)))
                .toList();
    }

    private boolean isCurrent(String href, String here) {
        String base = host.contextPath();
        boolean issues = href.equals(base + "/issues/") && here.startsWith(base + "/browse/");
        boolean projects = href.endsWith("/BrowseProjects.jspa") && here.startsWith(base + "/projects/");
        int query = href.indexOf('?');
        return issues || projects || here.startsWith(query < 0 ? href : href.substring(0, query));
    }

    private List<NavigationItem> sidebar(Place place, Texts texts, Map<String, Object> fragments) {
        String base = host.contextPath();
        String key = place.project().key();
        List<NavigationItem> items = new ArrayList<>();
        items.add(new NavigationItem(
                "list",
                texts.of("project.backlog"),
                base + "/projects/" + key,
                place.name().equals("backlog")));
        items.add(new NavigationItem(
                "grid",
                texts.of("project.board"),
                base + "/secure/RapidBoard.jspa?projectKey=" + key,
                place.name().equals("board")));
        items.add(new NavigationItem(
                "page",
                texts.of("nav.issues"),
                base + "/issues/?jql=project%20%3D%20" + key,
                place.name().equals("issues")));
        host.plugins()
                .webItems(PROJECT_SIDEBAR, fragments)
                .forEach(item -> items.add(new NavigationItem("plug", item.label(), item.href(), false)));
        return items;
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String colourMode(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COLOUR_MODE))
                .map(Cookie::getValue)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(List.of("light", "dark", "auto")::contains)
                .findFirst()
                .orElse("light");
    }

    /** Where in a project a page is: {@code backlog}, {@code board} or {@code issues}. */
    record Place(ProjectRow project, String name) {}

    /** A link of the top bar, or of the sidebar, where the id names the icon. */
    public record NavigationItem(String id, String label, String href, boolean current) {}
}
