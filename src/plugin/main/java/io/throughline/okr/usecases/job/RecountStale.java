package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.domain.progress.LinkedProjects;
import io.throughline.okr.domain.progress.StaleIssues;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.progress.IssueFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Counts anew what the queue names, stores what differs, and walks up the alignment. Every node may call it as often as it
 * likes: one of them works at a time, the others only learn which projects count.
 *
 * <p>After the start of a node, and every hour, it counts all issue links: that finds what a crash between an event and its
 * row lost. It may be interrupted anywhere: rows leave the queue after what they caused was stored, and counting twice
 * changes nothing.
 */
public class RecountStale {
    /** At most 100 rows a transaction: a link, its key result and its objective each. */
    private static final int LINKS_A_WRITE = 33;

    private static final int BATCH = 500;
    private static final Duration RECONCILING = Duration.ofHours(1);

    private final ClusterLock lock;
    private final StaleIssues stale;
    private final IssueFacts facts;
    private final IssueLinks issueLinks;
    private final LinkedProjects linkedProjects;
    private final NoteIssueChange noteIssueChange;
    private final Cycles cycles;
    private final Computing computing;
    private final Writes writes;
    private final Clock clock;
    private final AtomicReference<Instant> nextReconciling = new AtomicReference<>(Instant.MIN);

    public RecountStale(
            ClusterLock lock,
            StaleIssues stale,
            IssueFacts facts,
            IssueLinks issueLinks,
            LinkedProjects linkedProjects,
            NoteIssueChange noteIssueChange,
            Cycles cycles,
            Computing computing,
            Writes writes,
            Clock clock) {
        this.lock = lock;
        this.stale = stale;
        this.facts = facts;
        this.issueLinks = issueLinks;
        this.linkedProjects = linkedProjects;
        this.noteIssueChange = noteIssueChange;
        this.cycles = cycles;
        this.computing = computing;
        this.writes = writes;
        this.clock = clock;
    }

    /** How many key results changed. */
    public int recount() {
        noteIssueChange.refresh();
        AtomicInteger changed = new AtomicInteger();
        lock.ifFree("okr.recount", () -> {
            changed.addAndGet(queue());
            if (!clock.instant().isBefore(nextReconciling.get())) {
                changed.addAndGet(everything());
                nextReconciling.set(clock.instant().plus(RECONCILING));
            }
        });
        return changed.get();
    }

    private int queue() {
        int changed = 0;
        List<StaleIssues.Noted> rows = stale.due(clock.instant(), BATCH);
        while (!rows.isEmpty()) {
            Set<Long> named = new TreeSet<>();
            rows.forEach(row -> named.addAll(row.issue().ids()));
            Set<Long> affected = new TreeSet<>(named);
            facts.withEpicsAndParents(named).values().forEach(affected::addAll);
            List<IssueLink> links = issueLinks.to(affected);
            learnProjects(links);
            changed += count(links);
            stale.remove(rows);
            rows = rows.size() < BATCH ? List.of() : stale.due(clock.instant(), BATCH);
        }
        return changed;
    }

    private int everything() {
        Set<Long> gone = new HashSet<>(linkedProjects.all());
        Set<Long> projects = new HashSet<>();
        int changed = 0;
        int last = 0;
        for (List<IssueLink> links = next(last); !links.isEmpty(); links = next(last)) {
            projects.addAll(facts.projects(issues(links)));
            changed += count(links);
            last = links.get(links.size() - 1).id();
        }
        gone.removeAll(projects);
        linkedProjects.remove(gone);
        // A link made meanwhile may have found its project there.
        projects.addAll(facts.projects(issues(next(last))));
        linkedProjects.add(projects);
        noteIssueChange.refresh();
        return changed;
    }

    private List<IssueLink> next(int afterId) {
        return issueLinks.afterId(afterId, BATCH);
    }

    /** An epic may have got its first issue of another project. */
    private void learnProjects(List<IssueLink> links) {
        if (!links.isEmpty()) {
            Set<Long> projects = facts.projects(issues(links));
            linkedProjects.add(projects);
            noteIssueChange.learn(projects);
        }
    }

    private int count(List<IssueLink> links) {
        Map<Long, IssueFacts.Count> counts = facts.counts(issues(links));
        Set<Integer> frozen = cycles.all().stream()
                .filter(cycle -> cycle.state() == Cycle.State.CLOSED)
                .map(Cycle::id)
                .collect(Collectors.toSet());
        Map<Integer, List<IssueLink>> differing = links.stream()
                .filter(link -> !frozen.contains(link.cycle()))
                .filter(link -> !link.count().equals(LinkIssue.count(counts, link.issue())))
                .map(link -> link.counted(LinkIssue.count(counts, link.issue())))
                .collect(Collectors.groupingBy(IssueLink::cycle));
        int changed = 0;
        for (Map.Entry<Integer, List<IssueLink>> inCycle : differing.entrySet()) {
            List<IssueLink> all = inCycle.getValue();
            for (int from = 0; from < all.size(); from += LINKS_A_WRITE) {
                List<IssueLink> some = all.subList(from, Math.min(all.size(), from + LINKS_A_WRITE));
                changed += store(Scope.cycle(inCycle.getKey()), some);
            }
        }
        return changed;
    }

    private int store(Scope scope, Collection<IssueLink> counted) {
        try {
            return stored(scope, counted);
        } catch (Refused closed) {
            // The cycle was closed since its links were read: its numbers stay as they are.
            if (closed.reason() == Refused.Reason.CONFLICT) {
                return 0;
            }
            throw closed;
        }
    }

    private int stored(Scope scope, Collection<IssueLink> counted) {
        Instant now = clock.instant();
        return writes.write(Set.of(scope), "", now, changes -> {
            issueLinks.saveCounts(counted);
            Set<Integer> keyResults =
                    counted.stream().map(IssueLink::keyResult).collect(Collectors.toCollection(TreeSet::new));
            return computing.settleCounts(keyResults, now, changes);
        });
    }

    private static Set<Long> issues(List<IssueLink> links) {
        return links.stream().map(IssueLink::issue).collect(Collectors.toCollection(TreeSet::new));
    }
}
