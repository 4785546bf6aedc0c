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
        ObjectNode history = Answers.JSON.createObjectNode();
        ObjectNode expandable = Answers.JSON.createObjectNode();
        neighbour(history, expandable, expand, "previousVersion", wiki.version(page.pageId(), page.version() - 1));
        neighbour(history, expandable, expand, "nextVersion", wiki.version(page.pageId(), page.version() + 1));
        neighbour(
                history,
                expandable,
                expand,
                "lastUpdated",
                wiki.page(page.pageId()).or(() -> Optional.of(page)));
        history.put("latest", page.status() != WikiPage.Status.HISTORICAL);
        history.set("createdBy", people.person(page.creator()));
        history.put("createdDate", ContentJson.time(page.created()));
        expandable.put("contributors", "");
        history.putObject("_links").put("self", baseUrl + "/rest/api/content/" + page.pageId() + "/history");
        history.set("_expandable", expandable);
        return history;
    }

    private void neighbour(
            ObjectNode history, ObjectNode expandable, Expand expand, String name, Optional<WikiPage> version) {
        if (expand.has(name)) {
            version.ifPresent(there -> history.set(name, version(there)));
        } else {
            expandable.put(name, "");
        }
    }
}
