package io.throughline.sandbox.jira.index;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.jira.store.IndexOperations;
import io.throughline.sandbox.jira.store.IndexOperations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the index does to be as the database is, or was a moment ago. All but {@link #ownAreDue} runs on the index's thread. */
final class IndexFollower {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    /**
     * A row may become visible so much later than the time it carries, as it is written before its transaction commits.
     * Operations of the time before are looked at again; reading an issue twice does no harm.
     */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(2);

    /** As in Jira: operations are kept for two days, an index that is older is built anew. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final int TRIES_AT_START = 3;

    private final IndexFiles files;
    private final IssueDocuments documents;
    private final Database database;
    private final IndexOperations operations;
    private final Switches switches;
    private final Clock clock;
    private final Queue<Own> own = new ConcurrentLinkedQueue<>();
    private final Map<Long, Instant> seen = new HashMap<>();
    private boolean unsaved;

    IndexFollower(
            IndexFiles files,
            IssueDocuments documents,
            Database database,
            IndexOperations operations,
            Switches switches,
            Clock clock) {
        this.files = files;
        this.documents = documents;
        this.database = database;
        this.operations = operations;
        this.switches = switches;
        this.clock = clock;
    }

    /** Catches up with everything that was committed while this node was down, or builds the index anew. */
    void start() {
        // from here on: what commits while the index is read is looked at again
        operations.tell(ids -> own.add(new Own(clock.instant(), ids)));
        Instant now = clock.instant();
        operations.forgetBefore(now.minus(KEPT));
        Optional<Instant> until = files.until().filter(time -> time.isAfter(now.minus(KEPT)));
        if (until.isEmpty()) {
            LOG.info("The search index is built anew");
            rebuild();
            return;
        }
        for (int i = 0; i < TRIES_AT_START; i++) {
            follow(operations.since(until.get().minus(LONGEST_TRANSACTION)));
            if (isComplete()) {
                return;
            }
        }
        LOG.info("The search index is not that of this database and is built anew");
        rebuild();
    }

    /** As many issues, and none younger than the youngest document: what was written past Jira shows here. */
    private boolean isComplete() {
        record Extent(long count, long updated) {}
        Extent stored = database.query(
                        "select count(*), max(updated) from jiraissue",
                        row -> new Extent(
                                row.getLong(1),
                                row.getTimestamp(2) == null
                                        ? 0
                                        : row.getTimestamp(2).getTime()))
                .get(0);
        return files.search(searcher -> searcher.getIndexReader().numDocs() == stored.count()
                && (stored.count() == 0
                        || searcher.count(org.apache.lucene.document.LongField.newRangeQuery(
                                        IndexNames.UPDATED, stored.updated(), Long.MAX_VALUE))
                                > 0));
    }

    /** Whether something this node changed is to be read now. */
    boolean ownAreDue() {
        Own first = own.peek();
        return first != null && due(first, switches.time(Switch.OWN_INDEX_DELAY));
    }

    private boolean due(Own change, Duration delay) {
        return !change.at.plus(delay).isAfter(clock.instant());
    }

    /** Reads what this node changed, as far as it is due. */
    void followOwn() {
        Duration delay = switches.time(Switch.OWN_INDEX_DELAY);
        List<Own> taken = new ArrayList<>();
        for (Own change : own) {
            if (!due(change, delay)) {
                break;
            }
            taken.add(change);
        }
        Set<Long> ids = new LinkedHashSet<>();
        taken.forEach(change -> ids.addAll(change.issues));
        read(ids);
        // only now: until searches see a change, it counts as due and they wait for it
        taken.forEach(own::remove);
    }

    /** Reads what other nodes changed, as far as it is due. */
    void followOthers() {
        Instant due = clock.instant().minus(switches.time(Switch.INDEX_DELAY));
        follow(operations.since(due.minus(LONGEST_TRANSACTION)).stream()
                .filter(operation -> !operation.node().equals(operations.node()))
                .filter(operation -> !operation.at().isAfter(due))
                .toList());
        seen.values().removeIf(at -> at.isBefore(due.minus(LONGEST_TRANSACTION)));
    }

    private void follow(List<Operation> all) {
        List<Operation> fresh =
                all.stream().filter(each -> !seen.containsKey(each.id())).toList();
        Set<Long> ids = new LinkedHashSet<>();
        fresh.forEach(operation -> ids.addAll(operation.issues()));
        read(ids);
        fresh.forEach(operation -> seen.put(operation.id(), operation.at()));
    }

    /** Reads these issues from the database, as they are now, and lets searches see them. */
    void read(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        write(List.copyOf(ids));
        files.show();
        unsaved = true;
    }

    private void write(List<Long> ids) {
        for (int from = 0; from < ids.size(); from += IssueDocuments.BATCH) {
            List<Long> batch = ids.subList(from, Math.min(ids.size(), from + IssueDocuments.BATCH));
            files.replace(batch, documents.of(batch));
        }
    }

    private void rebuild() {
        files.clear();
        write(allIssues());
        files.show();
        unsaved = true;
    }

    /** Ids of all issues there are. */
    List<Long> allIssues() {
        return database.query("select id from jiraissue order by id", row -> row.getLong(1));
    }

    /** Throws away every document of an issue that is not there any more. */
    void forgetAllBut(Set<Long> ids) {
        Set<Long> indexed =
                files.search(searcher -> IndexHits.ids(searcher, new org.apache.lucene.search.MatchAllDocsQuery()));
        indexed.removeAll(ids);
        files.replace(indexed, Map.of());
        files.show();
        unsaved = true;
    }

    /** Empties the index; searches see it at the next {@link #read}. */
    void clear() {
        files.clear();
        unsaved = true;
    }

    boolean unsaved() {
        return unsaved;
    }

    /** Brings the index to disk. */
    void save() {
        Instant until = clock.instant().minus(switches.time(Switch.INDEX_DELAY));
        Own waiting = own.peek();
        files.save(waiting != null && waiting.at.isBefore(until) ? waiting.at : until);
        unsaved = false;
    }

    /** A change of this node, and when it was committed. No record: two alike are two. */
    private static final class Own {
        private final Instant at;
        private final Set<Long> issues;

        private Own(Instant at, Set<Long> issues) {
            this.at = at;
            this.issues = issues;
        }
    }
}
