package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.Attachments;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.PageTreeChanges.Place;
import io.throughline.sandbox.confluence.content.PageVersions;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /rest/api/content}: pages are listed, made, read, saved, moved, thrown away and brought back. */
@Path("content")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ContentResource {
    private static final String[] USUAL = {"space", "history", "version"};

    private final Wiki wiki;
    private final Attachments attachments;
    private final Rights rights;
    private final ContentJson json;
    private final Answers answers;

    ContentResource(Wiki wiki, Attachments attachments, Rights rights, ContentJson json, Answers answers) {
        this.wiki = wiki;
        this.attachments = attachments;
        this.rights = rights;
        this.json = json;
        this.answers = answers;
    }

    @GET
    public ObjectNode list(
            @QueryParam("type") @DefaultValue("page") String type,
            @QueryParam("spaceKey") String spaceKey,
            @QueryParam("title") String title,
            @QueryParam("status") @DefaultValue("current") String status,
            @QueryParam("expand") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        List<WikiSpace> spaces =
                spaceKey == null ? rights.access().spaces(rights.viewer()) : List.of(rights.space(spaceKey));
        List<WikiPage> found = !type.equals("page")
                ? List.of()
                : spaces.stream()
                        .flatMap(space -> pages(space, status).stream())
                        .filter(page -> title == null || page.title().equalsIgnoreCase(title))
                        .toList();
        String self = "/rest/api/content?type=" + PageAddresses.encoded(type)
                + (spaceKey == null ? "" : "&spaceKey=" + PageAddresses.encoded(spaceKey))
                + (title == null ? "" : "&title=" + PageAddresses.encoded(title))
                + (status.equals("current") ? "" : "&status=" + PageAddresses.encoded(status))
                + (expand == null ? "" : "&expand=" + PageAddresses.encoded(expand));
        Expand wanted = Expand.of(expand);
        return answers.list(found, new Range(start, limit), self, page -> json.page(page, wanted));
    }

    /** With the links only a page that is asked for by itself has. */
    private ObjectNode whole(ObjectNode page) {
        page.withObject("/_links").put("collection", "/rest/api/content");
        return answers.whole(page);
    }

    private List<WikiPage> pages(WikiSpace space, String status) {
        return switch (status) {
            case "current", "any" -> rights.access().pages(space.key(), rights.viewer());
            case "trashed" ->
                wiki.tree().trashed(space.key()).stream()
                        .filter(page -> rights.access().mayDelete(page, rights.viewer()))
                        .toList();
            default -> throw new RestFailure(400, "Not a status that can be listed: " + status);
        };
    }

    @POST
    public ObjectNode create(JsonNode sent, @QueryParam("expand") String expand) {
        rights.loggedIn();
        if (!sent.path("type").asText("").equals("page")) {
            throw new RestFailure(400, "Only content of type page can be created here.");
        }
        String key = sent.path("space").path("key").asText("");
        // a space that can't be seen is a bad request here, as in the host
        WikiSpace space = rights.access()
                .space(key, rights.viewer())
                .orElseThrow(() -> new RestFailure(400, "No space with key : '" + key + "'"));
        rights.space(key, SpacePermission.EDIT_PAGES, "create content");
        JsonNode ancestors = sent.path("ancestors");
        long parent = ancestors.isEmpty()
                ? space.homePageId()
                : rights.page(ancestors.get(ancestors.size() - 1).path("id").asText(""))
                        .id();
        WikiPage made = wiki.createPage(
                space.key(),
                parent,
                sent.path("title").asText(""),
                storage(sent),
                rights.loggedIn().name());
        for (JsonNode label : sent.path("metadata").path("labels")) {
            wiki.labels()
                    .add(
                            made.id(),
                            label.path("prefix").asText("global"),
                            label.path("name").asText(""));
        }
        return whole(json.page(made, Expand.of(expand, "body.storage", "space", "history", "version")));
    }

    @GET
    @Path("{id}")
    public ObjectNode one(
            @PathParam("id") String id,
            @QueryParam("status") @DefaultValue("current") String status,
            @QueryParam("version") Integer version,
            @QueryParam("expand") String expand) {
        Expand wanted = Expand.of(expand, USUAL);
        if (id.startsWith("att")) {
            return answers.whole(json.attachment(attachment(id), Expand.of(expand, "version", "container")));
        }
        WikiPage page = status.equals("trashed") ? rights.trashed(id) : rights.page(id);
        WikiPage shown = version == null
                ? page
                : wiki.versions()
                        .numbered(page.id(), version)
                        .orElseThrow(() -> new RestFailure(
                                404, "No content found with id: ContentId{id=" + id + "} and version " + version));
        return whole(json.page(shown, wanted));
    }

    private Attachments.Attachment attachment(String id) {
        return attachments
                .byId(Rights.number(id.substring(3)))
                .filter(file ->
                        rights.access().page(file.pageId(), rights.viewer()).isPresent())
                .orElseThrow(() -> RestFailure.noContent(id));
    }

    @GET
    @Path("{id}/history")
    public ObjectNode history(@PathParam("id") String id, @QueryParam("expand") String expand) {
        return answers.whole(json.versions()
                .history(rights.page(id), Expand.of(expand, "previousVersion", "nextVersion", "lastUpdated")));
    }

    /** Saves the next version; an ancestor that is another parent moves the page; from the trash it comes back. */
    @PUT
    @Path("{id}")
    public ObjectNode update(
            @PathParam("id") String id,
            JsonNode sent,
            @QueryParam("status") String status,
            @QueryParam("expand") String expand) {
        String author = rights.loggedIn().name();
        JsonNode number = sent.path("version").path("number");
        if (!number.canConvertToInt() || number.asInt() < 1) {
            throw new RestFailure(
                    400, "Must supply an incremented version when updating Content. No version supplied.");
        }
        boolean back = "trashed".equals(status)
                || wiki.tree().trashed(Rights.number(id)).isPresent();
        WikiPage before = back ? wiki.tree().restore(rights.trashed(id).id(), author) : rights.editable(id);
        WikiPage made = wiki.versions()
                .save(
                        before.id(),
                        number.asInt() - 1,
                        new PageVersions.Edit(
                                sent.path("title").asText(before.title()),
                                sent.path("body").has("storage") ? storage(sent) : before.body(),
                                sent.path("version").path("message").asText(""),
                                sent.path("version").path("minorEdit").asBoolean(false)),
                        author);
        JsonNode ancestors = sent.path("ancestors");
        if (!ancestors.isEmpty()) {
            WikiPage parent =
                    rights.page(ancestors.get(ancestors.size() - 1).path("id").asText(""));
            if (parent.id() != made.parentId()) {
                rights.space(parent.spaceKey(), SpacePermission.EDIT_PAGES, "move content");
                made = wiki.tree().move(made.id(), parent.id(), Place.APPEND, author);
            }
        }
        return whole(json.page(made, Expand.of(expand, "body.storage", "space", "history", "version")));
    }

    private static String storage(JsonNode sent) {
        JsonNode storage = sent.path("body").path("storage");
        if (!storage.path("representation").asText("storage").equals("storage")) {
            throw new RestFailure(400, "The body must be in representation storage.");
        }
        return storage.path("value").asText("");
    }

    /** A page goes to the trash, from there for good; a file goes at once. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @QueryParam("status") @DefaultValue("current") String status) {
        String author = rights.loggedIn().name();
        if (id.startsWith("att")) {
            Attachments.Attachment file = attachment(id);
            WikiPage page = rights.page(Long.toString(file.pageId()));
            if (!rights.access().may(SpacePermission.DELETE_ATTACHMENTS, page, rights.viewer())) {
                throw RestFailure.forbidden("delete content with id : ContentId{id=" + id + "}");
            }
            attachments.remove(file);
        } else if (status.equals("trashed")) {
            WikiPage page = rights.trashed(id);
            rights.space(page.spaceKey(), SpacePermission.ADMINISTER, "purge content");
            wiki.tree().purge(page.id(), author);
        } else {
            wiki.tree().trash(rights.deletable(id).id(), author);
        }
        return Response.noContent().build();
    }
}
