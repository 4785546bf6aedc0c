package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.ListIssueLinks;
import io.throughline.okr.usecases.issue.UnlinkIssue;
import io.throughline.okr.view.IssueLinkView;
import io.throughline.okr.view.IssueLinksView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The issues a key result counts. */
@Path("/key-results/{id}/issue-links")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class IssueLinksResource {
    private final ListIssueLinks list;
    private final LinkIssue link;
    private final UnlinkIssue unlink;
    private final Writing writing;

    @Inject
    public IssueLinksResource(ListIssueLinks list, LinkIssue link, UnlinkIssue unlink, Writing writing) {
        this.list = list;
        this.link = link;
        this.unlink = unlink;
        this.writing = writing;
    }

    @GET
    @LicensedOnly
    @Answers(IssueLinksView.class)
    public Response list(@PathParam("id") int keyResult) {
        return Json.ok(list.list(keyResult));
    }

    @GET
    @Path("/{link}")
    @LicensedOnly
    @Answers(IssueLinkView.class)
    public Response view(@PathParam("id") int keyResult, @PathParam("link") int issueLink) {
        return Json.ok(list.one(keyResult, issueLink));
    }

    /** Links an issue; 200 instead of 201 if it was linked before. */
    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(IssueLinkView.class)
    public Response link(@PathParam("id") int keyResult, InputStream body, @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> {
            LinkIssue.Linked linked = link.link(keyResult, Drafts.issueKey(in));
            return linked.anew() ? Json.created(linked.link()) : Json.ok(linked.link());
        });
    }

    @DELETE
    @Path("/{link}")
    @LicensedOnly
    public Response unlink(
            @PathParam("id") int keyResult, @PathParam("link") int issueLink, @Context ContainerRequestContext asked) {
        return writing.moved(asked, () -> {
            unlink.unlink(keyResult, issueLink);
            return Response.noContent().build();
        });
    }
}
