package io.throughline.sandbox.jira.index;

import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.jira.store.JiraData;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.IndexSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node's search index, kept between starts in the directory {@code index} of its home. It follows what the node itself
 * changed after {@link Switch#OWN_INDEX_DELAY} and what others changed after {@link Switch#INDEX_DELAY}, never before the
 * commit. One thread writes it and reads the database for it, outside every transaction of the threads that search.
 */
public final class IssueIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IssueIndex.class);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final Duration SAVE_EVERY = Duration.ofSeconds(5);

    private final Host host;
    private final IndexFiles files;
    private final IndexFollower follower;
    private final ReindexTasks reindexing;
    private final Clock clock;
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1, work -> {
        Thread made = new Thread(work, "jira-index");
        made.setDaemon(true);
        return made;
    });
    private final Future<?> looking;
    private Instant saved = Instant.EPOCH;
    private Instant lookedAtOthers = Instant.EPOCH;

    /** Opens a node's index and brings it up to date; takes as long as building it anew if it has to. */
    public IssueIndex(Host host, JiraData data, Clock clock) {
        this.host = host;
        this.clock = clock;
        this.files = new IndexFiles(host.home().resolve("index"));
        IssueDocuments documents = new IssueDocuments(host.database(), data, host.users());
        this.follower = new IndexFollower(files, documents, host.database(), data.index(), host.switches(), clock);
        this.reindexing = new ReindexTasks(follower, work -> thread.execute(() -> logged(work)), clock);
        onThread(() -> {
            follower.start();
            save();
        });
        this.looking = thread.scheduleWithFixedDelay(
                () -> logged(this::look), LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Runs a search of the index as it stands; what this node changed and is due is in it. */
    public <T> T search(Search<T> search) {
        if (follower.ownAreDue()) {
            onThread(follower::followOwn);
        }
        return files.search(search::in);
    }

    /** Building the whole index anew, on the administrator's word. */
    public ReindexTasks reindexing() {
        return reindexing;
    }

    /** Reads some issues again at once, whatever the delays say. */
    public void reindex(Set<Long> issues) {
        onThread(() -> follower.read(issues));
    }

    private void look() {
        follower.followOwn();
        Instant now = clock.instant();
        Duration delay = host.switches().time(Switch.INDEX_DELAY);
        // often enough to be close to the delay, and no more than once a second
        Duration every = Duration.ofMillis(Math.min(1000, delay.toMillis() / 4));
        if (!host.nodeId().isEmpty() && !lookedAtOthers.plus(every).isAfter(now)) {
            lookedAtOthers = now;
            follower.followOthers();
        }
        if (follower.unsaved() && !saved.plus(SAVE_EVERY).isAfter(now)) {
            save();
        }
    }

    private void save() {
        saved = clock.instant();
        follower.save();
    }

    private static void logged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            // the next look tries again
            LOG.warn("The search index does not follow: {}", failure.getMessage(), failure);
        }
    }

    /** Runs on the index's thread, so outside the calling thread's transaction, and waits. */
    private void onThread(Runnable work) {
        Future<?> done = thread.submit(work);
        try {
            done.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(failure.getCause());
        }
    }

    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        looking.cancel(false);
        thread.shutdown();
        try {
            if (thread.awaitTermination(30, TimeUnit.SECONDS)) {
                logged(this::save);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        files.close();
    }

    /** A search of the index. */
    @FunctionalInterface
    public interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }
}
