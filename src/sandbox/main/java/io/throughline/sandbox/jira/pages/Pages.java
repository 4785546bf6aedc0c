package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.api.HostObjects;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.mail.KeptMail;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import io.throughline.sandbox.jira.store.JiraData;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/** All of Jira's pages by the URL patterns they are found under. */
public final class Pages {
    private Pages() {}

    public static Map<String, HttpServlet> all(
            Host host, JiraData data, HostObjects objects, IssueSearch search, Frame frame, KeptMail mail) {
        Site site = new Site(host, data, frame);
        ListPages lists = new ListPages(site, search);
        Map<String, HttpServlet> servlets = new HashMap<>();
        Map<String, PageServlet.Page> pages = Map.of(
                "/browse/*", new IssuePage(site, objects),
                "/projects/*", lists::backlog,
                "/issues/*", lists::navigator,
                "/secure/Dashboard.jspa", lists::home,
                "/secure/BrowseProjects.jspa", lists::projects,
                "/secure/RapidBoard.jspa", lists::board,
                "/secure/QuickSearch.jspa", lists::quickSearch,
                "/secure/CreateIssue!default.jspa", new CreatePage(site),
                "/secure/admin", Pages::administration,
                "", (request, user) -> Answer.go("/secure/Dashboard.jspa"));
        pages.forEach((pattern, page) -> servlets.put(pattern, new PageServlet(site, page)));
        servlets.put("/secure/admin/MailQueue", new PageServlet(site, new MailPage(site, mail)));
        servlets.put("/secure/ColourMode.jspa", new ColourModeServlet(host));
        servlets.put("/sandbox/jira/*", new StaticServlet());
        return Map.copyOf(servlets);
    }

    private static Answer administration(HttpServletRequest request, Users.User user) {
        return Answer.go("/plugins/servlet/upm");
    }
}
