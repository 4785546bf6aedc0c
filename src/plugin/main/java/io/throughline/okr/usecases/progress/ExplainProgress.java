package io.throughline.okr.usecases.progress;

import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.progress.RollUp;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.usecases.sight.Verdict;
import io.throughline.okr.view.ExplanationView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a percentage is made. */
public class ExplainProgress {
    private static final String HAND_SET = "okr.rule.hand-set";

    private final Sight sight;
    private final Shelf shelf;
    private final CheckIns checkIns;
    private final IssueLinks issueLinks;
    private final IssueFacts facts;
    private final KpiValues kpiValues;
    private final Cycles cycles;
    private final Presenter presenter;

    public ExplainProgress(
            Sight sight,
            Shelf shelf,
            CheckIns checkIns,
            IssueLinks issueLinks,
            IssueFacts facts,
            KpiValues kpiValues,
            Cycles cycles,
            Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.checkIns = checkIns;
        this.issueLinks = issueLinks;
        this.facts = facts;
        this.kpiValues = kpiValues;
        this.cycles = cycles;
        this.presenter = presenter;
    }

    public ExplanationView ofObjective(int id) {
        Glance glance = sight.now();
        Objective objective = shelf.objective(id, glance);
        List<KeyResult> keyResults = shelf.of(objective);
        Optional<ExplanationView.Input> byHand = byHand(objective.judgement());
        List<RollUp.Share> shares = RollUp.shares(Computing.parts(keyResults));
        List<ExplanationView.Input> inputs = new ArrayList<>();
        for (int i = 0; i < keyResults.size(); i++) {
            KeyResult part = keyResults.get(i);
            inputs.add(new ExplanationView.Input(
                    "key-result",
                    part.id(),
                    part.key(),
                    part.written().title(),
                    part.progress().share(),
                    shares.get(i).weight(),
                    shares.get(i).gives()));
        }
        Verdict verdict = Verdict.of(objective, keyResults, glance);
        return new ExplanationView(
                "objective",
                id,
                objective.progress().share(),
                glance.pace(objective).expected(),
                verdict.health().word(),
                byHand.isPresent() ? HAND_SET : "okr.rule.key-results",
                byHand.map(List::of).orElse(inputs),
                0,
                0,
                0,
                Presenter.instant(objective.calculated()),
                presenter.judgement(objective.judgement(), objective.counted()),
                verdict.silence().overdue(),
                verdict.silence().days());
    }

    public ExplanationView ofKeyResult(int id) {
        Glance glance = sight.now();
        Shelf.Pair pair = shelf.keyResult(id, glance);
        Optional<ExplanationView.Input> byHand = byHand(pair.keyResult().judgement());
        if (byHand.isPresent()) {
            return view(pair, HAND_SET, List.of(byHand.get()), List.of(), 0, glance);
        }
        return switch (pair.keyResult().written().source()) {
            case LINKED_ISSUES -> ofIssues(pair, glance);
            case KPI -> ofKpi(pair, glance);
            case CHECK_IN -> ofCheckIn(pair, glance);
        };
    }

    /** What was set by hand is all of it. */
    private static Optional<ExplanationView.Input> byHand(Judgement said) {
        return said.handSet()
                .map(set -> new ExplanationView.Input(
                        "hand-set",
                        0,
                        "",
                        set.reason(),
                        set.progress().share(),
                        1,
                        set.progress().share()));
    }

    private ExplanationView ofCheckIn(Shelf.Pair pair, Glance glance) {
        KeyResult keyResult = pair.keyResult();
        double share = keyResult.progress().share();
        List<ExplanationView.Input> inputs = checkIns.lastMeasured(keyResult.id()).stream()
                .map(last -> new ExplanationView.Input(
                        "check-in",
                        last.id(),
                        number(last.value(), keyResult.written().measure().decimals()),
                        last.effective().toString(),
                        share,
                        share < 0 ? 0 : 1,
                        Math.max(0, share)))
                .toList();
        return view(pair, "okr.rule.check-in", inputs, List.of(), 0, glance);
    }

    private ExplanationView ofKpi(Shelf.Pair pair, Glance glance) {
        KeyResult keyResult = pair.keyResult();
        double share = keyResult.progress().share();
        List<ExplanationView.Input> inputs = new KpiReadings(List.of(keyResult), kpiValues, cycles)
                .of(keyResult).stream()
                        .map(value -> new ExplanationView.Input(
                                "kpi-value",
                                value.id(),
                                number(
                                        value.value(),
                                        keyResult.written().measure().decimals()),
                                value.effective().toString(),
                                share,
                                share < 0 ? 0 : 1,
                                Math.max(0, share)))
                        .toList();
        return view(pair, "okr.rule.kpi", inputs, List.of(), 0, glance);
    }

    private ExplanationView ofIssues(Shelf.Pair pair, Glance glance) {
        List<IssueLink> links = issueLinks.of(List.of(pair.keyResult().id()));
        IssueCount all = IssueCount.sum(links.stream().map(IssueLink::count).toList());
        Map<Long, IssueFacts.Issue> issues =
                facts.byIds(links.stream().map(IssueLink::issue).toList(), glance.viewer());
        List<ExplanationView.Input> inputs = links.stream()
                .filter(link -> issues.containsKey(link.issue()))
                .map(link -> new ExplanationView.Input(
                        "issue",
                        link.id(),
                        issues.get(link.issue()).key(),
                        issues.get(link.issue()).summary(),
                        link.count().progress().share(),
                        share(link.count().total(), all),
                        share(link.count().done(), all)))
                .toList();
        List<IssueCount> hidden = links.stream()
                .filter(link -> !issues.containsKey(link.issue()))
                .map(IssueLink::count)
                .toList();
        return view(pair, "okr.rule.linked-issues", inputs, hidden, all.total(), glance);
    }

    private ExplanationView view(
            Shelf.Pair pair,
            String rule,
            List<ExplanationView.Input> inputs,
            List<IssueCount> hidden,
            int total,
            Glance glance) {
        KeyResult keyResult = pair.keyResult();
        Standing standing = keyResult.standing();
        IssueCount unseen = IssueCount.sum(hidden);
        IssueCount all = new IssueCount(total, 0, 0);
        Verdict verdict = Verdict.of(keyResult, pair.objective(), glance);
        return new ExplanationView(
                "key-result",
                keyResult.id(),
                keyResult.progress().share(),
                glance.pace(keyResult, pair.objective()).expected(),
                verdict.health().word(),
                rule,
                inputs,
                hidden.size(),
                share(unseen.total(), all),
                share(unseen.done(), all),
                Presenter.instant(standing.calculated()),
                presenter.judgement(keyResult.judgement(), standing.progress()),
                verdict.silence().overdue(),
                verdict.silence().days());
    }

    private static double share(int part, IssueCount all) {
        return all.total() == 0 ? 0 : (double) part / all.total();
    }

    private static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
