package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How answers of the REST API look: links, pages of results, errors. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI baseUrl;

    Answers(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** One thing, with the links only the outermost has. */
    ObjectNode whole(ObjectNode thing) {
        ObjectNode links = thing.withObject("/_links");
        links.put("base", baseUrl.toString());
        links.put("context", baseUrl.getPath());
        return thing;
    }

    /**
     * One page of a list.
     *
     * @param all everything that was found
     * @param start from 0
     * @param limit at most so many
     * @param self path and query without start and limit
     */
    <T> ObjectNode list(
            List<T> all, int start, int limit, String self, java.util.function.Function<T, ObjectNode> json) {
        List<T> shown = all.stream().skip(start).limit(limit).toList();
        ObjectNode list = JSON.createObjectNode();
        var results = list.putArray("results");
        shown.forEach(each -> results.add(json.apply(each)));
        list.put("start", start);
        list.put("limit", limit);
        list.put("size", shown.size());
        ObjectNode links = list.putObject("_links");
        links.put("self", baseUrl + self);
        if (start + shown.size() < all.size()) {
            links.put("next", self + (self.contains("?") ? "&" : "?") + "limit=" + limit + "&start=" + (start + limit));
        }
        links.put("base", baseUrl.toString());
        links.put("context", baseUrl.getPath());
        return list;
    }

    ObjectNode error(int status, String message) {
        Response.Status named = Response.Status.fromStatusCode(status);
        ObjectNode json = JSON.createObjectNode();
        json.put("statusCode", status);
        ObjectNode data = json.putObject("data");
        data.put("authorized", status != 403);
        data.put("valid", status != 400);
        data.putArray("errors");
        data.put("successful", false);
        json.put("message", message);
        json.put("reason", named == null ? "" : named.getReasonPhrase());
        return json;
    }

    static void send(HttpServletResponse response, int status, ObjectNode json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
    }
}
