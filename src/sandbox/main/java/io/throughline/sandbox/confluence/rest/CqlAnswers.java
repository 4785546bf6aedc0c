package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.cql.ContentSearch;
import io.throughline.sandbox.confluence.cql.Cql;
import java.util.List;

/** What both resources that search have in common. */
final class CqlAnswers {
    private final ContentSearch search;
    private final Rights rights;

    CqlAnswers(ContentSearch search, Rights rights) {
        this.search = search;
        this.rights = rights;
    }

    /** The pages found for whoever asks. */
    List<WikiPage> found(String cql) {
        if (cql == null || cql.isBlank()) {
            throw new RestFailure(400, "A CQL query is required.");
        }
        return search.find(Cql.parse(cql), rights.viewer());
    }

    /** Says how many there are in all, and how long it took. */
    static ObjectNode measured(ObjectNode list, int total, String cql, long began) {
        list.put("totalSize", total);
        list.put("cqlQuery", cql);
        list.put("searchDuration", (System.nanoTime() - began) / 1_000_000);
        return list;
    }
}
