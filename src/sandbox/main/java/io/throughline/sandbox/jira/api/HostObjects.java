package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.Issues.LinkRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.ProjectRow;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the objects of the API out of stored rows. What hangs on them is read when it is asked for. */
public final class HostObjects {
    private final Host host;
    private final JiraData data;

    public HostObjects(Host host, JiraData data) {
        this.host = host;
        this.data = data;
    }

    /**
     * What Jira gives to web items and panels: {@code user}, {@code helper}, {@code request}, and where there are any
     * {@code project} and {@code issue}.
     */
    public Map<String, Object> fragmentContext(
            HttpServletRequest request, Optional<ProjectRow> project, Optional<IssueRow> issue) {
        Map<String, Object> shown = new HashMap<>();
        project.ifPresent(row -> shown.put("project", project(row)));
        issue.ifPresent(row -> shown.put("issue", issue(row)));
        Map<String, Object> context = new HashMap<>(shown);
        context.put("user", person(host.users().current()));
        context.put("request", request);
        context.put("helper", new JiraHelper(request, project(project), shown));
        return context;
    }

    Host host() {
        return host;
    }

    JiraData data() {
        return data;
    }

    public MutableIssue issue(IssueRow row) {
        return new HostIssue(this, row);
    }

    /** The issue, or null, as the API has it. */
    MutableIssue issue(Optional<IssueRow> row) {
        return row.map(this::issue).orElse(null);
    }

    public Project project(ProjectRow row) {
        return new HostProject(row);
    }

    /** The project, or null, as the API has it. */
    Project project(Optional<ProjectRow> row) {
        return row.map(this::project).orElse(null);
    }

    /** The person, or null, as the API has it. */
    public ApplicationUser person(Optional<Users.User> user) {
        return user.map(HostPerson::new).orElse(null);
    }

    /** The person of that user key, or null. */
    ApplicationUser person(String key) {
        return key.isEmpty() ? null : person(host.users().byKey(key));
    }

    /** The person of that user key; of one who was deleted only the key is known. Null for "". */
    ApplicationUser personEvenIfGone(String key) {
        if (key.isEmpty()) {
            return null;
        }
        return new HostPerson(host.users()
                .byKey(key)
                .orElseGet(() -> new Users.User(key, key, key, "", false, Locale.ENGLISH, Set.of())));
    }

    /** The host's person behind one of the API, as he is now. */
    Optional<Users.User> user(ApplicationUser person) {
        return person == null ? Optional.empty() : host.users().byKey(person.getKey());
    }

    CustomField field(Constants.Field field) {
        return new HostField(this, field);
    }

    IssueLink link(LinkRow row) {
        return new HostLink(this, row);
    }

    /** Value of a custom field: a number, a text, or for Epic Link the epic; null if there is none. */
    Object value(long issueId, Constants.Field field) {
        return switch (field.name()) {
            case "Epic Link" -> issue(data.issues().epicOf(issueId));
            case "Story Points" -> data.issues().number(issueId, field).orElse(null);
            default -> data.issues().text(issueId, field).orElse(null);
        };
    }

    /** The stored row of an issue: what the object was made of, of somebody else's object what is stored now. */
    Optional<IssueRow> row(Issue issue) {
        return issue instanceof HostIssue own
                ? Optional.of(own.row())
                : data.issues().byId(issue.getId());
    }
}
