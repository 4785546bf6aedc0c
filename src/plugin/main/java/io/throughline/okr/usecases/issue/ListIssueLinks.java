package io.throughline.okr.usecases.issue;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.usecases.progress.IssueFacts;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.IssueLinkView;
import io.throughline.okr.view.IssueLinksView;
import java.util.List;
import java.util.Map;

/** The issues of a key result; those the viewer may not browse are only counted. */
public class ListIssueLinks {
    private final Sight sight;
    private final Shelf shelf;
    private final IssueLinks issueLinks;
    private final IssueFacts facts;

    public ListIssueLinks(Sight sight, Shelf shelf, IssueLinks issueLinks, IssueFacts facts) {
        this.sight = sight;
        this.shelf = shelf;
        this.issueLinks = issueLinks;
        this.facts = facts;
    }

    public IssueLinksView list(int keyResult) {
        Glance glance = sight.now();
        shelf.keyResult(keyResult, glance);
        List<IssueLink> links = issueLinks.of(List.of(keyResult));
        Map<Long, IssueFacts.Issue> issues =
                facts.byIds(links.stream().map(IssueLink::issue).toList(), glance.viewer());
        List<IssueLinkView> shown = links.stream()
                .filter(link -> issues.containsKey(link.issue()))
                .map(link -> view(link, issues.get(link.issue())))
                .toList();
        IssueCount all = IssueCount.sum(links.stream().map(IssueLink::count).toList());
        return new IssueLinksView(shown, links.size() - shown.size(), all.total(), all.done());
    }

    /**
     * One of them.
     *
     * @throws Refused as not found, as is one whose issue the viewer may not browse
     */
    public IssueLinkView one(int keyResult, int id) {
        return list(keyResult).links().stream()
                .filter(link -> link.id() == id)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    static IssueLinkView view(IssueLink link, IssueFacts.Issue issue) {
        return new IssueLinkView(
                link.id(),
                link.keyResult(),
                issue.key(),
                issue.summary(),
                link.count().total(),
                link.count().done());
    }
}
