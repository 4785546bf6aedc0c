package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.NewIssue;
import io.throughline.sandbox.jira.store.ProjectRow;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/** {@code /secure/CreateIssue!default.jspa}: a form for a new issue; sub-tasks cannot be made here. */
final class CreatePage implements PageServlet.Page {
    private final Site site;

    CreatePage(Site site) {
        this.site = site;
    }

    @Override
    public Answer show(HttpServletRequest request, Users.User user) {
        String body = site.render(
                "create",
                Map.of(
                        "token",
                        XsrfTokens.known(request),
                        "projects",
                        site.projects(user).stream()
                                .filter(project -> mayCreate(user, project.id()))
                                .map(site.shown()::project)
                                .toList(),
                        "types",
                        site.data().constants().types().stream()
                                .filter(type -> !type.subtask())
                                .map(Constants.Type::name)
                                .toList()));
        return Answer.page(site.texts().of("create.title"), body, Optional.empty());
    }

    @Override
    public Answer submit(HttpServletRequest request, Users.User user) {
        ProjectRow project = Optional.of(site.project(field(request, "pid"), user))
                .filter(row -> mayCreate(user, row.id()))
                .orElseThrow();
        NewIssue draft = NewIssue.of(project.key(), field(request, "issuetype"), field(request, "summary"), user.key())
                .description(field(request, "description"))
                .epic(site.browsableKey(field(request, "epic"), user));
        return Answer.go("/browse/" + site.data().createIssue(user.key(), draft).key());
    }

    private boolean mayCreate(Users.User user, long projectId) {
        return site.data().permissions().holds(Optional.of(user), "CREATE_ISSUES", projectId);
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}
