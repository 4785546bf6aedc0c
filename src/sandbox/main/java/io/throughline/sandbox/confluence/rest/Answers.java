package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** How answers of the REST API look: links, pages of results, errors. */
final class Answers {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST = 500;

    private final URI baseUrl;

    Answers(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * Which part of a list is wanted.
     *
     * @param start from 0
     * @param limit at most so many; a request for more than 500 gets 500
     */
    record Range(int start, int limit) {
        Range {
            start = Math.max(0, start);
            limit = Math.min(MOST, Math.max(0, limit));
        }

        /** For lists inside of something else. */
        static final Range INNER = new Range(0, 25);
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
     * @param self path and query without start and limit
     */
    <T> ObjectNode list(List<T> all, Range range, String self, Function<T, ObjectNode> json) {
        ObjectNode list = inner(all, range, self, json);
        ObjectNode links = list.withObject("/_links");
        links.put("base", baseUrl.toString());
        links.put("context", baseUrl.getPath());
        return list;
    }

    /** The same inside of something else. */
    <T> ObjectNode inner(List<T> all, Range range, String self, Function<T, ObjectNode> json) {
        List<T> shown = all.stream().skip(range.start()).limit(range.limit()).toList();
        ObjectNode list = JSON.createObjectNode();
        ArrayNode results = list.putArray("results");
        shown.forEach(each -> results.add(json.apply(each)));
        list.put("start", range.start());
        list.put("limit", range.limit());
        list.put("size", shown.size());
        ObjectNode links = list.putObject("_links");
        links.put("self", baseUrl + self);
        String more = self + (self.contains("?") ? "&" : "?") + "limit=" + range.limit() + "&start=";
        if (range.start() + shown.size() < all.size()) {
            links.put("next", more + (range.start() + range.limit()));
        }
        if (range.start() > 0) {
            links.put("prev", more + Math.max(0, range.start() - range.limit()));
        }
        return list;
    }

    static ObjectNode error(int status, String message) {
        Response.Status named = Response.Status.fromStatusCode(status);
        ObjectNode json = JSON.createObjectNode();
        json.put("statusCode", status);
        ObjectNode data = json.putObject("data");
        data.put("authorized", status != 403 && status != 401);
        data.put("valid", status != 400);
        data.put("allowedInReadOnlyMode", true);
        data.putArray("errors");
        data.put("successful", false);
        json.put("message", message);
        json.put("reason", named == null ? "" : named.getReasonPhrase());
        return json;
    }
}
