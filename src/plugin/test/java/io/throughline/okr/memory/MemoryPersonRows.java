package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Circle;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Origin;
import io.throughline.okr.domain.people.Crew;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.PersonRows;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.HandSet;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.webhook.Webhook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every place where somebody is kept by his user key. */
final class MemoryPersonRows implements PersonRows {
    private final State state;

    MemoryPersonRows(State state) {
        this.state = state;
    }

    @Override
    public void replace(String before, String after) {
        Renamed now = new Renamed(before, after);
        state.objectives.changeAll(now::objective);
        state.keyResults.changeAll(now::keyResult);
        state.orgUnits.changeAll(now::orgUnit);
        state.actions.changeAll(now::action);
        state.values.changeAll(one -> one.type() == FieldType.PERSON
                ? new CustomValue(one.id(), one.goal(), one.field(), one.type(), now.key(one.text()))
                : one);
        state.checkIns.changeAll(one -> new CheckIn(
                one.id(),
                one.keyResult(),
                one.value(),
                one.measured(),
                one.milestones(),
                one.confidence(),
                one.comment(),
                one.effective(),
                one.recorded(),
                now.key(one.author())));
        state.comments.changeAll(one -> new Comment(
                one.id(),
                one.version(),
                one.on(),
                one.replyTo(),
                one.text(),
                now.key(one.author()),
                one.written(),
                one.edited(),
                one.removed()));
        state.evidence.changeAll(
                one -> new Evidence(one.id(), one.on(), one.title(), one.url(), now.key(one.author()), one.added()));
        state.contributions.changeAll(one -> new Contribution(
                one.id(), one.version(), one.objective(), one.cycle(), one.to(), one.weight(), now.key(one.author())));
        state.links.changeAll(one ->
                new IssueLink(one.id(), one.keyResult(), one.cycle(), one.issue(), one.count(), now.key(one.author())));
        state.kpis.changeAll(now::kpi);
        state.kpiValues.changeAll(one -> new KpiValue(
                one.id(), one.kpi(), one.value(), one.note(), one.effective(), one.recorded(), now.key(one.author())));
        state.positionings.changeAll(
                one -> new Positioning(one.orgUnit(), one.version(), one.written(), now.key(one.author()), one.at()));
        state.jobs.changeAll(now::job);
        state.webhooks.changeAll(one -> new Webhook(
                one.id(),
                one.version(),
                one.written(),
                one.secret(),
                now.key(one.author()),
                one.created(),
                one.mood()));
        state.log.changeAll(row -> row.saying(now.change(row.change())));
    }

    @Override
    public long count(String key) {
        List<Map<Integer, ?>> before = state.copy();
        try {
            replace(key, key + "'");
            return differing(before, state.copy());
        } finally {
            state.restore(before);
        }
    }

    /** How many records are others now. */
    private static long differing(List<Map<Integer, ?>> before, List<Map<Integer, ?>> now) {
        long differing = 0;
        for (int i = 0; i < now.size(); i++) {
            Map<Integer, ?> was = before.get(i);
            differing += now.get(i).entrySet().stream()
                    .filter(row -> !row.getValue().equals(was.get(row.getKey())))
                    .count();
        }
        return differing;
    }

    private record Renamed(String before, String after) {
        String key(String person) {
            return person.equals(before) ? after : person;
        }

        Set<String> keys(Set<String> persons) {
            return persons.stream().map(this::key).collect(Collectors.toSet());
        }

        Objective objective(Objective one) {
            Objective.Written said = one.written().ownedBy(key(one.written().owner()));
            Circle circle =
                    new Circle(said.circle().confidential(), keys(said.circle().people()));
            return new Objective(
                    one.id(),
                    one.version(),
                    origin(one.origin()),
                    said.within(circle),
                    judgement(one.judgement()),
                    one.order(),
                    one.trashed(),
                    one.counted(),
                    one.calculated());
        }

        KeyResult keyResult(KeyResult one) {
            return new KeyResult(
                    one.id(),
                    one.version(),
                    origin(one.origin()),
                    one.orgUnit(),
                    one.cycle(),
                    one.written().ownedBy(key(one.written().owner())),
                    judgement(one.judgement()),
                    one.order(),
                    one.trashed(),
                    one.standing());
        }

        Origin origin(Origin one) {
            return new Origin(one.number(), key(one.author()), one.created(), one.clonedFrom());
        }

        Judgement judgement(Judgement one) {
            return new Judgement(
                    one.handSet().map(set -> new HandSet(set.progress(), set.reason(), key(set.author()), set.at())),
                    one.grade().map(set -> new Grade(set.points(), set.note(), key(set.author()), set.at())));
        }

        OrgUnit orgUnit(OrgUnit one) {
            OrgUnit.Written said = one.written();
            Crew crew = new Crew(
                    keys(one.crew().leads()),
                    keys(one.crew().members()),
                    one.crew().groups());
            return new OrgUnit(
                    one.id(),
                    one.version(),
                    new OrgUnit.Written(said.kind(), said.name(), said.parent(), said.seen(), said.seers(), crew),
                    one.order());
        }

        Action action(Action one) {
            Action.Written said = one.written();
            return new Action(
                    one.id(),
                    one.version(),
                    one.keyResult(),
                    new Action.Written(said.title(), key(said.owner()), said.due()),
                    one.done().map(tick -> new Action.Done(key(tick.by()), tick.at())),
                    one.order());
        }

        Kpi kpi(Kpi one) {
            Kpi.Written said = one.written();
            return new Kpi(
                    one.id(),
                    one.version(),
                    new Kpi.Written(
                            said.orgUnit(),
                            said.name(),
                            said.unit(),
                            said.decimals(),
                            said.aim(),
                            key(said.owner()),
                            said.description(),
                            said.retired()),
                    one.latest());
        }

        Job job(Job one) {
            Job.Order order = one.order();
            return new Job(
                    one.id(),
                    new Job.Order(order.kind(), order.parameters(), order.file(), key(order.author())),
                    one.state(),
                    one.created(),
                    one.run(),
                    one.amount(),
                    one.cursor(),
                    one.cancelling(),
                    one.ending());
        }

        Change change(Change one) {
            return new Change(
                    one.scope(),
                    one.revision(),
                    one.ordinal(),
                    one.element(),
                    one.elementId(),
                    one.kind(),
                    key(one.author()),
                    one.at(),
                    one.before().withPersonChanged(before, after),
                    one.after().withPersonChanged(before, after),
                    one.reason());
        }
    }
}
