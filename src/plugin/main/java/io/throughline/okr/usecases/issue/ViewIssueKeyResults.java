package io.throughline.okr.usecases.issue;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.objective.Alignment;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.progress.IssueFacts;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ChainView;
import io.throughline.okr.view.IssueKeyResultsView;
import io.throughline.okr.view.ServedKeyResultView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The key results an issue serves. */
public class ViewIssueKeyResults {
    private final Sight sight;
    private final Shelf shelf;
    private final IssueFacts facts;
    private final IssueLinks issueLinks;
    private final KeyResults keyResults;
    private final Presenter presenter;

    public ViewIssueKeyResults(
            Sight sight,
            Shelf shelf,
            IssueFacts facts,
            IssueLinks issueLinks,
            KeyResults keyResults,
            Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.facts = facts;
        this.issueLinks = issueLinks;
        this.keyResults = keyResults;
        this.presenter = presenter;
    }

    public IssueKeyResultsView view(String issueKey) {
        Glance glance = sight.now();
        IssueFacts.Issue issue =
                facts.byKey(DraftReader.line(issueKey), glance.viewer()).orElseThrow(Refused::notFound);
        List<IssueLink> links = issueLinks.to(List.of(issue.id()));
        List<Integer> linked = links.stream().map(IssueLink::keyResult).toList();
        Shelf.Seen seen = shelf.seen(linked.stream().map(Goal::keyResult).toList(), glance);
        Alignment ways = shelf.ways(seen.objectives().values(), glance);
        Map<Integer, KeyResult.Texts> texts = keyResults.texts(linked);
        List<ServedKeyResultView> served = links.stream()
                .filter(link -> seen.keyResults().containsKey(link.keyResult()))
                .map(link -> served(
                        link,
                        pair(link, seen),
                        texts.getOrDefault(link.keyResult(), KeyResult.Texts.NONE),
                        ways,
                        glance))
                .toList();
        return new IssueKeyResultsView(issue.key(), linkable(glance), served);
    }

    private static Shelf.Pair pair(IssueLink link, Shelf.Seen seen) {
        KeyResult found = seen.keyResults().get(link.keyResult());
        return new Shelf.Pair(found, seen.objectives().get(found.written().objective()));
    }

    private ServedKeyResultView served(
            IssueLink link, Shelf.Pair pair, KeyResult.Texts texts, Alignment ways, Glance glance) {
        List<ChainView> chain = new ArrayList<>(List.of(presenter.chain(pair.objective())));
        ways.upwards(pair.objective().written().home()).stream()
                .map(presenter::chain)
                .forEach(chain::add);
        return new ServedKeyResultView(
                link.id(),
                presenter.keyResult(pair, texts, glance),
                chain,
                Presenter.instant(pair.keyResult().standing().calculated()),
                pair.linkable(glance) && !closed(pair.keyResult().cycle(), glance));
    }

    /** What he owns where he may not look is not there for him. */
    private boolean linkable(Glance glance) {
        Set<Integer> seen = glance.visibility().visibleUnits();
        boolean anywhere = seen.stream().anyMatch(unit -> glance.visibility().mayLink(unit, List.of()));
        return anywhere
                || (glance.visibility().admitted()
                        && keyResults.anyOwnedBy(glance.viewer().key(), seen, glance.notClosed()));
    }

    private static boolean closed(int cycle, Glance glance) {
        return !glance.notClosed().contains(cycle);
    }
}
