package io.throughline.okr.usecases.issue;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.progress.IssueFacts;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KeyResultHitView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Search-as-you-type over the titles and keys of key results in cycles that are not closed. */
public class FindKeyResults {
    private static final int MOST = 50;

    private final Sight sight;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final IssueFacts facts;
    private final IssueLinks issueLinks;

    public FindKeyResults(
            Sight sight, Objectives objectives, KeyResults keyResults, IssueFacts facts, IssueLinks issueLinks) {
        this.sight = sight;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.facts = facts;
        this.issueLinks = issueLinks;
    }

    /**
     * @param text part of a title, of its objective's title, or a key; "" for the most recently changed
     * @param issueKey the issue a link is sought for, "" for none
     * @param limit 1–50
     */
    public List<KeyResultHitView> find(String text, String issueKey, int limit) {
        Glance glance = sight.now();
        int most = Math.max(1, Math.min(MOST, limit));
        List<KeyResult> found = keyResults.find(new KeyResults.Sought(
                DraftReader.line(text),
                glance.visibility().visibleUnits(),
                glance.notClosed(),
                glance.visibility().insider(),
                most));
        Map<Integer, Objective> above = objectives.byIds(
                found.stream().map(one -> one.written().objective()).collect(Collectors.toSet()));
        Set<Integer> linked = linked(DraftReader.line(issueKey), glance);
        return found.stream()
                .filter(one -> above.containsKey(one.written().objective()))
                .map(one -> new Shelf.Pair(one, above.get(one.written().objective())))
                .map(pair -> hit(pair, linked.contains(pair.keyResult().id()), glance))
                .toList();
    }

    private Set<Integer> linked(String issueKey, Glance glance) {
        if (issueKey.isEmpty()) {
            return Set.of();
        }
        return facts.byKey(issueKey, glance.viewer()).stream()
                .flatMap(issue -> issueLinks.to(List.of(issue.id())).stream())
                .map(IssueLink::keyResult)
                .collect(Collectors.toSet());
    }

    private static KeyResultHitView hit(Shelf.Pair pair, boolean linked, Glance glance) {
        KeyResult keyResult = pair.keyResult();
        Objective objective = pair.objective();
        return new KeyResultHitView(
                keyResult.id(),
                keyResult.key(),
                keyResult.written().title(),
                objective.id(),
                objective.key(),
                objective.written().title(),
                glance.unitName(keyResult.orgUnit()),
                glance.cycleName(keyResult.cycle()),
                keyResult.progress().share(),
                keyResult.written().source().word(),
                linked,
                pair.linkable(glance));
    }
}
