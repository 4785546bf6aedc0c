package io.throughline.sandbox.jira.rest;

import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.api.HostObjects;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.ProjectRow;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Who asks on this thread and what he may. What he may not see is not there: 404, and for an anonymous visitor 401, as it may
 * be there for somebody.
 */
record Asking(
        Host host,
        JiraData data,
        HostObjects objects,
        PermissionManager permissions,
        GlobalPermissionManager globals,
        Clock clock) {
    Optional<Users.User> user() {
        return host.users().current();
    }

    /** Who asks; nobody is refused with 401. */
    Users.User known() {
        return user().orElseThrow(() ->
                RestRefused.of(401, "You are not authenticated. Authentication required to perform this operation."));
    }

    /** Refuses whoever does not administer Jira. */
    void administrator() {
        known();
        if (!may(Right.ADMINISTER)) {
            throw RestRefused.of(
                    403, "You are not authorized to perform this operation. Administrator privileges are required.");
        }
    }

    /** Whether he has a global permission. */
    boolean may(Right right) {
        return globals.hasPermission(right.globalKey(), applicationUser());
    }

    private ApplicationUser applicationUser() {
        return objects.person(user());
    }

    boolean sees(IssueRow issue) {
        return may(Right.BROWSE_PROJECTS, issue);
    }

    boolean sees(ProjectRow project) {
        return may(Right.BROWSE_PROJECTS, project);
    }

    boolean may(Right right, IssueRow issue) {
        return permissions.hasPermission(right.projectKey(), objects.issue(issue), applicationUser());
    }

    boolean may(Right right, ProjectRow project) {
        return permissions.hasPermission(right.projectKey(), objects.project(project), applicationUser());
    }

    /** Refuses whoever lacks a permission on an issue: 401 nobody, 403 a person. */
    void must(Right right, IssueRow issue, String message) {
        if (!may(right, issue)) {
            throw RestRefused.of(user().isEmpty() ? 401 : 403, message);
        }
    }

    /** The issue of that id or key, if it may be seen. */
    IssueRow issue(String idOrKey) {
        return find(idOrKey)
                .filter(this::sees)
                .orElseThrow(() -> user().isEmpty()
                        ? RestRefused.of(
                                401, "You do not have the permission to see the specified issue.", "Login Required")
                        : RestRefused.of(404, "Issue Does Not Exist"));
    }

    /** The issue of that id or key, if there is one. */
    Optional<IssueRow> find(String idOrKey) {
        return idOrKey.matches("\\d{1,18}")
                ? data.issues().byId(Long.parseLong(idOrKey))
                : data.issues().byKey(idOrKey);
    }

    /** The project of that id or key, if it may be seen. */
    ProjectRow project(String idOrKey) {
        return (idOrKey.matches("\\d{1,18}")
                        ? data.issues().project(Long.parseLong(idOrKey))
                        : data.issues().project(idOrKey))
                .filter(this::sees)
                .orElseThrow(() -> RestRefused.of(404, "No project could be found with key '" + idOrKey + "'."));
    }

    /** The projects he may browse, by name. */
    List<ProjectRow> projects() {
        return data.issues().projects().stream().filter(this::sees).toList();
    }

    /** The person of that log-in name; for another's eyes only if he is known. */
    Optional<Users.User> person(String name) {
        return host.users().byName(name);
    }
}
