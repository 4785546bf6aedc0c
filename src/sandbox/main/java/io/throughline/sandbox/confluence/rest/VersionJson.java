package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Versions and histories in the shapes the vendor documents. */
final class VersionJson {
    private final Wiki wiki;
    private final PeopleJson people;
    private final URI baseUrl;

    VersionJson(Wiki wiki, PeopleJson people, URI baseUrl) {
        this.wiki = wiki;
        this.people = people;
        this.baseUrl = baseUrl;
    }

    ObjectNode version(WikiPage page) {
        ObjectNode version = version(
                page.lastModifier(),
                page.lastModified(),
                page.state().comment(),
                page.version(),
                page.state().minorEdit());
        version.putObject("_links")
                .put("self", baseUrl + "/rest/experimental/content/" + page.pageId() + "/version/" + page.version());
        version.putObject("_expandable").put("content", "/rest/api/content/" + page.pageId());
        return version;
    }

    ObjectNode version(String by, Instant when, String message, int number, boolean minor) {
        ObjectNode version = Answers.JSON.createObjectNode();
        version.set("by", people.person(by));
        version.put("when", ContentJson.time(when));
        version.put("message", message);
        version.put("number", number);
        version.put("minorEdit", minor);
        version.put("hidden", false);
        return version;
    }

    ObjectNode history(WikiPage page, Expand expand) {
        Parts parts = new Parts(expand);
        ObjectNode history = parts.json();
        parts.perhaps("previousVersion", "", inside -> numbered(page, page.version() - 1))
                .perhaps("nextVersion", "", inside -> numbered(page, page.version() + 1))
                .part(
                        "lastUpdated",
                        "",
                        inside -> version(wiki.page(page.pageId()).orElse(page)));
        history.put("latest", page.status() != WikiPage.Status.HISTORICAL);
        history.set("createdBy", people.person(page.creator()));
        history.put("createdDate", ContentJson.time(page.created()));
        parts.closed("contributors", "");
        history.putObject("_links").put("self", baseUrl + "/rest/api/content/" + page.pageId() + "/history");
        return parts.done();
    }

    private Optional<ObjectNode> numbered(WikiPage page, int number) {
        return wiki.versions().numbered(page.pageId(), number).map(this::version);
    }
}
