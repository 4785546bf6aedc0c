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
import io.throughline.sandbox.confluence.rest.BelowJson.Depth;
import io.throughline.sandbox.confluence.services.PageBodies;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pages and spaces in the shapes the vendor documents; what is not expanded is named as expandable. */
final class ContentJson {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Wiki wiki;
    private final Rights rights;
    private final PageBodies bodies;
    private final Answers answers;
    private final VersionJson versions;
    private final RestrictionJson restrictions;
    private final BelowJson below;
    private final URI baseUrl;

    ContentJson(Wiki wiki, Attachments attachments, Rights rights, PageBodies bodies, PeopleJson people, URI baseUrl) {
        this.wiki = wiki;
        this.rights = rights;
        this.bodies = bodies;
        this.answers = new Answers(baseUrl);
        this.versions = new VersionJson(wiki, people, baseUrl);
        this.restrictions = new RestrictionJson(wiki, people, baseUrl);
        this.below = new BelowJson(wiki, attachments, rights, this, baseUrl);
        this.baseUrl = baseUrl;
    }

    VersionJson versions() {
        return versions;
    }

    RestrictionJson restrictions() {
        return restrictions;
    }

    BelowJson below() {
        return below;
    }

    /** A page; a view is rendered as whoever asks. */
    ObjectNode page(WikiPage page, Expand expand) {
        String id = Long.toString(page.pageId());
        String self = "/rest/api/content/" + id;
        String inSpace = "/rest/api/space/" + page.spaceKey();
        Parts parts = new Parts(expand);
        ObjectNode json = parts.json();
        json.put("id", id);
        json.put("type", "page");
        json.put("status", page.status().name().toLowerCase(Locale.ROOT));
        json.put("title", page.title());
        parts.part("space", inSpace, inside -> spaceOf(page, inside))
                .part("history", self + "/history", inside -> versions.history(page, inside))
                .part("version", "", inside -> versions.version(page))
                .part("ancestors", "", inside -> ancestors(page, inside))
                .part("children", Depth.CHILD.address(id), inside -> below.byType(page, Depth.CHILD, inside))
                .part(
                        "descendants",
                        Depth.DESCENDANT.address(id),
                        inside -> below.byType(page, Depth.DESCENDANT, inside))
                .part("body", "", inside -> body(page, inside))
                .part("metadata", "", inside -> metadata(page, inside))
                .part("restrictions", self + "/restriction/byOperation", inside -> restrictions.byOperation(page))
                .part("container", inSpace, inside -> spaceOf(page, inside))
                .closed("operations", "");
        json.putObject("extensions").put("position", "none");
        ObjectNode links = json.putObject("_links");
        links.put("webui", address(page));
        links.put("edit", "/pages/resumedraft.action?draftId=" + id);
        links.put("tinyui", TinyLinks.of(page.pageId()));
        links.put("self", baseUrl + self + (page.status() == Status.TRASHED ? "?status=trashed" : ""));
        return parts.done();
    }

    private ObjectNode spaceOf(WikiPage page, Expand expand) {
        return space(wiki.space(page.spaceKey()).orElseThrow(), expand);
    }

    private ArrayNode ancestors(WikiPage page, Expand expand) {
        ArrayNode ancestors = Answers.JSON.createArrayNode();
        wiki.ancestors(page).stream()
                .filter(above -> rights.access().mayView(above, rights.viewer()))
                .forEach(above -> ancestors.add(page(above, expand)));
        return ancestors;
    }

    private static String address(WikiPage page) {
        return page.status() == Status.CURRENT
                ? PageAddresses.of(page)
                : "/pages/viewpage.action?pageId=" + (page.status() == Status.HISTORICAL ? page.id() : page.pageId());
    }

    private ObjectNode body(WikiPage page, Expand expand) {
        Parts parts = new Parts(expand);
        for (String name :
                List.of("storage", "editor", "view", "export_view", "styled_view", "anonymous_export_view")) {
            parts.part(name, "", inside -> {
                ObjectNode node = Answers.JSON.createObjectNode();
                node.put("value", rendered(page, name));
                node.put("representation", name);
                node.putObject("_expandable").put("content", "/rest/api/content/" + page.pageId());
                return node;
            });
        }
        return parts.done();
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

    private ObjectNode metadata(WikiPage page, Expand expand) {
        String labels = "/rest/api/content/" + page.pageId() + "/label";
        return new Parts(expand)
                .part(
                        "labels",
                        "",
                        inside -> answers.inner(
                                wiki.labels().of(page.pageId()), new Range(0, 200), labels, ContentJson::label))
                .closed("currentuser", "")
                .closed("properties", "")
                .closed("frontend", "")
                .closed("editorHtml", "")
                .done();
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
        Parts parts = new Parts(expand);
        ObjectNode json = parts.json();
        json.put("id", file.contentId());
        json.put("type", "attachment");
        json.put("status", "current");
        json.put("title", file.fileName());
        parts.part(
                        "version",
                        "",
                        inside -> versions.version(file.creator(), file.when(), file.comment(), file.version(), false))
                .part(
                        "container",
                        "/rest/api/content/" + file.pageId(),
                        inside -> page(wiki.page(file.pageId()).orElseThrow(), inside));
        json.putObject("metadata").put("comment", file.comment()).put("mediaType", file.mediaType());
        json.putObject("extensions")
                .put("mediaType", file.mediaType())
                .put("fileSize", file.size())
                .put("comment", file.comment());
        ObjectNode links = json.putObject("_links");
        links.put("webui", "/pages/viewpageattachments.action?pageId=" + file.pageId());
        links.put("download", file.downloadPath());
        links.put("self", baseUrl + self);
        return parts.done();
    }

    ObjectNode space(WikiSpace space, Expand expand) {
        Parts parts = new Parts(expand);
        ObjectNode json = parts.json();
        json.put("id", space.id());
        json.put("key", space.key());
        json.put("name", space.name());
        json.put("status", "CURRENT");
        json.put("type", "global");
        parts.part(
                        "homepage",
                        "/rest/api/content/" + space.homePageId(),
                        inside -> page(wiki.page(space.homePageId()).orElseThrow(), inside))
                .closed("metadata", "")
                .closed("icon", "")
                .closed("description", "")
                .closed("retentionPolicy", "");
        ObjectNode links = json.putObject("_links");
        links.put("webui", "/display/" + space.key());
        links.put("self", baseUrl + "/rest/api/space/" + space.key());
        return parts.done();
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}
