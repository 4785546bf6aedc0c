package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.ProjectRow;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@code project}: list, create, read, archive, restore, delete. */
@Path("project")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProjectResource {
    private final Asking asking;
    private final ProjectShapes shapes;

    ProjectResource(Asking asking, ProjectShapes shapes) {
        this.asking = asking;
        this.shapes = shapes;
    }

    @GET
    public List<Map<String, Object>> all(
            @QueryParam("includeArchived") boolean includeArchived,
            @QueryParam("expand") String expand,
            @QueryParam("recent") Integer recent) {
        List<ProjectRow> all = new ArrayList<>(asking.projects());
        if (includeArchived) {
            asking.data().issues().archivedProjects().stream()
                    .filter(asking::sees)
                    .forEach(all::add);
        }
        int most = recent == null ? all.size() : Math.min(Math.max(recent, 0), all.size());
        return Shape.each(all.subList(0, most), project -> shapes.listed(project, expanded(expand)));
    }

    private static Set<String> expanded(String expand) {
        return Wanted.names(expand == null ? List.of() : List.of(expand));
    }

    @POST
    public Response create(JsonNode body) {
        asking.administrator();
        String key = body == null ? "" : body.path("key").asText("");
        String name = body == null ? "" : body.path("name").asText("");
        Map<String, String> errors = new TreeMap<>();
        if (!key.matches("[A-Z][A-Z0-9_]{1,9}")) {
            errors.put(
                    "projectKey",
                    "Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric"
                            + " characters.");
        } else if (asking.data().issues().project(key).isPresent()) {
            errors.put("projectKey", "Project '" + key + "' uses this project key.");
        }
        if (name.isBlank()) {
            errors.put("projectName", "You must specify a valid project name.");
        }
        Optional<Users.User> lead = body == null
                ? Optional.empty()
                : asking.person(body.path("lead").asText(""));
        if (lead.isEmpty()) {
            errors.put("projectLead", "You must specify a valid project lead.");
        }
        if (!errors.isEmpty()) {
            throw new RestRefused(400, List.of(), errors);
        }
        ProjectRow made =
                asking.data().createProject(key, name, lead.orElseThrow().key(), List.of());
        return Response.status(201)
                .entity(Shape.of("self", shapes.at().rest("project/" + made.id()), "id", made.id(), "key", made.key()))
                .build();
    }

    @GET
    @Path("{project}")
    public Map<String, Object> read(@PathParam("project") String idOrKey, @QueryParam("expand") String expand) {
        return shapes.whole(asking.project(idOrKey), expanded(expand));
    }

    @GET
    @Path("{project}/statuses")
    public List<Map<String, Object>> statuses(@PathParam("project") String idOrKey) {
        return shapes.statuses(asking.project(idOrKey));
    }

    @GET
    @Path("{project}/components")
    public List<Object> components(@PathParam("project") String idOrKey) {
        asking.project(idOrKey);
        return List.of();
    }

    @GET
    @Path("{project}/versions")
    public List<Object> versions(@PathParam("project") String idOrKey) {
        asking.project(idOrKey);
        return List.of();
    }

    @PUT
    @Path("{project}/archive")
    @Consumes(MediaType.WILDCARD)
    public void archive(@PathParam("project") String idOrKey) {
        ProjectRow project = administered(idOrKey);
        if (project.archived()) {
            throw RestRefused.of(403, "Project '" + project.key() + "' is already archived.");
        }
        asking.data().archiveProject(asking.known().key(), project.key());
    }

    @PUT
    @Path("{project}/restore")
    @Consumes(MediaType.WILDCARD)
    public Response restore(@PathParam("project") String idOrKey) {
        ProjectRow project = administered(idOrKey);
        if (!project.archived()) {
            throw RestRefused.of(403, "Project '" + project.key() + "' is not archived.");
        }
        asking.data().restoreProject(asking.known().key(), project.key());
        return Response.status(202).build();
    }

    @DELETE
    @Path("{project}")
    @Consumes(MediaType.WILDCARD)
    public void delete(@PathParam("project") String idOrKey) {
        asking.data().deleteProject(asking.known().key(), administered(idOrKey).key());
    }

    /** Jira's administrators do this to any project, seen or not. */
    private ProjectRow administered(String idOrKey) {
        asking.administrator();
        return (idOrKey.matches("\\d{1,18}")
                        ? asking.data().issues().project(Long.parseLong(idOrKey))
                        : asking.data().issues().project(idOrKey))
                .orElseThrow(() -> RestRefused.of(404, "No project could be found with key '" + idOrKey + "'."));
    }
}
