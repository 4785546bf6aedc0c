package io.throughline.sandbox.jira.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/** From hits to ids of issues. */
public final class IndexHits {
    private IndexHits() {}

    /** The issue a document is of. */
    public static long id(IndexSearcher searcher, int document) {
        try {
            var leaves = searcher.getIndexReader().leaves();
            var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            LeafReader reader = leaf.reader();
            NumericDocValues ids = reader.getNumericDocValues(IndexNames.ID);
            if (ids == null || !ids.advanceExact(document - leaf.docBase)) {
                throw new IllegalStateException("a document without an issue");
            }
            return ids.longValue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The issues of all documents that fit, in no order. */
    public static Set<Long> ids(IndexSearcher searcher, Query query) throws IOException {
        Set<Long> ids = new LinkedHashSet<>();
        int most = Math.max(1, searcher.getIndexReader().maxDoc());
        for (ScoreDoc hit : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
            ids.add(id(searcher, hit.doc));
        }
        return ids;
    }
}
