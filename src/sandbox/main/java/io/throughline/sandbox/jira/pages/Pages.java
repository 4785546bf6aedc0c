package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.api.HostObjects;
import io.throughline.sandbox.jira.dashboard.Board;
import io.throughline.sandbox.jira.dashboard.Dashboards;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import io.throughline.sandbox.jira.rest.JiraRest;
import io.throughline.sandbox.jira.store.JiraData;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** All of Jira's pages by the URL patterns they are found under. */
public final class Pages {
    private Pages() {}

    /** The dashboards, with Jira's own items on the first one. */
    public static Dashboards dashboards(Host host, JiraData data) {
        return new Dashboards(host.database(), data::nextId, HomeItems.KEYS);
    }

    public static Map<String, HttpServlet> all(
            Host host, JiraData data, HostObjects objects, IssueSearch search, Frame frame, Dashboards dashboards) {
        Site site = new Site(host, data, frame);
        ListPages lists = new ListPages(site, search);
        Board board = new Board(host, dashboards, HomeItems.of(site, lists));
        DashboardPages dashboardPages = new DashboardPages(site, dashboards, board);
        Map<String, HttpServlet> servlets = new HashMap<>();
        Map<String, PageServlet.Page> pages = Map.of(
                "/browse/*", new IssuePage(site, objects),
                "/projects/*", lists::backlog,
                "/issues/*", lists::navigator,
                "/secure/Dashboard.jspa", dashboardPages::one,
                "/secure/BrowseProjects.jspa", lists::projects,
                "/secure/RapidBoard.jspa", lists::board,
                "/secure/QuickSearch.jspa", lists::quickSearch,
                "/secure/CreateIssue!default.jspa", new CreatePage(site),
                "/secure/admin", Pages::administration,
                "", (request, user) -> Answer.go("/secure/Dashboard.jspa"));
        List<String> open = List.of("/browse/*", "/projects/*", "/issues/*");
        pages.forEach((pattern, page) -> servlets.put(pattern, new PageServlet(site, page, open.contains(pattern))));
        for (Operation operation : Operation.values()) {
            servlets.put(operation.path(), new PageServlet(site, new OperationPage(site)));
        }
        servlets.put(BulkPage.PATH, new PageServlet(site, new BulkPage(site, search)));
        ProjectAdministration projects = new ProjectAdministration(site);
        servlets.put(
                "/secure/admin/ViewProjects.jspa", new PageServlet(site, form(projects::projects, projects::change)));
        servlets.put(
                "/secure/admin/EditPermissions!default.jspa",
                new PageServlet(site, form(projects::scheme, projects::grant)));
        servlets.put("/plugins/servlet/Wallboard/*", new PageServlet(site, dashboardPages::wallboard));
        servlets.put("/secure/ConfigurePortalPages!default.jspa", new PageServlet(site, dashboardPages::list));
        servlets.put(
                "/secure/EditPortalPage!default.jspa",
                new PageServlet(site, form(dashboardPages::form, dashboardPages::save)));
        servlets.put(
                "/secure/DeletePortalPage.jspa",
                new PageServlet(site, form(dashboardPages::list, dashboardPages::delete)));
        servlets.put("/rest/dashboards/1.0/*", JiraRest.gadgets(host.users(), dashboards, board));
        servlets.put(
                "/secure/admin/IndexAdmin",
                new PageServlet(site, new IndexPage(site, search.index().reindexing())));
        servlets.put("/secure/ColourMode.jspa", new ColourModeServlet(host));
        servlets.put("/sandbox/jira/*", new StaticServlet());
        return Map.copyOf(servlets);
    }

    private static Answer administration(HttpServletRequest request, Users.User user) {
        return Answer.go("/plugins/servlet/upm");
    }

    private static PageServlet.Page form(
            BiFunction<HttpServletRequest, Users.User, Answer> show,
            BiFunction<HttpServletRequest, Users.User, Answer> submit) {
        return new PageServlet.Page() {
            @Override
            public Answer show(HttpServletRequest request, Users.User user) {
                return show.apply(request, user);
            }

            @Override
            public Answer submit(HttpServletRequest request, Users.User user) {
                return submit.apply(request, user);
            }
        };
    }
}
