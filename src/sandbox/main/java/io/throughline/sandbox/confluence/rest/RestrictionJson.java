package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.Holder;
import io.throughline.sandbox.confluence.content.Restrictions.Operation;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Restrictions of a page in the shapes the vendor documents. */
final class RestrictionJson {
    private static final int LIMIT = 200;

    private final Wiki wiki;
    private final PeopleJson people;
    private final URI baseUrl;

    RestrictionJson(Wiki wiki, PeopleJson people, URI baseUrl) {
        this.wiki = wiki;
        this.people = people;
        this.baseUrl = baseUrl;
    }

    ObjectNode byOperation(WikiPage page) {
        ObjectNode json = Answers.JSON.createObjectNode();
        for (Operation operation : Operation.values()) {
            json.set(operation.key(), of(page, operation));
        }
        json.putObject("_links")
                .put("self", baseUrl + "/rest/api/content/" + page.pageId() + "/restriction/byOperation");
        return json;
    }

    ObjectNode of(WikiPage page, Operation operation) {
        Set<Holder> holders = wiki.restrictions().of(page.pageId(), operation);
        ObjectNode json = Answers.JSON.createObjectNode();
        json.put("operation", operation.key());
        ObjectNode restrictions = json.putObject("restrictions");
        restrictions.set("user", named(holders, Holder.Kind.USER));
        restrictions.set("group", named(holders, Holder.Kind.GROUP));
        json.putObject("_links")
                .put(
                        "self",
                        baseUrl + "/rest/api/content/" + page.pageId() + "/restriction/byOperation/" + operation.key());
        json.putObject("_expandable").put("content", "/rest/api/content/" + page.pageId());
        return json;
    }

    private ObjectNode named(Set<Holder> holders, Holder.Kind kind) {
        List<String> names = holders.stream()
                .filter(holder -> holder.kind() == kind)
                .map(Holder::name)
                .sorted()
                .toList();
        ObjectNode list = Answers.JSON.createObjectNode();
        ArrayNode results = list.putArray("results");
        names.forEach(name -> results.add(kind == Holder.Kind.USER ? people.person(name) : people.group(name)));
        return list.put("start", 0).put("limit", LIMIT).put("size", names.size());
    }

    /** The people or groups of one operation as sent: a plain array, or a list with {@code results}. */
    static Iterable<JsonNode> sent(JsonNode restriction, String kind) {
        JsonNode named = restriction.path("restrictions").path(kind);
        return named.isArray() ? named : named.path("results");
    }
}
