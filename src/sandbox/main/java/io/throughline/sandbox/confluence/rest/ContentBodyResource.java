package io.throughline.sandbox.confluence.rest;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.services.PageBodies;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /rest/api/contentbody/convert/{to}}: storage format as HTML, as whoever asks. */
@Path("contentbody/convert")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ContentBodyResource {
    private final Rights rights;
    private final PageBodies bodies;

    ContentBodyResource(Rights rights, PageBodies bodies) {
        this.rights = rights;
        this.bodies = bodies;
    }

    @POST
    @Path("{to}")
    public ObjectNode convert(@PathParam("to") String to, JsonNode sent) {
        String representation = sent.path("representation").asText("storage");
        if (!representation.equals("storage") && !representation.equals("editor")) {
            throw new RestFailure(400, "Can't convert from " + representation);
        }
        String storage = sent.path("value").asText("");
        String id = sent.path("content").path("id").asText("");
        String value =
                switch (to) {
                    case "storage", "editor" -> storage;
                    case "view", "styled_view" -> rendered(id, storage, ConversionContextOutputType.DISPLAY);
                    case "export_view" -> rendered(id, storage, ConversionContextOutputType.HTML_EXPORT);
                    default -> throw new RestFailure(400, "Can't convert to " + to);
                };
        return Answers.JSON.createObjectNode().put("value", value).put("representation", to);
    }

    /** In the page that was named, else in none. */
    private String rendered(String id, String storage, ConversionContextOutputType type) {
        if (id.isEmpty()) {
            return bodies.render("", storage, type, rights.viewer());
        }
        WikiPage page = rights.page(id);
        return bodies.render(page, storage, type, rights.viewer());
    }
}
