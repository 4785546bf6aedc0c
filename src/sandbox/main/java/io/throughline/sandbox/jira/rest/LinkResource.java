package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.Issues.LinkRow;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** {@code issueLink}: links people make. Who sees one end only sees no link. */
@Path("issueLink")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LinkResource {
    private final Asking asking;
    private final Addresses at;
    private final FieldShapes shapes;
    private final Linking linking;

    LinkResource(Asking asking, Addresses at, FieldShapes shapes, Linking linking) {
        this.asking = asking;
        this.at = at;
        this.shapes = shapes;
        this.linking = linking;
    }

    @POST
    public Response link(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw RestRefused.of(400, "The body is a link of two issues.");
        }
        asking.host().database().inTransaction(() -> {
            linking.link(body, null);
            return body;
        });
        return Response.status(201).build();
    }

    @GET
    @Path("{id}")
    public Map<String, Object> read(@PathParam("id") String id) {
        Seen link = find(id);
        return Shape.of(
                "id",
                String.valueOf(link.row().id()),
                "self",
                at.rest("issueLink/" + link.row().id()),
                "type",
                shapes.constants().linkType(link.type()),
                "inwardIssue",
                shapes.brief(link.source()),
                "outwardIssue",
                shapes.brief(link.destination()));
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public void delete(@PathParam("id") String id) {
        Seen link = find(id);
        asking.must(
                Right.LINK_ISSUES,
                link.source(),
                "No Link Issue Permission for issue '" + link.source().key() + "'");
        asking.data().removeLink(asking.known().key(), link.row().id());
    }

    private Seen find(String id) {
        return (id.matches("\\d{1,18}") ? asking.data().issues().link(Long.parseLong(id)) : Optional.<LinkRow>empty())
                .flatMap(this::seen)
                .orElseThrow(() -> RestRefused.of(404, "No issue link with id '" + id + "' exists."));
    }

    private Optional<Seen> seen(LinkRow row) {
        Constants.LinkType type = asking.data().constants().linkType(String.valueOf(row.typeId()));
        Optional<IssueRow> source = asking.data().issues().byId(row.source()).filter(asking::sees);
        Optional<IssueRow> destination =
                asking.data().issues().byId(row.destination()).filter(asking::sees);
        return type.system() || source.isEmpty() || destination.isEmpty()
                ? Optional.empty()
                : Optional.of(new Seen(row, type, source.get(), destination.get()));
    }

    /** A link both ends of which may be seen. */
    private record Seen(LinkRow row, Constants.LinkType type, IssueRow source, IssueRow destination) {}
}
