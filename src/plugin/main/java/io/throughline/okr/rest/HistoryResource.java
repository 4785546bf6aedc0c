package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.domain.Page;
import io.throughline.okr.usecases.history.ReadHistory;
import io.throughline.okr.usecases.history.ViewPast;
import io.throughline.okr.view.ChangeView;
import io.throughline.okr.view.PastView;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The change log. Who may read it is the use cases' to say. */
@Path("/history")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class HistoryResource {
    private final ReadHistory history;
    private final ViewPast past;

    @Inject
    public HistoryResource(ReadHistory history, ViewPast past) {
        this.history = history;
        this.past = past;
    }

    /**
     * Of an element, if one is named; else of a scope.
     *
     * @param scope such as {@code cycle:5}, or {@code shared}; administrators
     * @param after a revision of the scope; the changes after it
     * @param element {@code objective}, {@code key-result}, {@code org-unit} or {@code cycle}
     * @param id of the element
     */
    @GET
    @LicensedOnly
    @Answers(value = ChangeView.class, list = "changes")
    public Response changes(
            @QueryParam("scope") String scope,
            @QueryParam("after") String after,
            @QueryParam("element") String element,
            @QueryParam("id") String id,
            @Context UriInfo uri) {
        Page.Wanted wanted = Cursor.wanted(uri);
        Page<ChangeView> page = Parameters.text(element).isEmpty()
                ? history.readScope(Parameters.text(scope), Parameters.whole("after", after, 0), wanted)
                : history.read(element, id(id), wanted);
        return Json.page("changes", page, uri);
    }

    /**
     * What an element said at the end of a day.
     *
     * @param element {@code objective}, {@code key-result}, {@code org-unit} or {@code cycle}
     * @param id of the element
     * @param asOf ISO 8601 date
     */
    @GET
    @Path("/past")
    @LicensedOnly
    @Answers(PastView.class)
    public Response past(
            @QueryParam("element") String element, @QueryParam("id") String id, @QueryParam("asOf") String asOf) {
        return Json.ok(past.view(element, id(id), asOf));
    }

    private static int id(String given) {
        return Parameters.whole("id", given, 0, 0, Integer.MAX_VALUE);
    }
}
