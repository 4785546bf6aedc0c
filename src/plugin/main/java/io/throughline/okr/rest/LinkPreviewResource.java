package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.issue.PreviewLink;
import io.throughline.okr.view.LinkPreviewView;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** What a link would move, before anybody makes it. */
@Path("/key-results/{id}/link-preview")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class LinkPreviewResource {
    private final PreviewLink preview;

    @Inject
    public LinkPreviewResource(PreviewLink preview) {
        this.preview = preview;
    }

    /**
     * Writes nothing.
     *
     * @param issue key of the issue
     */
    @GET
    @LicensedOnly
    @Answers(LinkPreviewView.class)
    public Response preview(@PathParam("id") int keyResult, @QueryParam("issue") String issue) {
        return Json.ok(preview.preview(keyResult, Parameters.text(issue)));
    }
}
