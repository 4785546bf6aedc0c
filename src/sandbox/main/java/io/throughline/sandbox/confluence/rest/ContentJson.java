package io.throughline.sandbox.confluence.rest;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.host.Users;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** Pages, spaces and people in the shapes the vendor documents; what is not expanded is named as expandable. */
final class ContentJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Wiki wiki;
    private final Users users;
    private final PageBodies bodies;
    private final URI baseUrl;

    ContentJson(Wiki wiki, Users users, PageBodies bodies, URI baseUrl) {
        this.wiki = wiki;
        this.users = users;
        this.bodies = bodies;
        this.baseUrl = baseUrl;
    }

    /**
     * A page.
     *
     * @param expand names such as {@code body.view}
     * @param viewer as whom a view is rendered
     */
    ObjectNode page(WikiPage page, Set<String> expand, Optional<Users.User> viewer) {
        String self = "/rest/api/content/" + page.id();
        ObjectNode json = JSON.createObjectNode();
        ObjectNode expandable = JSON.createObjectNode();
        json.put("id", Long.toString(page.id()));
        json.put("type", "page");
        json.put("status", "current");
        json.put("title", page.title());
        if (expand.contains("space")) {
            wiki.space(page.spaceKey()).map(this::space).ifPresent(space -> json.set("space", space));
        } else {
            expandable.put("space", "/rest/api/space/" + page.spaceKey());
        }
        if (expand.contains("history")) {
            json.set("history", history(page));
        } else {
            expandable.put("history", self + "/history");
        }
        if (expand.contains("version")) {
            json.set("version", version(page));
        } else {
            expandable.put("version", "");
        }
        if (expand.contains("ancestors")) {
            ArrayNode ancestors = json.putArray("ancestors");
            wiki.ancestors(page).forEach(above -> ancestors.add(page(above, Set.of(), viewer)));
        } else {
            expandable.put("ancestors", "");
        }
        body(page, expand, viewer, json, expandable);
        json.putObject("extensions").put("position", "none");
        expandable
                .put("children", self + "/child")
                .put("descendants", self + "/descendant")
                .put("metadata", "");
        expandable.put("container", "/rest/api/space/" + page.spaceKey());
        ObjectNode links = json.putObject("_links");
        links.put("webui", PageAddresses.of(page));
        links.put("edit", "/pages/resumedraft.action?draftId=" + page.id());
        links.put("self", baseUrl + self);
        json.set("_expandable", expandable);
        return json;
    }

    private void body(
            WikiPage page, Set<String> expand, Optional<Users.User> viewer, ObjectNode json, ObjectNode expandable) {
        if (expand.stream().noneMatch(name -> name.equals("body") || name.startsWith("body."))) {
            expandable.put("body", "");
            return;
        }
        ObjectNode body = json.putObject("body");
        ObjectNode others = JSON.createObjectNode();
        representation(body, others, "storage", expand, page::body, page);
        representation(
                body,
                others,
                "view",
                expand,
                () -> bodies.render(page, ConversionContextOutputType.DISPLAY, viewer),
                page);
        representation(
                body,
                others,
                "export_view",
                expand,
                () -> bodies.render(page, ConversionContextOutputType.HTML_EXPORT, viewer),
                page);
        body.set("_expandable", others);
    }

    private static void representation(
            ObjectNode body,
            ObjectNode others,
            String name,
            Set<String> expand,
            java.util.function.Supplier<String> value,
            WikiPage page) {
        if (!expand.contains("body." + name)) {
            others.put(name, "");
            return;
        }
        ObjectNode node = body.putObject(name);
        node.put("value", value.get());
        node.put("representation", name);
        node.putObject("_expandable").put("content", "/rest/api/content/" + page.id());
    }

    private ObjectNode version(WikiPage page) {
        ObjectNode version = JSON.createObjectNode();
        version.set("by", person(page.lastModifier()));
        version.put("when", time(page.lastModified()));
        version.put("message", "");
        version.put("number", page.version());
        version.put("minorEdit", false);
        version.put("hidden", false);
        return version;
    }

    private ObjectNode history(WikiPage page) {
        ObjectNode history = JSON.createObjectNode();
        history.put("latest", true);
        history.set("createdBy", person(page.creator()));
        history.put("createdDate", time(page.created()));
        return history;
    }

    ObjectNode space(WikiSpace space) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", space.id());
        json.put("key", space.key());
        json.put("name", space.name());
        json.put("status", "CURRENT");
        json.put("type", "global");
        ObjectNode links = json.putObject("_links");
        links.put("webui", "/display/" + space.key());
        links.put("self", baseUrl + "/rest/api/space/" + space.key());
        ObjectNode expandable = json.putObject("_expandable");
        expandable.put("homepage", "/rest/api/content/" + space.homePageId());
        expandable.put("metadata", "").put("icon", "").put("description", "");
        return json;
    }

    private ObjectNode person(String userKey) {
        return users.byKey(userKey)
                .map(this::person)
                .orElseGet(() -> JSON.createObjectNode().put("type", "unknown").put("userKey", userKey));
    }

    ObjectNode person(Users.User user) {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "known");
        json.put("username", user.name());
        json.put("userKey", user.key());
        json.put("displayName", user.displayName());
        json.putObject("_links").put("self", baseUrl + "/rest/api/user?key=" + user.key());
        json.putObject("_expandable").put("status", "");
        return json;
    }

    ObjectNode anonymous() {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "anonymous");
        json.put("displayName", "Anonymous");
        json.putObject("_links").put("self", baseUrl + "/rest/api/user/anonymous");
        return json;
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}
