package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.jql.Jql;
import io.throughline.sandbox.jira.pages.OperationPage.Choice;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueEdit;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code /secure/views/bulkedit/BulkEdit1!default.jspa?jql=…}: one change for many issues, for whoever may change in bulk. */
final class BulkPage implements PageServlet.Page {
    static final String PATH = "/secure/views/bulkedit/BulkEdit1!default.jspa";

    /** As many as Jira takes in one bulk change by default. */
    private static final int MOST = 1000;

    private final Site site;
    private final IssueSearch search;

    BulkPage(Site site, IssueSearch search) {
        this.site = site;
        this.search = search;
    }

    static boolean open(Users.User user) {
        return user.permissions().contains(GlobalPermission.BULK_CHANGE);
    }

    @Override
    public Answer show(HttpServletRequest request, Users.User user) {
        allow(user);
        String jql = OperationPage.field(request, "jql");
        List<IssueRow> issues =
                search.search(Optional.of(user), Jql.parse(jql), 0, MOST).issues();
        String body = site.render(
                "bulk",
                Map.of(
                        "token", XsrfTokens.known(request),
                        "action", site.host().contextPath() + PATH,
                        "jql", jql,
                        "lines", site.shown().lines(issues),
                        "statuses",
                                site.data().constants().statuses().stream()
                                        .map(Constants.Status::name)
                                        .toList(),
                        "projects",
                                site.projects(user).stream()
                                        .map(project -> new Choice(project.key(), project.name(), false))
                                        .toList()));
        return Answer.page(site.texts().of("bulk.title"), body, Optional.empty());
    }

    @Override
    public Answer submit(HttpServletRequest request, Users.User user) {
        allow(user);
        List<String> keys = Stream.ofNullable(request.getParameterValues("issue"))
                .flatMap(Stream::of)
                .limit(MOST)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(site.texts().of("bulk.none"));
        }
        JiraData data = site.data();
        String me = user.key();
        switch (OperationPage.field(request, "operation")) {
            case "labels" -> {
                check(keys, user, "EDIT_ISSUES");
                for (String key : keys) {
                    // labels are added to those each issue has
                    TreeSet<String> labels = new TreeSet<>(
                            data.issues().labels(site.issue(key, user).id()));
                    labels.addAll(OperationPage.words(OperationPage.field(request, "labels")));
                    data.bulk().edit(me, List.of(key), IssueEdit.none().labels(labels));
                }
            }
            case "epic" -> {
                check(keys, user, "EDIT_ISSUES");
                String epic = site.browsableKey(OperationPage.field(request, "epic"), user);
                data.bulk().edit(me, keys, IssueEdit.none().epic(epic));
            }
            case "transition" -> {
                String status = OperationPage.field(request, "status");
                keys.forEach(key -> step(key, user, status));
                data.bulk().transition(me, keys, status);
            }
            case "move" -> {
                check(keys, user, "MOVE_ISSUES");
                data.bulk()
                        .move(me, keys, new OperationPage(site).target(OperationPage.field(request, "project"), user));
            }
            case "delete" -> {
                check(keys, user, "DELETE_ISSUES");
                data.bulk().delete(me, keys);
            }
            default -> throw new IllegalArgumentException(site.texts().of("bulk.choose"));
        }
        return Answer.go(
                "/issues/?jql=" + URLEncoder.encode(OperationPage.field(request, "jql"), StandardCharsets.UTF_8));
    }

    private static void allow(Users.User user) {
        if (!open(user)) {
            throw new NoSuchElementException("no bulk change");
        }
    }

    /** Nothing is done if one of them may not be. */
    private void check(List<String> keys, Users.User user, String permission) {
        for (String key : keys) {
            IssueRow issue = site.issue(key, user);
            if (!site.data().permissions().holds(Optional.of(user), permission, issue)) {
                throw new IllegalArgumentException(site.texts().of("bulk.forbidden", key));
            }
        }
    }

    private void step(String key, Users.User user, String status) {
        IssueRow issue = site.issue(key, user);
        boolean there = site.data().workflow().from(issue, Optional.of(user)).stream()
                .anyMatch(step -> step.to().name().equals(status));
        if (!there) {
            throw new IllegalArgumentException(site.texts().of("bulk.forbidden", key));
        }
    }
}
