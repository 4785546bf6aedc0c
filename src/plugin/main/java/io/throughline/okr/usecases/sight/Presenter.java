package io.throughline.okr.usecases.sight;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.Alignment;
import io.throughline.okr.domain.objective.Circle;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.objective.Steps;
import io.throughline.okr.domain.objective.Tags;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.HandSet;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.view.ChainView;
import io.throughline.okr.view.CheckInView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.JudgementView;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import io.throughline.okr.view.OrgUnitDetailView;
import io.throughline.okr.view.OrgUnitView;
import io.throughline.okr.view.PersonView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns what the core knows into the records that are shown. */
public final class Presenter {
    private final People people;
    private final Shelf shelf;

    public Presenter(People people, Shelf shelf) {
        this.people = people;
        this.shelf = shelf;
    }

    /** An objective with what is judged of it and of its key results. */
    public ObjectiveView objective(
            Objective objective, Objective.Texts texts, List<KeyResult> keyResults, Glance glance) {
        Home home = shelf.seenHome(objective.written().home(), glance);
        return objective(objective, home, texts, keyResults, glance);
    }

    /** The same where its home parent, as the viewer sees it, was looked up with those of others. */
    public ObjectiveView objective(
            Objective objective, Home home, Objective.Texts texts, List<KeyResult> keyResults, Glance glance) {
        Objective.Written written = objective.written();
        Verdict verdict = Verdict.of(objective, keyResults, glance);
        return new ObjectiveView(
                objective.id(),
                objective.key(),
                objective.version(),
                written.orgUnit(),
                written.cycle(),
                written.title(),
                texts.why(),
                person(written.owner()),
                written.ambition().word(),
                written.state().word(),
                written.weight(),
                home.keyResult(),
                home.objective(),
                objective.progress().share(),
                glance.pace(objective).expected(),
                verdict.health().word(),
                glance.visibility().mayEdit(written.orgUnit(), List.of(written.owner())),
                Span.text(written.span().starts()),
                Span.text(written.span().due()),
                written.tags().theme(),
                labels(written.tags()),
                written.circle().confidential(),
                people(written.circle()),
                texts.postMortem(),
                judgement(objective.judgement(), objective.counted()),
                verdict.silence().overdue(),
                verdict.silence().days());
    }

    /** A key result with its measure, its standing and its texts. */
    public KeyResultView keyResult(Shelf.Pair pair, KeyResult.Texts texts, Glance glance) {
        KeyResult keyResult = pair.keyResult();
        KeyResult.Written written = keyResult.written();
        Measure measure = written.measure();
        Standing standing = keyResult.standing();
        Verdict verdict = Verdict.of(keyResult, pair.objective(), glance);
        return new KeyResultView(
                keyResult.id(),
                keyResult.key(),
                keyResult.version(),
                written.objective(),
                pair.objective().written().title(),
                written.title(),
                person(written.owner()),
                written.source().word(),
                measure.kind().word(),
                measure.baseline(),
                measure.target(),
                standing.value(),
                standing.measured(),
                measure.decimals(),
                measure.unit(),
                written.weight(),
                Span.text(written.span().due()),
                keyResult.progress().share(),
                glance.pace(keyResult, pair.objective()).expected(),
                verdict.health().word(),
                standing.confidence(),
                pair.editable(glance),
                written.kpi(),
                measure.upper(),
                measure.checkpoints().stream()
                        .map(one -> new KeyResultView.Checkpoint(one.day().toString(), one.value()))
                        .toList(),
                steps(texts.steps()),
                written.ambition().word(),
                written.startConfidence(),
                Span.text(written.span().starts()),
                written.tags().theme(),
                labels(written.tags()),
                texts.evidence(),
                texts.counterMetric(),
                texts.targetReason(),
                texts.postMortem(),
                judgement(keyResult.judgement(), standing.progress()),
                verdict.silence().overdue(),
                verdict.silence().days());
    }

    private static List<KeyResultView.Step> steps(Steps steps) {
        List<KeyResultView.Step> views = new ArrayList<>();
        for (int i = 0; i < steps.titles().size(); i++) {
            double weight = steps.weights().isEmpty() ? -1 : steps.weights().get(i);
            views.add(new KeyResultView.Step(steps.titles().get(i), weight));
        }
        return views;
    }

    /** In an order of their own, so that the same labels are the same bytes. */
    public static List<String> labels(Tags tags) {
        return tags.labels().isEmpty()
                ? List.of()
                : tags.labels().stream().sorted().toList();
    }

    private List<PersonView> people(Circle circle) {
        return persons(circle.people()).values().stream()
                .sorted(Comparator.comparing(PersonView::key))
                .toList();
    }

    /** What people say, beside what is counted. */
    public JudgementView judgement(Judgement said, Progress counted) {
        Set<String> authors = new TreeSet<>();
        said.handSet().ifPresent(set -> authors.add(set.author()));
        said.grade().ifPresent(given -> authors.add(given.author()));
        Map<String, PersonView> persons = authors.isEmpty() ? Map.of() : persons(authors);
        return new JudgementView(
                said.handSet().map(set -> set.progress().share()).orElse(-1.0),
                said.handSet().map(HandSet::reason).orElse(""),
                person(said.handSet().map(HandSet::author), persons),
                said.handSet().map(set -> set.at().toString()).orElse(""),
                counted.share(),
                said.grade().map(Grade::points).orElse(-1.0),
                said.grade().map(Grade::note).orElse(""),
                person(said.grade().map(Grade::author), persons),
                said.grade().map(given -> given.at().toString()).orElse(""),
                Grade.proposed(said.over(counted)));
    }

    private static PersonView person(Optional<String> key, Map<String, PersonView> persons) {
        return key.map(found -> persons.getOrDefault(found, PersonView.NOBODY)).orElse(PersonView.NOBODY);
    }

    /** One step of the way up. */
    public ChainView chain(Alignment.Step step) {
        return step.keyResult().map(this::chain).orElseGet(() -> chain(step.objective()));
    }

    /** A key result as a step of the way up. */
    public ChainView chain(KeyResult keyResult) {
        return new ChainView(
                "key-result",
                keyResult.id(),
                keyResult.key(),
                keyResult.written().title(),
                keyResult.progress().share());
    }

    /** An objective as a step of the way up. */
    public ChainView chain(Objective objective) {
        return new ChainView(
                "objective",
                objective.id(),
                objective.key(),
                objective.written().title(),
                objective.progress().share());
    }

    /** A check-in; {@code persons} are those who may have recorded it, by user key. */
    public CheckInView checkIn(CheckIn checkIn, Map<String, PersonView> persons) {
        return new CheckInView(
                checkIn.id(),
                checkIn.keyResult(),
                checkIn.value(),
                checkIn.measured(),
                checkIn.confidence(),
                checkIn.comment(),
                checkIn.effective().toString(),
                checkIn.recorded().toString(),
                persons.getOrDefault(checkIn.author(), PersonView.NOBODY),
                checkIn.milestones().stream().flatMap(Set::stream).sorted().toList());
    }

    /** A cycle, and how much of it has passed. */
    public CycleView cycle(Cycle cycle, Glance glance) {
        return new CycleView(
                cycle.id(),
                cycle.version(),
                cycle.name(),
                cycle.kind().word(),
                cycle.starts().toString(),
                cycle.ends().toString(),
                cycle.state().word(),
                cycle.parent(),
                cycle.elapsed(glance.today()));
    }

    /** An org unit; a parent the viewer may not see is none. */
    public OrgUnitView orgUnit(OrgUnit unit, Glance glance) {
        int parent = glance.visibility().mayView(unit.parent()) ? unit.parent() : 0;
        return new OrgUnitView(
                unit.id(), unit.name(), parent, unit.written().seen().word());
    }

    /** Groups are the host's: only who may edit the org unit reads their names. */
    public OrgUnitDetailView orgUnitDetail(OrgUnit unit, Glance glance) {
        OrgUnit.Written written = unit.written();
        boolean editable = glance.visibility().mayEdit(unit.id());
        Map<String, PersonView> persons =
                persons(Stream.of(written.crew().leads(), written.crew().members())
                        .flatMap(Set::stream)
                        .toList());
        return new OrgUnitDetailView(
                unit.id(),
                unit.version(),
                written.kind().word(),
                unit.name(),
                glance.visibility().mayView(unit.parent()) ? unit.parent() : 0,
                written.seen().word(),
                editable ? sorted(written.seers()) : List.of(),
                shown(written.crew().leads(), persons),
                shown(written.crew().members(), persons),
                editable ? sorted(written.crew().groups()) : List.of(),
                editable);
    }

    private static List<String> sorted(Set<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static List<PersonView> shown(Set<String> keys, Map<String, PersonView> persons) {
        return keys.stream().sorted().map(persons::get).toList();
    }

    /** People as the host knows them now, by user key. */
    public Map<String, PersonView> persons(Collection<String> keys) {
        return people.byKeys(keys);
    }

    private PersonView person(String key) {
        return persons(List.of(key)).getOrDefault(key, PersonView.NOBODY);
    }

    /** An instant as shown; "" for never. */
    public static String instant(Instant at) {
        return at.equals(Instant.EPOCH) ? "" : at.toString();
    }
}
