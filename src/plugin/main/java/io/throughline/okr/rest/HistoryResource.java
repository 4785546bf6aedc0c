package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.history.ReadHistory;
import io.throughline.okr.usecases.history.ViewPast;
import io.throughline.okr.view.ChangeView;
import io.throughline.okr.view.ChangesView;
import io.throughline.okr.view.PastView;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

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
     * @param before {@code next} of the page before
     */
    @GET
    @LicensedOnly
    @Answers(ChangesView.class)
    @Answers(value = ChangeView.class, list = "changes")
    public Response changes(
            @QueryParam("scope") String scope,
            @QueryParam("after") String after,
            @QueryParam("element") String element,
            @QueryParam("id") String id,
            @QueryParam("before") String before) {
        if (Parameters.text(element).isEmpty()) {
            return Json.ok(
                    Json.named("changes", history.read(Parameters.text(scope), Parameters.whole("after", after, 0))));
        }
        return Json.ok(history.read(element, id(id), Parameters.whole("before", before, 0, 0, Integer.MAX_VALUE)));
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
