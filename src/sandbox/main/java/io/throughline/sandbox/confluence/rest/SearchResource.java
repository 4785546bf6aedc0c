package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jsoup.Jsoup;

/** {@code /rest/api/search}: pages by CQL, as whoever asks. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private static final int EXCERPT = 300;

    private final Wiki wiki;
    private final CqlAnswers search;
    private final ContentJson json;
    private final Answers answers;

    SearchResource(Wiki wiki, CqlAnswers search, ContentJson json, Answers answers) {
        this.wiki = wiki;
        this.search = search;
        this.json = json;
        this.answers = answers;
    }

    @GET
    public ObjectNode all(
            @QueryParam("cql") String cql,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        long began = System.nanoTime();
        List<WikiPage> found = search.found(cql);
        String self = "/rest/api/search?cql=" + PageAddresses.encoded(cql);
        return CqlAnswers.measured(
                answers.list(found, new Range(start, limit), self, this::result), found.size(), cql, began);
    }

    private ObjectNode result(WikiPage page) {
        ObjectNode result = Answers.JSON.createObjectNode();
        result.set("content", json.page(page, Expand.NOTHING));
        result.put("title", page.title());
        String text = Jsoup.parse(page.body()).text();
        result.put("excerpt", text.substring(0, Math.min(EXCERPT, text.length())));
        result.put("url", PageAddresses.of(page));
        result.putObject("resultGlobalContainer")
                .put("title", wiki.space(page.spaceKey()).map(WikiSpace::name).orElse(""))
                .put("displayUrl", "/display/" + page.spaceKey());
        result.put("entityType", "content");
        result.put("iconCssClass", "aui-icon content-type-page");
        result.put("lastModified", ContentJson.time(page.lastModified()));
        result.put("friendlyLastModified", page.lastModified().toString().substring(0, 10));
        result.put("timestamp", page.lastModified().toEpochMilli());
        return result;
    }
}
