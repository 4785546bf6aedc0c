package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.jql.IssueSearch;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code search}, by address or by body. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private final Searches searches;

    SearchResource(Searches searches) {
        this.searches = searches;
    }

    @GET
    public Map<String, Object> byAddress(
            @QueryParam("jql") String jql,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults,
            @QueryParam("validateQuery") String validateQuery,
            @QueryParam("fields") List<String> fields,
            @QueryParam("expand") String expand) {
        return searches.page(
                jql == null ? "" : jql,
                paging(startAt, maxResults),
                Wanted.of(fields, expand, "*navigable"),
                Searches.Validation.of(validateQuery));
    }

    private static Paging paging(String startAt, String maxResults) {
        return Paging.of(startAt, maxResults, 50, IssueSearch.LARGEST_PAGE);
    }

    @POST
    public Map<String, Object> byBody(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw RestRefused.of(400, "The body is an object with 'jql'.");
        }
        return searches.page(
                body.path("jql").asText(""),
                paging(number(body, "startAt"), number(body, "maxResults")),
                Wanted.of(texts(body.path("fields")), String.join(",", texts(body.path("expand"))), "*navigable"),
                Searches.Validation.of(body.path("validateQuery").asText("")));
    }

    private static String number(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isMissingNode() && !value.isIntegralNumber()) {
            throw RestRefused.of(400, "'" + name + "' is a number");
        }
        return value.asText("");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list.isTextual()) {
            texts.add(list.asText());
        }
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
