package io.throughline.okr.usecases.issue;

import io.throughline.okr.domain.Refused;
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
import java.util.Optional;
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
        Map<Integer, KeyResult.Texts> texts =
                keyResults.texts(links.stream().map(IssueLink::keyResult).toList());
        List<ServedKeyResultView> served = links.stream()
                .map(link -> served(link, texts.getOrDefault(link.keyResult(), KeyResult.Texts.NONE), glance))
                .flatMap(Optional::stream)
                .toList();
        return new IssueKeyResultsView(issue.key(), linkable(glance), served);
    }

    private Optional<ServedKeyResultView> served(IssueLink link, KeyResult.Texts texts, Glance glance) {
        return shelf.seenPair(link.keyResult(), glance).map(pair -> {
            KeyResult found = pair.keyResult();
            List<ChainView> chain = new ArrayList<>(List.of(presenter.chain(pair.objective())));
            shelf.alignment(glance).upwards(pair.objective().written().home()).stream()
                    .map(presenter::chain)
                    .forEach(chain::add);
            return new ServedKeyResultView(
                    link.id(),
                    presenter.keyResult(pair, texts, glance),
                    chain,
                    Presenter.instant(found.standing().calculated()),
                    pair.linkable(glance) && !closed(found.cycle(), glance));
        });
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
