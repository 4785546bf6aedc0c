package io.throughline.okr.usecases.issue;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.objective.Alignment;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.progress.IssueFacts;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.usecases.sight.Verdict;
import io.throughline.okr.view.ChainView;
import io.throughline.okr.view.LinkPreviewView;
import java.util.ArrayList;
import java.util.List;

/** What linking an issue to a key result would move; nothing is written. */
public class PreviewLink {
    private final Sight sight;
    private final Shelf shelf;
    private final IssueFacts facts;
    private final IssueLinks issueLinks;
    private final Presenter presenter;

    public PreviewLink(Sight sight, Shelf shelf, IssueFacts facts, IssueLinks issueLinks, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.facts = facts;
        this.issueLinks = issueLinks;
        this.presenter = presenter;
    }

    public LinkPreviewView preview(int keyResult, String issueKey) {
        Glance glance = sight.now();
        Shelf.Pair seen = shelf.keyResult(keyResult, glance);
        IssueFacts.Issue issue = facts.byKey(DraftReader.line(issueKey), glance.viewer())
                .orElseThrow(() -> new Refused(Refused.Reason.INVALID, "issue", "okr.refused.unknown-issue"));
        List<IssueLink> before = issueLinks.of(List.of(keyResult));
        List<IssueLink> after = new ArrayList<>(before);
        boolean adds = before.stream().noneMatch(link -> link.issue() == issue.id());
        if (adds) {
            IssueCount added = LinkIssue.count(facts.counts(List.of(issue.id())), issue.id());
            after.add(new IssueLink(0, keyResult, seen.keyResult().cycle(), issue.id(), added, ""));
        }
        IssueCount now = seen.keyResult().standing().count();
        IssueCount then = IssueCount.sum(after.stream().map(IssueLink::count).toList());
        Standing standing = seen.keyResult().standing().counted(seen.keyResult().written(), after, glance.now());
        return new LinkPreviewView(
                keyResult,
                issue.key(),
                now.total(),
                now.done(),
                then.total(),
                then.done(),
                adds ? facts.hidden(issue.id(), glance.viewer()) : 0,
                steps(seen, seen.keyResult().standing(standing), glance));
    }

    /** The key result and its objective move; what that is aligned to has its own key results and stays. */
    private List<LinkPreviewView.Step> steps(Shelf.Pair seen, KeyResult moved, Glance glance) {
        Objective objective = seen.objective();
        List<KeyResult> siblings = shelf.of(objective).stream()
                .map(one -> one.id() == moved.id() ? moved : one)
                .toList();
        Progress whole = Computing.rollUp(siblings);
        Objective after = objective.computed(whole, glance.now());
        List<LinkPreviewView.Step> steps = new ArrayList<>();
        steps.add(new LinkPreviewView.Step(
                "key-result",
                moved.id(),
                moved.key(),
                moved.written().title(),
                seen.keyResult().progress().share(),
                moved.progress().share(),
                glance.pace(moved, objective).expected(),
                Verdict.of(moved, objective, glance).health().word()));
        steps.add(step(
                objective, after, Verdict.of(after, siblings, glance).health().word(), glance));
        for (Alignment.Step above :
                shelf.alignment(glance).upwards(objective.written().home())) {
            String health = above.keyResult()
                    .map(found -> Verdict.of(found, above.objective(), glance))
                    .orElseGet(() -> Verdict.of(above.objective(), shelf.of(above.objective()), glance))
                    .health()
                    .word();
            ChainView same = presenter.chain(above);
            double expected = above.keyResult()
                    .map(found -> glance.pace(found, above.objective()))
                    .orElseGet(() -> glance.pace(above.objective()))
                    .expected();
            steps.add(new LinkPreviewView.Step(
                    same.kind(),
                    same.id(),
                    same.key(),
                    same.title(),
                    same.progress(),
                    same.progress(),
                    expected,
                    health));
        }
        return steps;
    }

    private static LinkPreviewView.Step step(Objective before, Objective after, String health, Glance glance) {
        return new LinkPreviewView.Step(
                "objective",
                before.id(),
                before.key(),
                before.written().title(),
                before.progress().share(),
                after.progress().share(),
                glance.pace(before).expected(),
                health);
    }
}
