package io.throughline.okr.usecases.board;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.board.Pasts;
import io.throughline.okr.domain.board.Snapshot;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Past;
import io.throughline.okr.domain.change.Replay.Named;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.objective.Told;
import io.throughline.okr.domain.people.Visibility;
import io.throughline.okr.domain.progress.Heard;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.usecases.sight.Guards;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The goals of some cycles as they were at a moment: what they said, from the log; how far they were, from the progress points;
 * their values, from what was recorded by then. Keys and order, of which nothing is kept, are those of now.
 */
public final class PastGoals {
    private static final Set<Element> KINDS =
            Set.of(Element.OBJECTIVE, Element.KEY_RESULT, Element.CONTRIBUTION, Element.ISSUE_LINK);

    private final Pasts pasts;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final KpiValues kpiValues;

    public PastGoals(Pasts pasts, Objectives objectives, KeyResults keyResults, KpiValues kpiValues) {
        this.pasts = pasts;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.kpiValues = kpiValues;
    }

    /** What was in some cycles, but for what is purged since, and for what the viewer may not see as it stands now. */
    Snapshot of(Collection<Cycle> cycles, Visibility now, Instant moment, ZoneId zone) {
        List<Scope> scopes = cycles.stream().map(Cycle::id).map(Scope::cycle).toList();
        Map<Named, Past> told = new HashMap<>(pasts.at(scopes, KINDS, moment));
        Map<Integer, Objective> above = objectives.byIds(ids(told, Element.OBJECTIVE));
        Map<Integer, KeyResult> below = keyResults.byIds(ids(told, Element.KEY_RESULT));
        told.keySet().removeIf(named -> purged(named, above, below));
        requireKnown(told, scopes, moment, zone);
        Read read = new Read(
                told,
                pasts.progress(scopes, moment),
                pasts.checkIns(scopes, moment),
                links(told),
                moment,
                cycles.stream().collect(Collectors.toMap(Cycle::id, cycle -> cycle)));
        Guards guards = new Guards(above.values(), keyResults::of);
        Map<Integer, Objective> then = above.values().stream()
                .filter(one -> guards.passes(one, now))
                .flatMap(one -> read.objective(one).stream())
                .collect(Collectors.toMap(Objective::id, one -> one));
        List<KpiValue> values = kpiValues.recordedBy(moment, read.kpis());
        List<KeyResult> parts = below.values().stream()
                .flatMap(one -> read.keyResult(one, then, values).stream())
                .toList();
        return new Snapshot(0, 0, List.copyOf(then.values()), parts, read.contributions(then));
    }

    /**
     * Lets pass what is known.
     *
     * @throws Refused as a conflict that names the oldest day from which on it is
     */
    void requireKnown(Map<Named, Past> told, Collection<Scope> scopes, Instant moment, ZoneId zone) {
        // The texts of an issue link are kept for as long as its key result is: it was purged.
        Set<Named> forgotten = told.entrySet().stream()
                .filter(one -> !one.getValue().known() && one.getKey().element() != Element.ISSUE_LINK)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!forgotten.isEmpty()) {
            String day = pasts.reaches(scopes, forgotten, moment)
                    .map(first -> LocalDate.ofInstant(first, zone).toString())
                    .orElse("–");
            throw new Refused(Refused.Reason.CONFLICT, "asOf", "okr.refused.forgotten", day);
        }
    }

    private static Set<Integer> ids(Map<Named, Past> told, Element kind) {
        return told.keySet().stream()
                .filter(named -> named.element() == kind)
                .map(Named::id)
                .collect(Collectors.toSet());
    }

    private static boolean purged(Named named, Map<Integer, Objective> above, Map<Integer, KeyResult> below) {
        return switch (named.element()) {
            case OBJECTIVE -> !above.containsKey(named.id());
            case KEY_RESULT -> !below.containsKey(named.id());
            default -> false;
        };
    }

    /** How many issue links each key result had. */
    private static Map<Integer, Integer> links(Map<Named, Past> told) {
        Map<Integer, Integer> links = new HashMap<>();
        told.forEach((named, past) -> {
            if (named.element() == Element.ISSUE_LINK) {
                past.says().ifPresent(facts -> links.merge(facts.id("keyResult"), 1, Integer::sum));
            }
        });
        return links;
    }

    /** What was read, and what it makes of each. */
    private record Read(
            Map<Named, Past> told,
            Map<Named, Progress> progress,
            Map<Integer, Heard> heard,
            Map<Integer, Integer> links,
            Instant moment,
            Map<Integer, Cycle> cycles) {

        private Optional<Facts> says(Element element, int id) {
            return Optional.ofNullable(told.get(new Named(element, id)))
                    .flatMap(Past::says)
                    .filter(facts -> !facts.truth("trashed"));
        }

        private Progress reached(Element element, int id) {
            return progress.getOrDefault(new Named(element, id), Progress.NONE);
        }

        Optional<Objective> objective(Objective now) {
            return says(Element.OBJECTIVE, now.id())
                    .map(facts -> new Objective(
                            now.id(),
                            now.version(),
                            now.origin(),
                            Told.objective(facts),
                            Judgement.of(facts),
                            now.order(),
                            false,
                            reached(Element.OBJECTIVE, now.id()),
                            Instant.EPOCH))
                    .filter(then -> cycles.containsKey(then.written().cycle()));
        }

        Optional<KeyResult> keyResult(KeyResult now, Map<Integer, Objective> then, List<KpiValue> values) {
            return says(Element.KEY_RESULT, now.id())
                    .filter(facts -> then.containsKey(facts.id("objective")))
                    .map(facts -> {
                        Objective.Written above =
                                then.get(facts.id("objective")).written();
                        KeyResult said = new KeyResult(
                                now.id(),
                                now.version(),
                                now.origin(),
                                above.orgUnit(),
                                above.cycle(),
                                Told.keyResult(facts),
                                Judgement.of(facts),
                                now.order(),
                                false,
                                now.standing());
                        return said.standing(standing(said, facts, values));
                    });
        }

        /** @param said with the standing of now */
        private Standing standing(KeyResult said, Facts facts, List<KpiValue> values) {
            Heard spoken = heard.getOrDefault(said.id(), Heard.NOTHING);
            Progress counted = reached(Element.KEY_RESULT, said.id());
            KeyResult.Written written = said.written();
            Standing then =
                    switch (written.source()) {
                        case CHECK_IN ->
                            Standing.of(
                                    written,
                                    KeyResult.Texts.of(facts).steps(),
                                    spoken.measured(),
                                    spoken.confident(),
                                    List.of(),
                                    moment);
                        case KPI -> of(written, taken(said, values), spoken);
                        case LINKED_ISSUES -> of(written, done(said, counted), spoken);
                    };
            return new Standing(
                    then.value(),
                    then.measured(),
                    then.confidence(),
                    then.confidenceBefore(),
                    links.getOrDefault(said.id(), 0),
                    IssueCount.ZERO,
                    counted,
                    spoken.recorded(),
                    moment);
        }

        private Standing of(KeyResult.Written written, OptionalDouble value, Heard spoken) {
            Standing then = Standing.of(written, OptionalDouble.empty(), spoken.confident(), List.of(), moment);
            return new Standing(
                    value.orElse(0),
                    value.isPresent(),
                    then.confidence(),
                    then.confidenceBefore(),
                    0,
                    IssueCount.ZERO,
                    Progress.NONE,
                    Instant.EPOCH,
                    moment);
        }

        /** What its KPI was, by what was recorded by then. */
        private OptionalDouble taken(KeyResult said, List<KpiValue> values) {
            return values.stream()
                    .filter(value -> value.kpi() == said.written().kpi())
                    .filter(value ->
                            !value.effective().isAfter(cycles.get(said.cycle()).ends()))
                    .max(KpiValue.ORDER)
                    .map(value -> OptionalDouble.of(value.value()))
                    .orElseGet(OptionalDouble::empty);
        }

        /** The share of its issues that was done. Under a number set by hand it is kept nowhere, but for what holds still. */
        private OptionalDouble done(KeyResult said, Progress counted) {
            if (said.judgement().handSet().isEmpty()) {
                return counted.counts() ? OptionalDouble.of(counted.share() * 100) : OptionalDouble.empty();
            }
            Standing now = said.standing();
            return now.measured() && !now.calculated().isAfter(moment)
                    ? OptionalDouble.of(now.value())
                    : OptionalDouble.empty();
        }

        Set<Integer> kpis() {
            return told.values().stream()
                    .flatMap(past -> past.says().stream())
                    .filter(facts -> facts.text("source").equals(Source.KPI.word()))
                    .map(facts -> facts.id("kpi"))
                    .collect(Collectors.toSet());
        }

        List<Contribution> contributions(Map<Integer, Objective> then) {
            return told.entrySet().stream()
                    .filter(one -> one.getKey().element() == Element.CONTRIBUTION)
                    .flatMap(one -> one.getValue().says().stream()
                            .filter(facts -> then.containsKey(facts.id("objective")))
                            .map(facts -> Told.contribution(
                                    one.getKey().id(),
                                    then.get(facts.id("objective")).written().cycle(),
                                    facts)))
                    .toList();
        }
    }
}
