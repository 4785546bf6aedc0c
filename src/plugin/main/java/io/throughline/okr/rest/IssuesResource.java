package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.issue.ViewIssueKeyResults;
import io.throughline.okr.view.IssueKeyResultsView;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What an issue serves. */
@Path("/issues/{issueKey}/key-results")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class IssuesResource {
    private final ViewIssueKeyResults view;

    @Inject
    public IssuesResource(ViewIssueKeyResults view) {
        this.view = view;
    }

    @GET
    @LicensedOnly
    @Answers(IssueKeyResultsView.class)
    public Response keyResults(@PathParam("issueKey") String issueKey) {
        return Json.ok(view.view(issueKey));
    }
}
