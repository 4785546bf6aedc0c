package io.throughline.okr.usecases.issue;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import java.util.List;
import java.util.Set;

/** Removes an issue link. */
public class UnlinkIssue {
    private final Sight sight;
    private final Shelf shelf;
    private final IssueLinks issueLinks;
    private final Computing computing;
    private final Writes writes;

    public UnlinkIssue(Sight sight, Shelf shelf, IssueLinks issueLinks, Computing computing, Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.issueLinks = issueLinks;
        this.computing = computing;
        this.writes = writes;
    }

    public void unlink(int keyResult, int link) {
        Glance glance = sight.now();
        Shelf.Pair seen = shelf.keyResult(keyResult, glance);
        glance.require(seen.linkable(glance));
        glance.requireNotClosed(seen.keyResult().cycle());
        Scope scope = Scope.cycle(seen.keyResult().cycle());
        writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            IssueLink there = issueLinks
                    .byId(link)
                    .filter(found -> found.keyResult() == keyResult)
                    .orElseThrow(Refused::notFound);
            issueLinks.remove(link);
            changes.removed(scope, Element.ISSUE_LINK, link, there.facts());
            return computing.settleCounts(List.of(keyResult), glance.now(), changes);
        });
    }
}
