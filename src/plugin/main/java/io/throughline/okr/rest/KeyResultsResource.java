package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.alignment.ListContributions;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.GoalQuery;
import io.throughline.okr.usecases.goal.ListKeyResults;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.issue.FindKeyResults;
import io.throughline.okr.usecases.progress.ExplainProgress;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.view.ContributionsView;
import io.throughline.okr.view.ExplanationView;
import io.throughline.okr.view.KeyResultHitView;
import io.throughline.okr.view.KeyResultView;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Key results. */
@Path("/key-results")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class KeyResultsResource {
    private final ListKeyResults list;
    private final FindKeyResults find;
    private final ViewKeyResult view;
    private final CreateKeyResult create;
    private final EditKeyResult edit;
    private final TrashKeyResult trash;
    private final ExplainProgress explain;
    private final ListContributions contributions;
    private final Texts texts;
    private final Writing writing;

    @Inject
    public KeyResultsResource(
            ListKeyResults list,
            FindKeyResults find,
            ViewKeyResult view,
            CreateKeyResult create,
            EditKeyResult edit,
            TrashKeyResult trash,
            ExplainProgress explain,
            ListContributions contributions,
            Texts texts,
            Writing writing) {
        this.list = list;
        this.find = find;
        this.view = view;
        this.create = create;
        this.edit = edit;
        this.trash = trash;
        this.explain = explain;
        this.contributions = contributions;
        this.texts = texts;
        this.writing = writing;
    }

    /**
     * Those that meet all of it, by id.
     *
     * @param unit id or name of an org unit
     * @param cycle id or name of a cycle
     * @param objective id of the one they belong to
     * @param owner user key or log-in name
     * @param theme id of a theme
     * @param label one whole label
     * @param ambition {@code committed} or {@code aspirational}, as they say of themselves
     * @param query part of the title or of that of the objective, or a whole key: {@code KR-7}
     */
    @GET
    @LicensedOnly
    @Answers(value = KeyResultView.class, list = "keyResults")
    public Response list(
            @QueryParam("unit") String unit,
            @QueryParam("cycle") String cycle,
            @QueryParam("objective") String objective,
            @QueryParam("owner") String owner,
            @QueryParam("theme") String theme,
            @QueryParam("label") String label,
            @QueryParam("ambition") String ambition,
            @QueryParam("query") String query,
            @Context UriInfo uri) {
        GoalQuery goals = Parameters.goals(unit, cycle, owner, ambition, theme, label, query);
        int of = Parameters.whole("objective", objective, 0, 0, Integer.MAX_VALUE);
        return Json.page("keyResults", list.list(goals, of, Cursor.wanted(uri)), uri);
    }

    /**
     * Search-as-you-type.
     *
     * @param query part of the title or of that of the objective, or a whole key; left out: the last written ones
     * @param issue key of an issue, to be told of each whether that serves it already
     * @param limit how many at most
     */
    @GET
    @Path("/hits")
    @LicensedOnly
    @Answers(value = KeyResultHitView.class, list = "hits")
    public Response find(
            @QueryParam("query") String query, @QueryParam("issue") String issue, @QueryParam("limit") String limit) {
        int most = Parameters.whole("limit", limit, 10, 1, 50);
        return Json.ok(Json.named("hits", find.find(Parameters.text(query), Parameters.text(issue), most)));
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(KeyResultView.class)
    public Response create(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> {
            KeyResultView made = create.create(Drafts.keyResult(in));
            return Json.created(made, made.version(), made.id(), uri);
        });
    }

    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(KeyResultView.class)
    public Response view(@PathParam("id") int id) {
        KeyResultView keyResult = view.view(id);
        return Json.ok(keyResult, keyResult.version());
    }

    /** Puts it into the trash. */
    @DELETE
    @Path("/{id}")
    @LicensedOnly
    public Response delete(@PathParam("id") int id, @Context ContainerRequestContext asked) {
        return writing.moved(asked, () -> {
            trash.trash(id);
            return Response.noContent().build();
        });
    }

    @PUT
    @Path("/{id}")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(KeyResultView.class)
    public Response edit(
            @PathParam("id") int id,
            @HeaderParam(HttpHeaders.IF_MATCH) String tag,
            InputStream body,
            @Context ContainerRequestContext asked) {
        return writing.moved(asked, body, in -> {
            KeyResultView keyResult = edit.edit(id, EntityTags.version(tag), Drafts.keyResult(in));
            return Json.ok(keyResult, keyResult.version());
        });
    }

    @GET
    @Path("/{id}/contributions")
    @LicensedOnly
    @Answers(ContributionsView.class)
    public Response contributions(@PathParam("id") int id) {
        return Json.ok(contributions.ofKeyResult(id));
    }

    /** How its percentage is made; {@code text} is the rule in the reader's language. */
    @GET
    @Path("/{id}/explanation")
    @LicensedOnly
    @Answers(ExplanationView.class)
    public Response explanation(@PathParam("id") int id) {
        return Json.ok(texts.explained(explain.ofKeyResult(id)));
    }
}
