package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.ProjectRow;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Jira Software's {@code board}: each project has one, which has the project's number. */
@Path("board")
@Produces(MediaType.APPLICATION_JSON)
public final class BoardResource {
    private final Asking asking;
    private final Addresses at;
    private final Searches searches;
    private final EpicResource epics;

    BoardResource(Asking asking, Addresses at, Searches searches, EpicResource epics) {
        this.asking = asking;
        this.at = at;
        this.searches = searches;
        this.epics = epics;
    }

    @GET
    public Map<String, Object> all(
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults,
            @QueryParam("type") String type,
            @QueryParam("name") String name,
            @QueryParam("projectKeyOrId") String project) {
        String part = name == null ? "" : name.toLowerCase(Locale.ROOT);
        List<ProjectRow> found = asking.projects().stream()
                .filter(row -> type == null || type.equals("scrum"))
                .filter(row -> title(row).toLowerCase(Locale.ROOT).contains(part))
                .filter(row -> project == null
                        || row.key().equals(project)
                        || String.valueOf(row.id()).equals(project))
                .toList();
        return Paging.of(startAt, maxResults, 50, 50).page(found, this::board);
    }

    private static String title(ProjectRow project) {
        return project.key() + " board";
    }

    private Map<String, Object> board(ProjectRow project) {
        return Shape.of(
                "id", project.id(), "self", at.agile("board/" + project.id()), "name", title(project), "type", "scrum");
    }

    @GET
    @Path("{board}")
    public Map<String, Object> read(@PathParam("board") long id) {
        return board(find(id));
    }

    private ProjectRow find(long id) {
        return asking.data()
                .issues()
                .project(id)
                .filter(asking::sees)
                .orElseThrow(() -> RestRefused.of(
                        404,
                        "The requested board cannot be viewed because it either does not"
                                + " exist or you do not have permission to view it."));
    }

    @GET
    @Path("{board}/epic")
    public Map<String, Object> epics(
            @PathParam("board") long id,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults,
            @QueryParam("done") String done) {
        ProjectRow project = find(id);
        String epic = asking.data().constants().type("Epic").id();
        List<Map<String, Object>> all = asking
                .data()
                .issues()
                .select("where i.project = ? and i.issuetype = ? order by i.issuenum", project.id(), epic)
                .stream()
                .filter((IssueRow issue) -> asking.sees(issue))
                .map(epics::shape)
                .filter(shape -> done == null || done.equals(String.valueOf(shape.get("done"))))
                .toList();
        return Paging.of(startAt, maxResults, 50, 50).page(all, shape -> shape);
    }

    @GET
    @Path("{board}/issue")
    public Map<String, Object> issues(@PathParam("board") long id, @BeanParam SearchParameters asked) {
        return searches.inside("project = " + find(id).key(), asked);
    }
}
