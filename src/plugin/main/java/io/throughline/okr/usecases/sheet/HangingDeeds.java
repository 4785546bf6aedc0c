package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.action.EditAction;
import io.throughline.okr.usecases.action.TickAction;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.WeighContribution;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.view.CheckInView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of what hangs on objectives and key results, written by the use cases that a person would use. */
public final class HangingDeeds {
    private static final List<String> BESIDE = List.of("done");

    private final HangingLines lines;
    private final Shelf shelf;
    private final CheckIns checkIns;
    private final Actions actions;
    private final Contributions contributions;
    private final RecordCheckIn recordCheckIn;
    private final AddAction addAction;
    private final EditAction editAction;
    private final TickAction tickAction;
    private final Contribute contribute;
    private final WeighContribution weigh;
    private final LinkIssue linkIssue;

    public HangingDeeds(
            HangingLines lines,
            Shelf shelf,
            CheckIns checkIns,
            Actions actions,
            Contributions contributions,
            RecordCheckIn recordCheckIn,
            AddAction addAction,
            EditAction editAction,
            TickAction tickAction,
            Contribute contribute,
            WeighContribution weigh,
            LinkIssue linkIssue) {
        this.lines = lines;
        this.shelf = shelf;
        this.checkIns = checkIns;
        this.actions = actions;
        this.contributions = contributions;
        this.recordCheckIn = recordCheckIn;
        this.addAction = addAction;
        this.editAction = editAction;
        this.tickAction = tickAction;
        this.contribute = contribute;
        this.weigh = weigh;
        this.linkIssue = linkIssue;
    }

    /** What the rows' own elements are before any is changed, as far as the viewer may see them, and the keys of their key results. */
    record Before(
            Map<Integer, CheckIn> checkIns,
            Map<Integer, Action> actions,
            List<Contribution> contributions,
            Map<Integer, String> keys) {}

    /** Reads it: a fixed number of statements for every 500 of them. */
    Before before(List<SheetLine> rows, Attempt.Start start) {
        Set<Integer> ofCheckIns = start.ids(SheetKind.CHECK_INS);
        Set<Integer> ofActions = start.ids(SheetKind.ACTIONS);
        Map<Integer, CheckIn> recorded = checkIns.byIds(ofCheckIns);
        Map<Integer, Action> there = actions.byIds(ofActions);
        Set<Integer> parts = new HashSet<>();
        recorded.values().forEach(one -> parts.add(one.keyResult()));
        there.values().forEach(one -> parts.add(one.keyResult()));
        boolean lost = recorded.size() < ofCheckIns.size() || there.size() < ofActions.size();
        Map<Integer, String> keys = new HashMap<>();
        shelf.named()
                .keyResults(parts, lost, start.extent().glance())
                .keyResults()
                .values()
                .forEach(one -> keys.put(one.id(), one.key()));
        Set<Integer> giving = rows.stream()
                .filter(row -> row.kind() == SheetKind.CONTRIBUTIONS)
                .flatMap(row -> start.found().objective(row.text("objective")).stream())
                .map(Objective::id)
                .collect(Collectors.toSet());
        return new Before(recorded, there, giving.isEmpty() ? List.of() : contributions.of(giving), keys);
    }

    /** What was recorded stays as it is: a row that names one only says so. */
    void checkIn(Taking one, Attempt attempt, Before before) {
        List<Column> columns = lines.checkIns(attempt.extent()).columns();
        if (one.row.says("id")) {
            Optional<CheckIn> there = one.row.id().map(before.checkIns()::get);
            Optional<String> key = there.map(found -> before.keys().get(found.keyResult()));
            if (key.isEmpty()) {
                one.fault("id", "okr.refused.unknown");
                return;
            }
            Said said = attempt.said(one, columns, Optional.of(lines.line(there.get(), key.get())));
            said.changed().forEach(column -> one.fault(column, "okr.sheet.fault.recorded"));
            one.became(
                    Taking.Outcome.SAME,
                    there.get().id(),
                    String.valueOf(there.get().id()),
                    List.of());
            return;
        }
        Said said = attempt.said(one, columns, Optional.empty());
        if (said.has("keyResult")) {
            CheckInView made = recordCheckIn.record(
                    said.keyResult("keyResult"),
                    new RecordCheckIn.Draft(
                            said.number("value", 0),
                            said.has("value"),
                            said.maybe("milestones"),
                            said.whole("confidence", -1),
                            said.text("comment"),
                            said.text("effective")));
            one.became(Taking.Outcome.MADE, made.id(), String.valueOf(made.id()), said.changed());
        }
    }

    void action(Taking one, Attempt attempt, Before before) {
        List<Column> columns = lines.actions(attempt.extent()).columns();
        Optional<Action> there = one.row.id().map(before.actions()::get);
        Optional<String> key = there.map(found -> before.keys().get(found.keyResult()));
        if (one.row.says("id") && key.isEmpty()) {
            one.fault("id", "okr.refused.unknown");
            return;
        }
        Optional<Map<String, Object>> then =
                there.map(found -> lines.lines(List.of(found), Map.of(found.keyResult(), key.get()))
                        .get(found.id()));
        Said said = attempt.said(one, columns, then);
        if (there.isPresent() && said.changed().contains("keyResult")) {
            one.fault("keyResult", "okr.sheet.fault.only-new");
        }
        int keyResult = said.keyResult("keyResult");
        if (keyResult == 0) {
            return;
        }
        ActionDraft draft = new ActionDraft(said.text("title"), said.text("owner"), said.text("due"));
        int id = there.map(Action::id).orElse(0);
        if (there.isEmpty()) {
            id = addAction.add(keyResult, draft).id();
        } else if (said.changesBeside(BESIDE) && !one.wrong()) {
            editAction.edit(keyResult, id, there.get().version(), draft);
        }
        Taking.Outcome outcome = there.isEmpty()
                ? Taking.Outcome.MADE
                : said.changed().isEmpty() ? Taking.Outcome.SAME : Taking.Outcome.CHANGED;
        one.became(outcome, id, String.valueOf(id), said.changed());
        boolean done = there.flatMap(Action::done).isPresent();
        if (said.truth("done") != done && !one.wrong()) {
            tickAction.tick(keyResult, id, said.truth("done"));
        }
    }

    /** One that is there already is told by its two ends. */
    void contribution(Taking one, Attempt attempt, Before earlier) {
        Said said = attempt.said(one, lines.contributions(attempt.extent()).columns(), Optional.empty());
        Optional<Goal> to = said.goal("parent");
        if (said.objective("objective") == 0 || to.isEmpty()) {
            return;
        }
        int objective = said.objective("objective");
        Optional<Contribution> there = earlier.contributions().stream()
                .filter(found -> found.objective() == objective && found.to().equals(to.get()))
                .findFirst();
        if (there.isEmpty()) {
            int made = contribute
                    .contribute(
                            objective,
                            new Contribute.Draft(
                                    said.keyResult("parent"), said.objective("parent"), said.number("weight", 1)))
                    .id();
            one.became(Taking.Outcome.MADE, made, String.valueOf(made), said.changed());
            return;
        }
        Contribution before = there.get();
        boolean same = !said.has("weight") || said.number("weight", 1) == before.weight();
        if (!same) {
            weigh.weigh(objective, before.id(), before.version(), said.number("weight", 1));
        }
        one.became(
                same ? Taking.Outcome.SAME : Taking.Outcome.CHANGED,
                before.id(),
                String.valueOf(before.id()),
                same ? List.of() : List.of("weight"));
    }

    /** Linking what is linked changes nothing. */
    void issueLink(Taking one, Attempt attempt) {
        Said said = attempt.said(one, lines.issueLinks(attempt.extent()).columns(), Optional.empty());
        if (said.has("keyResult") && said.has("issue")) {
            LinkIssue.Linked linked = linkIssue.link(said.keyResult("keyResult"), said.text("issue"));
            one.became(
                    linked.anew() ? Taking.Outcome.MADE : Taking.Outcome.SAME,
                    linked.link().id(),
                    String.valueOf(linked.link().id()),
                    linked.anew() ? said.changed() : List.of());
        }
    }
}
