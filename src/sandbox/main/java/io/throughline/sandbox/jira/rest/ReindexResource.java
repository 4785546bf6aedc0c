package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.index.IssueIndex;
import io.throughline.sandbox.jira.index.ReindexTasks;
import io.throughline.sandbox.jira.store.IndexOperations;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code reindex}: starts building this node's index anew, says how far that is, and reads single issues again. */
@Path("reindex")
@Produces(MediaType.APPLICATION_JSON)
public final class ReindexResource {
    private final Asking asking;
    private final IssueIndex index;
    private final IndexOperations operations;

    ReindexResource(Asking asking, IssueIndex index) {
        this.asking = asking;
        this.index = index;
        this.operations = asking.data().index();
    }

    @GET
    public Map<String, Object> last() {
        asking.administrator();
        return index.reindexing()
                .last()
                .map(this::shape)
                .orElseThrow(() -> RestRefused.of(404, "No re-index has taken place."));
    }

    @GET
    @Path("progress")
    public Map<String, Object> progress() {
        return last();
    }

    /** Answers 202: it goes on when this has answered. */
    @POST
    public Response start(@QueryParam("type") String type) {
        asking.administrator();
        ReindexTasks.Kind kind =
                switch (type == null ? "BACKGROUND_PREFERRED" : type.toUpperCase(Locale.ROOT)) {
                    case "FOREGROUND" -> ReindexTasks.Kind.FOREGROUND;
                    case "BACKGROUND", "BACKGROUND_PREFERRED" -> ReindexTasks.Kind.BACKGROUND;
                    default ->
                        throw RestRefused.of(
                                400, "type is FOREGROUND, BACKGROUND or BACKGROUND_PREFERRED, not '" + type + "'");
                };
        return Response.accepted(shape(index.reindexing().start(kind))).build();
    }

    /** Single issues, at once on this node and after the delay on the others. */
    @POST
    @Path("issue")
    public List<Map<String, Object>> issues(@QueryParam("issueId") List<String> ids) {
        asking.administrator();
        Set<Long> wanted = new LinkedHashSet<>();
        for (String id : ids) {
            (id.matches("\\d{1,18}")
                            ? asking.data().issues().byId(Long.parseLong(id))
                            : asking.data().issues().byKey(id))
                    .ifPresent(issue -> wanted.add(issue.id()));
        }
        index.reindex(wanted);
        operations.changed(wanted);
        return List.of(Shape.of("success", wanted.size() == Set.copyOf(ids).size()));
    }

    private Map<String, Object> shape(ReindexTasks.Task task) {
        return Shape.of(
                "progressUrl",
                asking.host().baseUrl() + "/secure/admin/IndexAdmin?taskId=" + task.id(),
                "currentProgress",
                task.percent(),
                "type",
                task.kind().name(),
                "submittedTime",
                Addresses.time(task.submitted()),
                "startTime",
                Addresses.time(task.submitted()),
                "finishTime",
                task.running() ? null : Addresses.time(task.finished()),
                "success",
                task.success());
    }
}
