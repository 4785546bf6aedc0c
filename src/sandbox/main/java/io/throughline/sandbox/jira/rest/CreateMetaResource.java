package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.ProjectRow;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * {@code issue/createmeta/…}, project by project. The form that told all projects at once is gone since Jira 9 and is
 * answered as an issue of that name would be.
 */
@Path("issue/createmeta/{project}/issuetypes")
@Produces(MediaType.APPLICATION_JSON)
public final class CreateMetaResource {
    private final Asking asking;
    private final MetaShapes meta;
    private final ConstantShapes constants;

    CreateMetaResource(Asking asking, MetaShapes meta, ConstantShapes constants) {
        this.asking = asking;
        this.meta = meta;
        this.constants = constants;
    }

    @GET
    public Map<String, Object> types(
            @PathParam("project") String project,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults) {
        ProjectRow row = project(project);
        List<Constants.Type> types =
                asking.may(Right.CREATE_ISSUES, row) ? asking.data().constants().types() : List.of();
        return Paging.of(startAt, maxResults, 50, 50).page(types, constants::type);
    }

    @GET
    @Path("{type}")
    public Map<String, Object> fields(
            @PathParam("project") String project,
            @PathParam("type") String type,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults) {
        ProjectRow row = project(project);
        Constants.Type known = type(type);
        List<Map<String, Object>> fields =
                asking.may(Right.CREATE_ISSUES, row) ? meta.creatable(row, known) : List.of();
        return Paging.of(startAt, maxResults, 50, 50).page(fields, Function.identity());
    }

    private ProjectRow project(String idOrKey) {
        try {
            return asking.project(idOrKey);
        } catch (RestRefused hidden) {
            // documented: 400 here, where other resources say 404
            throw RestRefused.of(
                    400, "Project '" + idOrKey + "' doesn't exist or you do not have permission to view it.");
        }
    }

    private Constants.Type type(String id) {
        try {
            return asking.data().constants().type(id);
        } catch (NoSuchElementException unknown) {
            throw RestRefused.of(400, "Issue type '" + id + "' doesn't exist.");
        }
    }
}
