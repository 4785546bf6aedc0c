package io.throughline.okr.usecases.issue;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.domain.progress.LinkedProjects;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.progress.IssueFacts;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.IssueLinkView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links an issue the person may browse to a key result; linking twice gives the link that is there. */
public class LinkIssue {
    /** Longer than any node takes to learn that an issue's project counts: see {@link NoteIssueChange}. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private final Sight sight;
    private final Shelf shelf;
    private final IssueFacts facts;
    private final IssueLinks issueLinks;
    private final LinkedProjects linkedProjects;
    private final NoteIssueChange noteIssueChange;
    private final Computing computing;
    private final Writes writes;

    public LinkIssue(
            Sight sight,
            Shelf shelf,
            IssueFacts facts,
            IssueLinks issueLinks,
            LinkedProjects linkedProjects,
            NoteIssueChange noteIssueChange,
            Computing computing,
            Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.facts = facts;
        this.issueLinks = issueLinks;
        this.linkedProjects = linkedProjects;
        this.noteIssueChange = noteIssueChange;
        this.computing = computing;
        this.writes = writes;
    }

    public Linked link(int keyResult, String issueKey) {
        Glance glance = sight.now();
        Shelf.Pair seen = shelf.keyResult(keyResult, glance);
        glance.require(seen.linkable(glance));
        glance.requireNotClosed(seen.keyResult().cycle());
        IssueFacts.Issue issue = facts.byKey(DraftReader.line(issueKey), glance.viewer())
                .orElseThrow(() -> new Refused(Refused.Reason.INVALID, "issueKey", "okr.refused.unknown-issue"));
        // Jira's tables are read before the scope is taken, so that nobody waits for them.
        IssueCount count = count(facts.counts(List.of(issue.id())), issue.id());
        Set<Long> projects = facts.projects(List.of(issue.id()));
        int cycle = seen.keyResult().cycle();
        Scope scope = Scope.cycle(cycle);
        Made made = writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            Optional<IssueLink> there = existing(keyResult, issue.id());
            if (there.isPresent()) {
                return new Made(there.get(), false);
            }
            IssueLink stored = issueLinks.add(new IssueLink(
                    0, keyResult, cycle, issue.id(), count, glance.viewer().key()));
            linkedProjects.add(projects);
            changes.created(scope, Element.ISSUE_LINK, stored.id(), stored.facts());
            computing.settleCounts(List.of(keyResult), glance.now(), changes);
            // What happened to the issue between counting and now was noted for nobody.
            noteIssueChange.countAgain(issue.id(), glance.now());
            noteIssueChange.countAgain(issue.id(), glance.now().plus(SETTLING));
            return new Made(stored, true);
        });
        writes.afterwards(() -> noteIssueChange.learn(projects));
        return new Linked(ListIssueLinks.view(made.link(), issue), made.anew());
    }

    /** What was counted of an issue; nothing of one that was not found. */
    public static IssueCount count(Map<Long, IssueFacts.Count> counts, long issue) {
        IssueFacts.Count count = counts.get(issue);
        return count == null ? IssueCount.ZERO : new IssueCount(count.total(), count.inProgress(), count.done());
    }

    private Optional<IssueLink> existing(int keyResult, long issue) {
        return issueLinks.of(List.of(keyResult)).stream()
                .filter(link -> link.issue() == issue)
                .findFirst();
    }

    /**
     * The link there is now.
     *
     * @param anew false if the issue was linked before
     */
    public record Linked(IssueLinkView link, boolean anew) {}

    private record Made(IssueLink link, boolean anew) {}
}
