package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.ProjectRow;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every page needs. */
record Site(Host host, JiraData data, Frame frame) {
    /** Stands for an anonymous visitor where a page asks who looks. */
    static final Users.User NOBODY = new Users.User("", "", "", "", false, Locale.ENGLISH, Set.of());

    /** The visitor, as permissions want to know him. */
    static Optional<Users.User> who(Users.User user) {
        return user.key().isEmpty() ? Optional.empty() : Optional.of(user);
    }

    Texts texts() {
        return frame.texts();
    }

    Shown shown() {
        return new Shown(host, data, texts());
    }

    String render(String template, Map<String, Object> model) {
        Map<String, Object> context = new HashMap<>(model);
        context.put("t", texts());
        context.put("base", host.contextPath());
        return host.templates().render("sandbox/jira/" + template + ".vm", context);
    }

    /** A list of issues as HTML. */
    String lines(List<IssueRow> issues, boolean detailed) {
        return render("lines", Map.of("lines", shown().lines(issues), "detailed", detailed));
    }

    /** A calm page that says what went wrong. */
    Answer problem(String kind, String... more) {
        String title = texts().of("problem." + kind);
        String text = more.length == 0 ? texts().of("problem." + kind + ".text") : more[0];
        return Answer.page(title, render("problem", Map.of("title", title, "text", text)), Optional.empty());
    }

    IssueRow issue(String key, Users.User user) {
        return data.issues()
                .byKey(key)
                .filter(row -> data.permissions().maySee(who(user), row))
                .orElseThrow();
    }

    /** The key, if that issue may be browsed; "" stays "". */
    String browsableKey(String key, Users.User user) {
        return key.isEmpty() ? "" : issue(key, user).key();
    }

    ProjectRow project(String key, Users.User user) {
        return data.issues()
                .project(key)
                .filter(row -> data.permissions().mayBrowse(who(user), row.id()))
                .orElseThrow();
    }

    List<ProjectRow> projects(Users.User user) {
        Set<Long> ids = data.permissions().browsable(who(user));
        return data.issues().projects().stream()
                .filter(project -> ids.contains(project.id()))
                .toList();
    }
}
