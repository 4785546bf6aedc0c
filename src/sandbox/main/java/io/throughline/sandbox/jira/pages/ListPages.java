package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.jql.Jql;
import io.throughline.sandbox.jira.jql.JqlRefused;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.ProjectRow;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The pages that list: home, projects, a project's backlog, its board, and the issue navigator. */
final class ListPages {
    private static final int PAGE = 50;

    private final Site site;
    private final IssueSearch search;

    ListPages(Site site, IssueSearch search) {
        this.site = site;
        this.search = search;
    }

    /** A list of what is assigned to a person and not done. */
    String assignedToMe(Users.User user) {
        List<IssueRow> mine =
                find(user, "assignee = currentUser() AND statusCategory != Done ORDER BY updated DESC", 0, 20);
        return site.render("home-assigned", Map.of("linesHtml", site.lines(mine, false), "empty", mine.isEmpty()));
    }

    /** The projects a person may browse. */
    String projectTiles(Users.User user) {
        return site.render("home-projects", Map.of("projects", projectLines(user)));
    }

    /** {@code /secure/BrowseProjects.jspa}. */
    Answer projects(HttpServletRequest request, Users.User user) {
        return Answer.page(
                site.texts().of("nav.projects"),
                site.render("projects", Map.of("projects", projectLines(user))),
                Optional.empty());
    }

    /** {@code /projects/KEY}: everything in it that is not done, then what is. */
    Answer backlog(HttpServletRequest request, Users.User user) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        ProjectRow project = site.project(path.replaceAll("/.*", ""), user);
        String in = "project = " + project.key() + " AND issuetype not in (Sub-task) AND statusCategory ";
        List<IssueRow> open = find(user, in + "!= Done ORDER BY issuetype, key", 0, IssueSearch.LARGEST_PAGE);
        List<IssueRow> done = find(user, in + "= Done ORDER BY resolved DESC", 0, PAGE);
        String body = site.render(
                "backlog",
                Map.of(
                        "project", site.shown().project(project),
                        "openHtml", site.lines(open, true),
                        "openCount", open.size(),
                        "doneHtml", site.lines(done, true),
                        "doneCount", done.size()));
        return Answer.page(project.name(), body, Optional.of(new Frame.Place(project, "backlog")));
    }

    /** {@code /secure/RapidBoard.jspa?projectKey=KEY}: a column a status; without a key, the first project's. */
    Answer board(HttpServletRequest request, Users.User user) {
        String key = request.getParameter("projectKey");
        ProjectRow project =
                key == null ? site.projects(user).stream().findFirst().orElseThrow() : site.project(key, user);
        List<Column> columns = new ArrayList<>();
        for (Constants.Status status : site.data().workflow().statuses(project)) {
            List<IssueRow> issues = find(
                    user,
                    "project = " + project.key() + " AND issuetype not in (Epic, Sub-task) AND status = \""
                            + status.name() + "\" ORDER BY updated DESC",
                    0,
                    PAGE);
            columns.add(new Column(status.name(), issues.size(), site.shown().lines(issues)));
        }
        String body = site.render("board", Map.of("project", site.shown().project(project), "columns", columns));
        return Answer.page(
                site.texts().of("project.board") + " - " + project.name(),
                body,
                Optional.of(new Frame.Place(project, "board")));
    }

    /** {@code /issues/?jql=…&startIndex=…}: the navigator. A query that is refused says why, above nothing. */
    Answer navigator(HttpServletRequest request, Users.User user) {
        String jql = Optional.ofNullable(request.getParameter("jql")).orElse("ORDER BY updated DESC");
        int start = start(request);
        Map<String, Object> model = new HashMap<>();
        model.put("jql", jql);
        model.put("refused", "");
        model.put("bulk", BulkPage.open(user) ? site.host().contextPath() + BulkPage.PATH + "?jql=" + encode(jql) : "");
        try {
            IssueSearch.Page page = search.search(Site.who(user), Jql.parse(jql), start, PAGE);
            model.put("linesHtml", site.lines(page.issues(), true));
            model.put("total", page.total());
            model.put("range", range(start, page));
            model.put("previous", start == 0 ? "" : address(jql, Math.max(0, start - PAGE)));
            model.put("next", start + PAGE >= page.total() ? "" : address(jql, start + PAGE));
        } catch (JqlRefused e) {
            model.put("refused", e.getMessage());
            model.put("total", 0L);
        }
        return Answer.page(site.texts().of("nav.issues"), site.render("navigator", model), Optional.empty());
    }

    /** {@code /secure/QuickSearch.jspa?searchString=…}: to an issue by its key, else to the navigator. */
    Answer quickSearch(HttpServletRequest request, Users.User user) {
        String text = Optional.ofNullable(request.getParameter("searchString"))
                .orElse("")
                .trim();
        try {
            return Answer.go("/browse/" + site.issue(text, user).key());
        } catch (NoSuchElementException e) {
            String quoted = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            return Answer.go("/issues/?jql="
                    + encode(text.isEmpty() ? "ORDER BY updated DESC" : "text ~ " + quoted + " ORDER BY updated DESC"));
        }
    }

    private String range(int start, IssueSearch.Page page) {
        return page.issues().isEmpty()
                ? site.texts().of("navigator.none")
                : site.texts()
                        .of(
                                "navigator.range",
                                (start + 1) + "–" + (start + page.issues().size()),
                                page.total());
    }

    private String address(String jql, int start) {
        return site.host().contextPath() + "/issues/?jql=" + encode(jql) + "&startIndex=" + start;
    }

    private static int start(HttpServletRequest request) {
        String text = Optional.ofNullable(request.getParameter("startIndex")).orElse("0");
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    private List<IssueRow> find(Users.User user, String jql, int start, int most) {
        return search.search(Site.who(user), Jql.parse(jql), start, most).issues();
    }

    private List<Shown.ProjectLine> projectLines(Users.User user) {
        return site.projects(user).stream().map(site.shown()::project).toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A column of the board. */
    public record Column(String name, int count, List<Shown.Line> lines) {}
}
