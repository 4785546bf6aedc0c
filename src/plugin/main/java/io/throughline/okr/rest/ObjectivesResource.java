package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.GoalQuery;
import io.throughline.okr.usecases.goal.ListObjectives;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.planning.CheckWriting;
import io.throughline.okr.usecases.progress.ExplainProgress;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.ExplanationView;
import io.throughline.okr.view.FindingView;
import io.throughline.okr.view.MoveView;
import io.throughline.okr.view.ObjectiveView;
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

/** Objectives. */
@Path("/objectives")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ObjectivesResource {
    private final ListObjectives list;
    private final ViewObjective view;
    private final CreateObjective create;
    private final EditObjective edit;
    private final TrashObjective trash;
    private final ExplainProgress explain;
    private final CheckWriting checkWriting;
    private final MoveObjective move;
    private final Texts texts;
    private final Writing writing;

    @Inject
    public ObjectivesResource(
            ListObjectives list,
            ViewObjective view,
            CreateObjective create,
            EditObjective edit,
            TrashObjective trash,
            ExplainProgress explain,
            CheckWriting checkWriting,
            MoveObjective move,
            Texts texts,
            Writing writing) {
        this.list = list;
        this.view = view;
        this.create = create;
        this.edit = edit;
        this.trash = trash;
        this.explain = explain;
        this.checkWriting = checkWriting;
        this.move = move;
        this.texts = texts;
        this.writing = writing;
    }

    /**
     * Those that meet all of it, by id.
     *
     * @param unit id or name of an org unit
     * @param cycle id or name of a cycle
     * @param owner user key or log-in name
     * @param state one of the states of an objective
     * @param theme id of a theme
     * @param label one whole label
     * @param ambition {@code committed} or {@code aspirational}, as they say of themselves
     * @param query part of the title, or a whole key: {@code O-12}
     */
    @GET
    @LicensedOnly
    @Answers(value = ObjectiveView.class, list = "objectives")
    public Response list(
            @QueryParam("unit") String unit,
            @QueryParam("cycle") String cycle,
            @QueryParam("owner") String owner,
            @QueryParam("state") String state,
            @QueryParam("theme") String theme,
            @QueryParam("label") String label,
            @QueryParam("ambition") String ambition,
            @QueryParam("query") String query,
            @Context UriInfo uri) {
        GoalQuery goals = Parameters.goals(unit, cycle, owner, ambition, theme, label, query);
        return Json.page("objectives", list.list(goals, Parameters.text(state), Cursor.wanted(uri)), uri);
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response create(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> {
            ObjectiveView made = create.create(Drafts.objective(in));
            return Json.created(made, made.version(), made.id(), uri);
        });
    }

    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response view(@PathParam("id") int id) {
        ObjectiveView objective = view.view(id);
        return Json.ok(objective, objective.version());
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
    @Answers(ObjectiveView.class)
    public Response edit(
            @PathParam("id") int id,
            @HeaderParam(HttpHeaders.IF_MATCH) String tag,
            InputStream body,
            @Context ContainerRequestContext asked) {
        return writing.moved(asked, body, in -> {
            ObjectiveView objective = edit.edit(id, EntityTags.version(tag), Drafts.objective(in));
            return Json.ok(objective, objective.version());
        });
    }

    /** Moves it with all below it, or says what that would change; {@code text} of what is in the way is in the reader's language. */
    @POST
    @Path("/{id}/move")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(MoveView.class)
    public Response move(@PathParam("id") int id, InputStream body) {
        return Json.ok(texts.moved(move.move(id, Drafts.move(body))));
    }

    /** How its percentage is made; {@code text} is the rule in the reader's language. */
    @GET
    @Path("/{id}/explanation")
    @LicensedOnly
    @Answers(ExplanationView.class)
    public Response explanation(@PathParam("id") int id) {
        return Json.ok(texts.explained(explain.ofObjective(id)));
    }

    /** What the writing rules say; {@code text} of each is in the reader's language. */
    @GET
    @Path("/{id}/findings")
    @LicensedOnly
    @Answers(value = FindingView.class, list = "findings")
    public Response findings(@PathParam("id") int id) {
        return Json.ok(Json.named(
                "findings", checkWriting.check(id).stream().map(texts::found).toList()));
    }
}
