package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
    public Map<String, Object> byAddress(@BeanParam SearchParameters asked) {
        return searches.page(asked.jql(), asked.paging(), asked.wanted(), asked.validation());
    }

    @POST
    public Map<String, Object> byBody(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw RestRefused.of(400, "The body is an object with 'jql'.");
        }
        return searches.page(
                body.path("jql").asText(""),
                SearchParameters.paging(number(body, "startAt"), number(body, "maxResults")),
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
