package io.throughline.sandbox.jira.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/** The index on disk: documents by issue id, and until when it followed the database. One writer at a time. */
final class IndexFiles implements AutoCloseable {
    private static final String UNTIL = "until";
    private static final String LAYOUT = "layout";

    /** Another number whenever documents hold something else: an index of another layout is built anew. */
    private static final String CURRENT_LAYOUT = "1";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    IndexFiles(Path path) {
        try {
            directory = new NIOFSDirectory(Files.createDirectories(path));
            writer = writer();
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private IndexWriter writer() throws IOException {
        try {
            return new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (IndexFormatTooOldException
                | IndexFormatTooNewException
                | org.apache.lucene.index.CorruptIndexException bad) {
            // what cannot be read is built anew from the database
            return new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
        }
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig(IndexText.WRITTEN).setOpenMode(mode).setCommitOnClose(false);
    }

    /** Until when the index on disk holds everything; empty if it is to be built anew. */
    Optional<Instant> until() {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Map<String, String> data = reader.getIndexCommit().getUserData();
                return CURRENT_LAYOUT.equals(data.get(LAYOUT)) && data.containsKey(UNTIL)
                        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(data.get(UNTIL))))
                        : Optional.empty();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Replaces the documents of these issues; those without one go. Not seen before {@link #show}. */
    void replace(Collection<Long> ids, Map<Long, Document> documents) {
        run(() -> {
            for (long id : ids) {
                Term term = new Term(IndexNames.ID, String.valueOf(id));
                Document document = documents.get(id);
                if (document == null) {
                    writer.deleteDocuments(term);
                } else {
                    writer.updateDocument(term, document);
                }
            }
        });
    }

    void clear() {
        run(writer::deleteAll);
    }

    /** Lets searches from now on see what was written. */
    void show() {
        run(searchers::maybeRefreshBlocking);
    }

    /** Brings everything to disk, with the time until which it is complete. */
    void save(Instant until) {
        run(() -> {
            writer.setLiveCommitData(Map.of(UNTIL, String.valueOf(until.toEpochMilli()), LAYOUT, CURRENT_LAYOUT)
                    .entrySet());
            writer.commit();
        });
    }

    <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        for (AutoCloseable each : List.of(searchers, writer, directory)) {
            try {
                each.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** A search of the index as it was last shown. */
    @FunctionalInterface
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
