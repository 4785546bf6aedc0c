package io.throughline.okr.usecases.sheet;

import static io.throughline.okr.usecases.sheet.Column.Type;

import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.usecases.progress.IssueFacts;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.view.PersonView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hangs on objectives and key results, as lines. */
public final class HangingLines {
    private final Shelf shelf;
    private final Presenter presenter;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final CheckIns checkIns;
    private final Contributions contributions;
    private final Actions actions;
    private final IssueLinks issueLinks;
    private final IssueFacts facts;

    public HangingLines(
            Shelf shelf,
            Presenter presenter,
            Objectives objectives,
            KeyResults keyResults,
            CheckIns checkIns,
            Contributions contributions,
            Actions actions,
            IssueLinks issueLinks,
            IssueFacts facts) {
        this.shelf = shelf;
        this.presenter = presenter;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.contributions = contributions;
        this.actions = actions;
        this.issueLinks = issueLinks;
        this.facts = facts;
    }

    /** What a line is made of: the human keys of what it names, and people. */
    private record Of<T>(T one, String key, String other, Map<String, PersonView> persons) {}

    Table checkIns(Extent extent) {
        ColumnsOf<Of<CheckIn>> columns = ofCheckIns();
        return new Table(
                SheetKind.CHECK_INS,
                columns.columns(),
                sink -> eachPart(extent, keys -> {
                    List<CheckIn> some = checkIns.afterId(keys.keySet(), 0, Extent.BATCH);
                    while (!some.isEmpty()) {
                        lines(columns, some, keys).forEach(sink);
                        some = checkIns.afterId(
                                keys.keySet(), some.get(some.size() - 1).id(), Extent.BATCH);
                    }
                }),
                false);
    }

    /** The lines of check-ins on key results with these keys. */
    private List<Map<String, Object>> lines(
            ColumnsOf<Of<CheckIn>> columns, List<CheckIn> some, Map<Integer, String> keys) {
        Map<String, PersonView> persons =
                presenter.persons(some.stream().map(CheckIn::author).collect(Collectors.toSet()));
        return some.stream()
                .map(one -> columns.line(new Of<>(one, keys.get(one.keyResult()), "", persons)))
                .toList();
    }

    /** The line of a check-in on a key result of that key. */
    Map<String, Object> line(CheckIn one, String key) {
        return lines(ofCheckIns(), List.of(one), Map.of(one.keyResult(), key)).get(0);
    }

    private static ColumnsOf<Of<CheckIn>> ofCheckIns() {
        return new ColumnsOf<Of<CheckIn>>()
                .with(Column.key("id", Type.WHOLE), of -> of.one.id())
                .with(Column.needed("keyResult", Type.KEY_RESULT), Of::key)
                .with(Column.written("effective", Type.DAY), of -> of.one.effective())
                .with(
                        Column.written("value", Type.NUMBER),
                        of -> of.one.measured() && of.one.milestones().isEmpty()
                                ? Optional.of(of.one.value())
                                : Optional.empty())
                .with(
                        Column.written("milestones", Type.NUMBERS),
                        of -> of.one.milestones().map(HangingLines::numbers))
                .with(Column.written("confidence", Type.WHOLE), of -> GoalCells.said(of.one.confidence()))
                .with(Column.written("comment", Type.LONG), of -> of.one.comment())
                .with(Column.told("author", Type.PERSON), of -> Names.person(of.one.author(), of.persons))
                .with(Column.told("recorded", Type.MOMENT), of -> of.one.recorded());
    }

    /** None of them is 0. */
    private static String numbers(Set<Integer> reached) {
        return reached.isEmpty()
                ? "0"
                : reached.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    Table actions(Extent extent) {
        ColumnsOf<Of<Action>> columns = ofActions();
        return new Table(
                SheetKind.ACTIONS,
                columns.columns(),
                sink -> eachPart(
                        extent,
                        keys -> lines(actions.of(keys.keySet()), keys).values().forEach(sink)),
                false);
    }

    /** The lines of actions of key results with these keys, by id. */
    Map<Integer, Map<String, Object>> lines(Collection<Action> some, Map<Integer, String> keys) {
        ColumnsOf<Of<Action>> columns = ofActions();
        Map<String, PersonView> persons = presenter.persons(
                some.stream().map(one -> one.written().owner()).collect(Collectors.toSet()));
        Map<Integer, Map<String, Object>> lines = new LinkedHashMap<>();
        some.forEach(one -> lines.put(one.id(), columns.line(new Of<>(one, keys.get(one.keyResult()), "", persons))));
        return lines;
    }

    private static ColumnsOf<Of<Action>> ofActions() {
        return new ColumnsOf<Of<Action>>()
                .with(Column.key("id", Type.WHOLE), of -> of.one.id())
                .with(Column.needed("keyResult", Type.KEY_RESULT), Of::key)
                .with(Column.needed("title", Type.TEXT), of -> of.one.written().title())
                .with(
                        Column.written("owner", Type.PERSON),
                        of -> Names.person(of.one.written().owner(), of.persons))
                .with(Column.written("due", Type.DAY), of -> of.one.written().due())
                .with(Column.written("done", Type.TRUTH), of -> of.one.done().isPresent());
    }

    Table contributions(Extent extent) {
        ColumnsOf<Of<Contribution>> columns = ofContributions();
        return new Table(
                SheetKind.CONTRIBUTIONS,
                columns.columns(),
                sink -> extent.each(objectives, shelf, batch -> {
                    Map<Integer, String> own = batch.stream().collect(Collectors.toMap(Objective::id, Objective::key));
                    List<Contribution> some = contributions.of(own.keySet());
                    Map<Goal, String> keys = seen(some, extent);
                    some.stream()
                            .filter(one -> keys.containsKey(one.to()))
                            .map(one ->
                                    columns.line(new Of<>(one, own.get(one.objective()), keys.get(one.to()), Map.of())))
                            .forEach(sink);
                }),
                false);
    }

    private Map<Goal, String> seen(List<Contribution> some, Extent extent) {
        Shelf.Seen seen = shelf.seen(some.stream().map(Contribution::to).collect(Collectors.toSet()), extent.glance());
        return Stream.concat(
                        seen.objectives().values().stream().map(one -> Map.entry(Goal.objective(one.id()), one.key())),
                        seen.keyResults().values().stream().map(one -> Map.entry(Goal.keyResult(one.id()), one.key())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ColumnsOf<Of<Contribution>> ofContributions() {
        return new ColumnsOf<Of<Contribution>>()
                .with(Column.needed("objective", Type.OBJECTIVE), Of::key)
                .with(Column.needed("parent", Type.GOAL), Of::other)
                .with(Column.written("weight", Type.NUMBER), of -> of.one.weight());
    }

    /** Of issues the viewer may not browse there is no line. */
    Table issueLinks(Extent extent) {
        ColumnsOf<Of<IssueLink>> columns = new ColumnsOf<Of<IssueLink>>()
                .with(Column.needed("keyResult", Type.KEY_RESULT), Of::key)
                .with(Column.needed("issue", Type.TEXT), Of::other)
                .with(Column.told("issues", Type.WHOLE), of -> of.one.count().total())
                .with(
                        Column.told("issuesDone", Type.WHOLE),
                        of -> of.one.count().done());
        return new Table(
                SheetKind.ISSUE_LINKS,
                columns.columns(),
                sink -> eachPart(extent, keys -> {
                    List<IssueLink> some = issueLinks.of(keys.keySet());
                    Map<Long, IssueFacts.Issue> issues = facts.byIds(
                            some.stream().map(IssueLink::issue).collect(Collectors.toSet()),
                            extent.glance().viewer());
                    some.stream()
                            .filter(one -> issues.containsKey(one.issue()))
                            .map(one -> columns.line(new Of<>(
                                    one,
                                    keys.get(one.keyResult()),
                                    issues.get(one.issue()).key(),
                                    Map.of())))
                            .forEach(sink);
                }),
                false);
    }

    /** Hands over the keys of the key results, by id, a batch of objectives at a time, and of these no more than 500. */
    private void eachPart(Extent extent, Consumer<Map<Integer, String>> parts) {
        extent.each(objectives, shelf, batch -> {
            List<KeyResult> all = keyResults.of(GoalLines.ids(batch));
            for (int from = 0; from < all.size(); from += Extent.BATCH) {
                parts.accept(all.subList(from, Math.min(all.size(), from + Extent.BATCH)).stream()
                        .collect(Collectors.toMap(
                                KeyResult::id, KeyResult::key, (one, other) -> one, LinkedHashMap::new)));
            }
        });
    }
}
