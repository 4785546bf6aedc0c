package io.throughline.sandbox.jira.pages;

import static io.throughline.sandbox.jira.pages.OperationPage.field;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import io.throughline.sandbox.jira.store.Holder;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.PermissionSchemes;
import io.throughline.sandbox.jira.store.ProjectRow;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What administrators do with projects (archive, restore, delete) and with permission schemes (grant, revoke). */
final class ProjectAdministration {
    private static final String SCHEME = "/secure/admin/EditPermissions!default.jspa";

    private final Site site;

    ProjectAdministration(Site site) {
        this.site = site;
    }

    /** {@code /secure/admin/ViewProjects.jspa}: all projects, the archived ones below. */
    Answer projects(HttpServletRequest request, Users.User user) {
        allow(user);
        List<ProjectRow> all = new ArrayList<>(site.data().issues().projects());
        all.addAll(site.data().issues().archivedProjects());
        String body = site.render(
                "administer-projects",
                Map.of(
                        "token", XsrfTokens.known(request),
                        "rows",
                                all.stream()
                                        .map(project -> new Row(
                                                site.shown().project(project),
                                                project.archived(),
                                                site.data()
                                                        .schemes()
                                                        .of(project.id())
                                                        .name(),
                                                site.host().contextPath() + SCHEME + "?scheme="
                                                        + site.data()
                                                                .schemes()
                                                                .of(project.id())
                                                                .id()))
                                        .toList()));
        return Answer.page(site.texts().of("nav.projects"), body, Optional.empty());
    }

    Answer change(HttpServletRequest request, Users.User user) {
        allow(user);
        JiraData data = site.data();
        String key = field(request, "key");
        switch (field(request, "action")) {
            case "archive" -> data.archiveProject(user.key(), key);
            case "restore" -> data.restoreProject(user.key(), key);
            case "delete" -> {
                if (!field(request, "confirm").equals(key)) {
                    throw new IllegalArgumentException(site.texts().of("projects.confirm", key));
                }
                data.deleteProject(user.key(), key);
            }
            default -> throw new NoSuchElementException("no such action");
        }
        return Answer.go("/secure/admin/ViewProjects.jspa");
    }

    /** {@code /secure/admin/EditPermissions!default.jspa?scheme=10000}: who is granted what. */
    Answer scheme(HttpServletRequest request, Users.User user) {
        allow(user);
        PermissionSchemes.Scheme scheme = scheme(request);
        List<PermissionSchemes.Grant> grants = site.data().schemes().grants(scheme);
        String body = site.render(
                "permissions",
                Map.of(
                        "token", XsrfTokens.known(request),
                        "action", site.host().contextPath() + SCHEME,
                        "scheme", scheme,
                        "permissions",
                                PermissionSchemes.KEYS.stream()
                                        .map(key -> new Permission(
                                                key,
                                                grants.stream()
                                                        .filter(grant -> grant.permission()
                                                                .equals(key))
                                                        .map(grant -> new Granted(grant.id(), words(grant.holder())))
                                                        .toList()))
                                        .toList(),
                        "types",
                                List.of(
                                        "applicationRole",
                                        "group",
                                        "projectrole",
                                        "user",
                                        "lead",
                                        "reporter",
                                        "assignee")));
        return Answer.page(scheme.name(), body, Optional.empty());
    }

    Answer grant(HttpServletRequest request, Users.User user) {
        allow(user);
        PermissionSchemes.Scheme scheme = scheme(request);
        String revoked = field(request, "revoke");
        if (revoked.isEmpty()) {
            site.data()
                    .schemes()
                    .grant(
                            scheme,
                            field(request, "permission"),
                            holder(field(request, "type"), field(request, "parameter")));
        } else {
            site.data().schemes().grants(scheme).stream()
                    .filter(grant -> String.valueOf(grant.id()).equals(revoked))
                    .forEach(grant -> site.data().schemes().revoke(grant.id()));
        }
        return Answer.go(SCHEME + "?scheme=" + scheme.id());
    }

    /** People and roles are named on the screen, and stored by key and id. */
    private Holder holder(String type, String parameter) {
        return switch (type) {
            case "user" ->
                Holder.user(site.host().users().byName(parameter).orElseThrow().key());
            case "projectrole" ->
                Holder.role(site.data().roles().all().stream()
                        .filter(role -> role.name().equalsIgnoreCase(parameter))
                        .findFirst()
                        .orElseThrow()
                        .id());
            case "group" -> Holder.group(parameter);
            default -> new Holder(type, "");
        };
    }

    private String words(Holder holder) {
        Texts texts = site.texts();
        return switch (holder.type()) {
            case "user" ->
                texts.of("holder.user") + ": "
                        + site.host()
                                .users()
                                .byKey(holder.parameter())
                                .map(Users.User::displayName)
                                .orElse(holder.parameter());
            case "projectrole" ->
                texts.of("holder.projectrole") + ": "
                        + site.data().roles().all().stream()
                                .filter(role -> String.valueOf(role.id()).equals(holder.parameter()))
                                .map(role -> role.name())
                                .findFirst()
                                .orElse(holder.parameter());
            case "group" ->
                holder.parameter().isEmpty()
                        ? texts.of("holder.anyone")
                        : texts.of("holder.group") + ": " + holder.parameter();
            default -> texts.of("holder." + holder.type());
        };
    }

    private PermissionSchemes.Scheme scheme(HttpServletRequest request) {
        return site.data().schemes().all().stream()
                .filter(scheme -> String.valueOf(scheme.id()).equals(field(request, "scheme")))
                .findFirst()
                .orElseThrow();
    }

    private static void allow(Users.User user) {
        if (!user.administrator()) {
            throw new NoSuchElementException("for administrators");
        }
    }

    /** A project with its permission scheme. */
    public record Row(Shown.ProjectLine project, boolean archived, String scheme, String schemeHref) {}

    /** A permission and whoever has it. */
    public record Permission(String key, List<Granted> granted) {}

    /** One grant, in words. */
    public record Granted(long id, String holder) {}
}
