package io.throughline.sandbox.confluence.rest;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.Attachments;
import io.throughline.sandbox.confluence.content.Labels;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.TinyLinks;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiPage.Status;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import io.throughline.sandbox.confluence.services.PageBodies;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Pages and spaces in the shapes the vendor documents; what is not expanded is named as expandable. */
final class ContentJson {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Wiki wiki;
    private final Attachments attachments;
    private final Rights rights;
    private final PageBodies bodies;
    private final Answers answers;
    private final VersionJson versions;
    private final RestrictionJson restrictions;
    private final URI baseUrl;

    ContentJson(Wiki wiki, Attachments attachments, Rights rights, PageBodies bodies, PeopleJson people, URI baseUrl) {
        this.wiki = wiki;
        this.attachments = attachments;
        this.rights = rights;
        this.bodies = bodies;
        this.answers = new Answers(baseUrl);
        this.versions = new VersionJson(wiki, people, baseUrl);
        this.restrictions = new RestrictionJson(wiki, people, baseUrl);
        this.baseUrl = baseUrl;
    }

    VersionJson versions() {
        return versions;
    }

    RestrictionJson restrictions() {
        return restrictions;
    }

    /** A page; a view is rendered as whoever asks. */
    ObjectNode page(WikiPage page, Expand expand) {
        String self = "/rest/api/content/" + page.pageId();
        ObjectNode json = Answers.JSON.createObjectNode();
        ObjectNode expandable = Answers.JSON.createObjectNode();
        json.put("id", Long.toString(page.pageId()));
        json.put("type", "page");
        json.put("status", page.status().name().toLowerCase(Locale.ROOT));
        json.put("title", page.title());
        put(json, expandable, expand, "space", "/rest/api/space/" + page.spaceKey(), () -> wiki.space(page.spaceKey())
                .map(space -> space(space, expand.in("space")))
                .orElseThrow());
        put(json, expandable, expand, "history", self + "/history", () -> versions.history(page, expand.in("history")));
        put(json, expandable, expand, "version", "", () -> versions.version(page));
        if (expand.has("ancestors")) {
            ArrayNode ancestors = json.putArray("ancestors");
            wiki.ancestors(page).stream()
                    .filter(above -> rights.access().mayView(above, rights.viewer()))
                    .forEach(above -> ancestors.add(page(above, expand.in("ancestors"))));
        } else {
            expandable.put("ancestors", "");
        }
        put(json, expandable, expand, "children", self + "/child", () -> children(page, expand.in("children")));
        put(
                json,
                expandable,
                expand,
                "descendants",
                self + "/descendant",
                () -> descendants(page, expand.in("descendants")));
        put(json, expandable, expand, "body", "", () -> body(page, expand.in("body")));
        put(json, expandable, expand, "metadata", "", () -> metadata(page, expand.in("metadata")));
        put(
                json,
                expandable,
                expand,
                "restrictions",
                self + "/restriction/byOperation",
                () -> restrictions.byOperation(page));
        put(json, expandable, expand, "container", "/rest/api/space/" + page.spaceKey(), () -> wiki.space(
                        page.spaceKey())
                .map(space -> space(space, expand.in("container")))
                .orElseThrow());
        expandable.put("operations", "");
        json.putObject("extensions").put("position", "none");
        ObjectNode links = json.putObject("_links");
        links.put("webui", address(page));
        links.put("edit", "/pages/resumedraft.action?draftId=" + page.pageId());
        links.put("tinyui", TinyLinks.of(page.pageId()));
        links.put("self", baseUrl + self + (page.status() == Status.TRASHED ? "?status=trashed" : ""));
        json.set("_expandable", expandable);
        return json;
    }

    private static String address(WikiPage page) {
        return page.status() == Status.CURRENT
                ? PageAddresses.of(page)
                : "/pages/viewpage.action?pageId=" + (page.status() == Status.HISTORICAL ? page.id() : page.pageId());
    }

    private static void put(
            ObjectNode json,
            ObjectNode expandable,
            Expand expand,
            String name,
            String address,
            Supplier<ObjectNode> value) {
        if (expand.has(name)) {
            json.set(name, value.get());
        } else {
            expandable.put(name, address);
        }
    }

    private ObjectNode body(WikiPage page, Expand expand) {
        ObjectNode body = Answers.JSON.createObjectNode();
        ObjectNode others = Answers.JSON.createObjectNode();
        for (String name :
                List.of("storage", "editor", "view", "export_view", "styled_view", "anonymous_export_view")) {
            put(body, others, expand, name, "", () -> {
                ObjectNode node = Answers.JSON.createObjectNode();
                node.put("value", rendered(page, name));
                node.put("representation", name);
                node.putObject("_expandable").put("content", "/rest/api/content/" + page.pageId());
                return node;
            });
        }
        body.set("_expandable", others);
        return body;
    }

    private String rendered(WikiPage page, String representation) {
        return switch (representation) {
            case "storage", "editor" -> page.body();
            case "view", "styled_view" -> bodies.render(page, ConversionContextOutputType.DISPLAY, rights.viewer());
            case "anonymous_export_view" ->
                bodies.render(page, ConversionContextOutputType.HTML_EXPORT, Optional.empty());
            default -> bodies.render(page, ConversionContextOutputType.HTML_EXPORT, rights.viewer());
        };
    }

    /** The pages and files right below a page. */
    ObjectNode children(WikiPage page, Expand expand) {
        String self = "/rest/api/content/" + page.pageId() + "/child";
        ObjectNode json = Answers.JSON.createObjectNode();
        ObjectNode expandable = Answers.JSON.createObjectNode();
        put(
                json,
                expandable,
                expand,
                "attachment",
                self + "/attachment",
                () -> answers.inner(
                        attachments.of(page.pageId()),
                        Range.INNER,
                        self + "/attachment",
                        file -> attachment(file, expand.in("attachment"))));
        put(
                json,
                expandable,
                expand,
                "page",
                self + "/page",
                () -> answers.inner(
                        readableChildren(page), Range.INNER, self + "/page", child -> page(child, expand.in("page"))));
        put(
                json,
                expandable,
                expand,
                "comment",
                self + "/comment",
                () -> answers.inner(
                        List.<WikiPage>of(), Range.INNER, self + "/comment", none -> page(none, Expand.NOTHING)));
        json.putObject("_links").put("self", baseUrl + self);
        json.set("_expandable", expandable);
        return json;
    }

    /** The pages below a page, at whatever depth. */
    ObjectNode descendants(WikiPage page, Expand expand) {
        String self = "/rest/api/content/" + page.pageId() + "/descendant";
        ObjectNode json = Answers.JSON.createObjectNode();
        ObjectNode expandable = Answers.JSON.createObjectNode();
        put(
                json,
                expandable,
                expand,
                "page",
                self + "/page",
                () -> answers.inner(below(page), Range.INNER, self + "/page", child -> page(child, expand.in("page"))));
        expandable.put("attachment", self + "/attachment").put("comment", self + "/comment");
        json.putObject("_links").put("self", baseUrl + self);
        json.set("_expandable", expandable);
        return json;
    }

    List<WikiPage> readableChildren(WikiPage page) {
        return rights.access().readable(wiki.children(page.pageId()), rights.viewer());
    }

    List<WikiPage> below(WikiPage page) {
        return readableChildren(page).stream()
                .flatMap(child ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(child), below(child).stream()))
                .toList();
    }

    private ObjectNode metadata(WikiPage page, Expand expand) {
        ObjectNode json = Answers.JSON.createObjectNode();
        ObjectNode expandable = Answers.JSON.createObjectNode();
        String self = "/rest/api/content/" + page.pageId() + "/label";
        put(
                json,
                expandable,
                expand,
                "labels",
                "",
                () -> answers.inner(wiki.labels().of(page.pageId()), new Range(0, 200), self, ContentJson::label));
        expandable
                .put("currentuser", "")
                .put("properties", "")
                .put("frontend", "")
                .put("editorHtml", "");
        json.set("_expandable", expandable);
        return json;
    }

    static ObjectNode label(Labels.Label label) {
        return Answers.JSON
                .createObjectNode()
                .put("prefix", label.prefix())
                .put("name", label.name())
                .put("id", Long.toString(label.id()));
    }

    /** A file on a page. */
    ObjectNode attachment(Attachments.Attachment file, Expand expand) {
        String self = "/rest/api/content/" + file.contentId();
        ObjectNode json = Answers.JSON.createObjectNode();
        ObjectNode expandable = Answers.JSON.createObjectNode();
        json.put("id", file.contentId());
        json.put("type", "attachment");
        json.put("status", "current");
        json.put("title", file.fileName());
        put(
                json,
                expandable,
                expand,
                "version",
                "",
                () -> versions.version(file.creator(), file.when(), file.comment(), file.version(), false));
        put(
                json,
                expandable,
                expand,
                "container",
                "/rest/api/content/" + file.pageId(),
                () -> page(wiki.page(file.pageId()).orElseThrow(), expand.in("container")));
        json.putObject("metadata").put("comment", file.comment()).put("mediaType", file.mediaType());
        json.putObject("extensions")
                .put("mediaType", file.mediaType())
                .put("fileSize", file.size())
                .put("comment", file.comment());
        ObjectNode links = json.putObject("_links");
        links.put("webui", "/pages/viewpageattachments.action?pageId=" + file.pageId());
        links.put("download", file.downloadPath());
        links.put("self", baseUrl + self);
        json.set("_expandable", expandable);
        return json;
    }

    ObjectNode space(WikiSpace space, Expand expand) {
        ObjectNode json = Answers.JSON.createObjectNode();
        ObjectNode expandable = Answers.JSON.createObjectNode();
        json.put("id", space.id());
        json.put("key", space.key());
        json.put("name", space.name());
        json.put("status", "CURRENT");
        json.put("type", "global");
        put(
                json,
                expandable,
                expand,
                "homepage",
                "/rest/api/content/" + space.homePageId(),
                () -> page(wiki.page(space.homePageId()).orElseThrow(), expand.in("homepage")));
        expandable.put("metadata", "").put("icon", "").put("description", "").put("retentionPolicy", "");
        ObjectNode links = json.putObject("_links");
        links.put("webui", "/display/" + space.key());
        links.put("self", baseUrl + "/rest/api/space/" + space.key());
        json.set("_expandable", expandable);
        return json;
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}
