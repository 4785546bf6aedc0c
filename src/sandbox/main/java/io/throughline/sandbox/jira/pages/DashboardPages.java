package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.dashboard.Board;
import io.throughline.sandbox.jira.dashboard.Dashboard;
import io.throughline.sandbox.jira.dashboard.Dashboard.Share;
import io.throughline.sandbox.jira.dashboard.Dashboards;
import io.throughline.sandbox.jira.dashboard.Layout;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Dashboards: the one that is looked at, the list of them, the form of one, and the wall board. */
final class DashboardPages {
    private static final String LAST = "sandbox.dashboard";

    private final Site site;
    private final Dashboards dashboards;
    private final Board board;

    DashboardPages(Site site, Dashboards dashboards, Board board) {
        this.site = site;
        this.dashboards = dashboards;
        this.board = board;
    }

    /** {@code /secure/Dashboard.jspa?selectPageId=10000}: that one, else the last one looked at, else the first. */
    Answer one(HttpServletRequest request, Users.User user) {
        List<Dashboard> visible = dashboards.visibleTo(Optional.of(user));
        String asked = parameter(request, "selectPageId");
        Object last = request.getSession().getAttribute(LAST);
        Dashboard chosen = asked.isEmpty()
                ? visible.stream()
                        .filter(each -> Long.valueOf(each.id()).equals(last))
                        .findFirst()
                        .orElse(visible.get(0))
                : found(asked, user);
        request.getSession().setAttribute(LAST, chosen.id());
        Map<String, Object> model = model(chosen, user, chosen.mayEdit(user));
        model.put("dashboards", visible);
        model.put("choices", chosen.mayEdit(user) ? board.choices(chosen) : List.of());
        model.put("layouts", Arrays.stream(Layout.values()).map(Layout::name).toList());
        return Answer.page(chosen.name(), site.render("dashboard", model), Optional.empty())
                .with("atl.dashboard");
    }

    /** {@code /plugins/servlet/Wallboard/?dashboardId=10000}: for a screen on the wall; nothing can be changed. */
    Answer wallboard(HttpServletRequest request, Users.User user) {
        Dashboard chosen = found(parameter(request, "dashboardId"), user);
        return Answer.page(chosen.name(), site.render("wallboard", model(chosen, user, false)), Optional.empty())
                .with("atl.dashboard");
    }

    private Map<String, Object> model(Dashboard dashboard, Users.User user, boolean editable) {
        Map<String, Object> model = new HashMap<>();
        model.put("dashboard", dashboard);
        model.put("layout", dashboard.layout().name());
        model.put("columns", board.columns(dashboard));
        model.put("editable", editable);
        model.put("userName", user.name());
        return model;
    }

    /** {@code /secure/ConfigurePortalPages!default.jspa}: all he may see. */
    Answer list(HttpServletRequest request, Users.User user) {
        List<Line> lines = dashboards.visibleTo(Optional.of(user)).stream()
                .map(each -> line(each, user))
                .toList();
        return Answer.page(
                site.texts().of("dashboards.title"),
                site.render("dashboards", Map.of("lines", lines, "token", token(request))),
                Optional.empty());
    }

    private Line line(Dashboard dashboard, Users.User user) {
        String owner = dashboard.system()
                ? ""
                : site.host()
                        .users()
                        .byKey(dashboard.owner())
                        .map(Users.User::displayName)
                        .orElseGet(() -> site.texts().of("person.gone"));
        return new Line(
                dashboard.id(),
                dashboard.name(),
                dashboard.description(),
                owner,
                shared(dashboard),
                dashboard.mayEdit(user),
                dashboard.mayEdit(user) && !dashboard.system());
    }

    private String shared(Dashboard dashboard) {
        return dashboard.shares().stream()
                .findFirst()
                .map(share -> share.kind() == Share.Kind.GROUP
                        ? share.group()
                        : site.texts().of("dashboards.shared." + share.kind()))
                .orElseGet(() -> site.texts().of("dashboards.shared.none"));
    }

    /** Deletes the one whose id the form sends. */
    Answer delete(HttpServletRequest request, Users.User user) {
        Dashboard dashboard = editable(parameter(request, "pageId"), user);
        if (dashboard.system()) {
            throw new IllegalArgumentException(site.texts().of("dashboards.system.stays"));
        }
        dashboards.delete(dashboard.id());
        return Answer.go("/secure/ConfigurePortalPages!default.jspa");
    }

    /** {@code /secure/EditPortalPage!default.jspa}: the form of a dashboard, or of a new one without {@code pageId}. */
    Answer form(HttpServletRequest request, Users.User user) {
        String id = parameter(request, "pageId");
        Optional<Dashboard> known = id.isEmpty() ? Optional.empty() : Optional.of(editable(id, user));
        Map<String, Object> model = new HashMap<>();
        model.put("token", token(request));
        model.put("id", id);
        model.put("name", known.map(Dashboard::name).orElse(""));
        model.put("description", known.map(Dashboard::description).orElse(""));
        model.put(
                "shared",
                known.flatMap(each -> each.shares().stream().findFirst())
                        .map(share -> share.kind() == Share.Kind.GROUP
                                ? share.group()
                                : share.kind().name())
                        .orElse(""));
        model.put("groups", site.host().users().groups());
        return Answer.page(
                site.texts().of(known.isPresent() ? "dashboards.edit" : "dashboards.new"),
                site.render("dashboard-form", model),
                Optional.empty());
    }

    Answer save(HttpServletRequest request, Users.User user) {
        String id = parameter(request, "pageId");
        String name = parameter(request, "name");
        String description = parameter(request, "description");
        List<Share> shares = shares(parameter(request, "share"), user);
        if (id.isEmpty()) {
            return go(dashboards.add(user.key(), name, description, shares));
        }
        Dashboard dashboard = editable(id, user);
        dashboards.edit(dashboard.id(), name, description, shares);
        return go(dashboard.id());
    }

    private static Answer go(long id) {
        return Answer.go("/secure/Dashboard.jspa?selectPageId=" + id);
    }

    private static List<Share> shares(String asked, Users.User user) {
        if (asked.isEmpty()) {
            return List.of();
        }
        if (asked.equals(Share.Kind.GLOBAL.name()) || asked.equals(Share.Kind.LOGGEDIN.name())) {
            return List.of(new Share(Share.Kind.valueOf(asked), ""));
        }
        if (!user.groups().contains(asked) && !user.administrator()) {
            throw new IllegalArgumentException("You can share only with groups you are in");
        }
        return List.of(new Share(Share.Kind.GROUP, asked));
    }

    private Dashboard found(String id, Users.User user) {
        if (!id.matches("\\d{1,15}")) {
            throw new NoSuchElementException("no dashboard");
        }
        return dashboards.find(Long.parseLong(id), Optional.of(user)).orElseThrow();
    }

    private Dashboard editable(String id, Users.User user) {
        return Optional.of(found(id, user))
                .filter(dashboard -> dashboard.mayEdit(user))
                .orElseThrow();
    }

    private static String token(HttpServletRequest request) {
        return io.throughline.sandbox.web.XsrfTokens.known(request);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** A dashboard in the list. */
    public record Line(
            long id,
            String name,
            String description,
            String owner,
            String shared,
            boolean editable,
            boolean deletable) {}
}
