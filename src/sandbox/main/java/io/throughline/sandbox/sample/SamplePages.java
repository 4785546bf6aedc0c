package io.throughline.sandbox.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;

/** The sample's spaces and page trees. */
final class SamplePages {
    private final Wiki wiki;
    private final SampleDates dates;

    SamplePages(Wiki wiki, SampleDates dates) {
        this.wiki = wiki;
        this.dates = dates;
    }

    void load(JsonNode spaces) {
        for (JsonNode space : spaces) {
            String key = space.get("key").asText();
            String author = space.get("author").asText();
            wiki.createSpace(key, space.get("name").asText(), author);
            WikiPage home = wiki.page(key, space.get("name").asText()).orElseThrow();
            wiki.update(home.id(), home.version(), home.title(), body(space.get("home")), author);
            children(key, "", space.get("pages"));
        }
    }

    private void children(String space, String parent, JsonNode pages) {
        for (JsonNode page : pages) {
            String title = dates.fill(page.get("title").asText());
            wiki.createPage(
                    space,
                    parent,
                    title,
                    body(page.get("body")),
                    page.get("author").asText());
            children(space, title, page.path("children"));
        }
    }

    private String body(JsonNode lines) {
        return dates.fill(String.join("\n", SampleFiles.texts(lines)));
    }
}
