package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.ProjectRow;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** {@code permissions} and {@code mypermissions}. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class PermissionResource {
    private final Asking asking;

    PermissionResource(Asking asking) {
        this.asking = asking;
    }

    @GET
    @Path("permissions")
    public Map<String, Object> all() {
        asking.administrator();
        Map<String, Object> all = new LinkedHashMap<>();
        for (Right right : Right.values()) {
            all.put(right.name(), shape(right));
        }
        return Shape.of("permissions", all);
    }

    private static Map<String, Object> shape(Right right) {
        return Shape.of(
                "key",
                right.name(),
                "name",
                right.displayName(),
                "type",
                right.global() ? "GLOBAL" : "PROJECT",
                "description",
                "");
    }

    /** In a project, for an issue, or without either in any project. */
    @GET
    @Path("mypermissions")
    public Map<String, Object> mine(
            @QueryParam("projectKey") String projectKey,
            @QueryParam("projectId") String projectId,
            @QueryParam("issueKey") String issueKey,
            @QueryParam("issueId") String issueId,
            @QueryParam("permissions") List<String> permissions) {
        Set<String> only = Wanted.names(permissions);
        only.stream()
                .filter(name -> Arrays.stream(Right.values())
                        .noneMatch(right -> right.name().equals(name)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw RestRefused.of(400, "Unrecognized permission: " + unknown);
                });
        Predicate<Right> holds = where(first(issueKey, issueId), first(projectKey, projectId));
        Map<String, Object> mine = new LinkedHashMap<>();
        for (Right right : Right.values()) {
            if (only.isEmpty() || only.contains(right.name())) {
                Map<String, Object> shape = Shape.of("id", right.number());
                shape.putAll(shape(right));
                shape.put("havePermission", right.global() ? asking.may(right) : holds.test(right));
                mine.put(right.name(), shape);
            }
        }
        return Shape.of("permissions", mine);
    }

    private static String first(String one, String other) {
        return one != null ? one : other;
    }

    private Predicate<Right> where(String issue, String project) {
        if (issue != null) {
            IssueRow row = asking.issue(issue);
            return right -> asking.may(right, row);
        }
        if (project != null) {
            ProjectRow row = asking.project(project);
            return right -> asking.may(right, row);
        }
        List<ProjectRow> all = asking.projects();
        return right -> all.stream().anyMatch(row -> asking.may(right, row));
    }
}
