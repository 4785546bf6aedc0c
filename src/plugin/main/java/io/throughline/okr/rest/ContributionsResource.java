package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.ListContributions;
import io.throughline.okr.usecases.alignment.WeighContribution;
import io.throughline.okr.usecases.alignment.WithdrawContribution;
import io.throughline.okr.view.ContributionView;
import io.throughline.okr.view.ContributionsView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** What an objective contributes to besides its home parent, and what contributes to it. */
@Path("/objectives/{id}/contributions")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ContributionsResource {
    private final ListContributions list;
    private final Contribute contribute;
    private final WeighContribution weigh;
    private final WithdrawContribution withdraw;
    private final Writing writing;

    @Inject
    public ContributionsResource(
            ListContributions list,
            Contribute contribute,
            WeighContribution weigh,
            WithdrawContribution withdraw,
            Writing writing) {
        this.list = list;
        this.contribute = contribute;
        this.weigh = weigh;
        this.withdraw = withdraw;
        this.writing = writing;
    }

    @GET
    @LicensedOnly
    @Answers(ContributionsView.class)
    public Response list(@PathParam("id") int objective) {
        return Json.ok(list.ofObjective(objective));
    }

    @GET
    @Path("/{contribution}")
    @LicensedOnly
    @Answers(ContributionView.class)
    public Response view(@PathParam("id") int objective, @PathParam("contribution") int contribution) {
        ContributionView found = list.one(objective, contribution);
        return Json.ok(found, found.version());
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ContributionView.class)
    public Response contribute(
            @PathParam("id") int objective,
            InputStream body,
            @Context UriInfo uri,
            @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> {
            ContributionView made = contribute.contribute(objective, Drafts.contribution(in));
            return Json.created(made, made.version(), made.id(), uri);
        });
    }

    @PUT
    @Path("/{contribution}")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ContributionView.class)
    public Response weigh(
            @PathParam("id") int objective,
            @PathParam("contribution") int contribution,
            @HeaderParam(HttpHeaders.IF_MATCH) String tag,
            InputStream body,
            @Context ContainerRequestContext asked) {
        return writing.moved(asked, body, in -> {
            ContributionView now = weigh.weigh(objective, contribution, EntityTags.version(tag), Drafts.weight(in));
            return Json.ok(now, now.version());
        });
    }

    @DELETE
    @Path("/{contribution}")
    @LicensedOnly
    public Response withdraw(
            @PathParam("id") int objective,
            @PathParam("contribution") int contribution,
            @Context ContainerRequestContext asked) {
        return writing.moved(asked, () -> {
            withdraw.withdraw(objective, contribution);
            return Response.noContent().build();
        });
    }
}
