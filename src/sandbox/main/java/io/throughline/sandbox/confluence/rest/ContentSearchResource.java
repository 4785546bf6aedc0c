package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /rest/api/content/search}: pages by CQL, as whoever asks. */
@Path("content/search")
@Produces(MediaType.APPLICATION_JSON)
public final class ContentSearchResource {
    private final CqlAnswers search;
    private final ContentJson json;
    private final Answers answers;

    ContentSearchResource(CqlAnswers search, ContentJson json, Answers answers) {
        this.search = search;
        this.json = json;
        this.answers = answers;
    }

    @GET
    public ObjectNode content(
            @QueryParam("cql") String cql,
            @QueryParam("expand") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        long began = System.nanoTime();
        List<WikiPage> found = search.found(cql);
        Expand wanted = Expand.of(expand);
        String self = "/rest/api/content/search?cql=" + PageAddresses.encoded(cql)
                + (expand == null ? "" : "&expand=" + PageAddresses.encoded(expand));
        ObjectNode list = answers.list(found, new Range(start, limit), self, page -> json.page(page, wanted));
        return CqlAnswers.measured(list, found.size(), cql, began);
    }
}
