package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Ambition;
import io.throughline.okr.domain.objective.Circle;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.objective.Steps;
import io.throughline.okr.domain.objective.Tags;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.cycle.CloneCycle;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.field.FieldDraft;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.view.CloneView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class CloneTest {
    @OnEveryDatabase
    void goals_begin_anew_as_drafts_and_keep_how_they_hang_together(Store store) {
        Scene scene = new Scene(store);
        scene.desk.checkIn(scene.speed, 5, 5);
        scene.desk.jira.epic(10, "PAY-1", 1);
        scene.desk.jira.issue(11, "PAY-2", 1, 10, "done");
        scene.desk.the(LinkIssue.class).link(scene.counting, "PAY-1");
        scene.desk.the(Contribute.class).contribute(scene.part, new Contribute.Draft(0, scene.top, 2));
        scene.desk.the(Contribute.class).contribute(scene.part, new Contribute.Draft(0, scene.team, 3));
        Action step = store.port(Actions.class)
                .add(Action.fresh(scene.speed, new Action.Written("Measure it", "mei", Optional.empty()), 1)
                        .ticked("mei", Desk.TODAY));
        long before = revision(store, scene.autumn);

        CloneView made = scene.desk
                .the(CloneCycle.class)
                .clone(
                        scene.summer,
                        new CloneCycle.Draft(scene.autumn, Set.of(), true, true, true, true, true, true, true, true));

        assertThat(made).isEqualTo(new CloneView(scene.autumn, 2, 2, 2, 1, 1, List.of(), List.of()));
        Map<Integer, Objective> objectives = scene.objectives(scene.autumn);
        Objective team = objectives.get(scene.team);
        Objective part = objectives.get(scene.part);
        KeyResult speed = scene.keyResults(scene.autumn).get(scene.speed);
        assertThat(team.written().state()).isEqualTo(State.DRAFT);
        assertThat(part.progress().counts()).isFalse();
        assertThat(team.written().home().keyResult()).isEqualTo(scene.rate);
        assertThat(part.written().home().keyResult()).isEqualTo(speed.id());
        assertThat(part.version()).isEqualTo(1);
        assertThat(List.of(team.key(), part.key())).doesNotContain("O-" + scene.team, "O-" + scene.part);
        assertThat(speed.standing().measured()).isFalse();
        assertThat(speed.written().measure().baseline()).isEqualTo(5);
        assertThat(speed.written().measure().target()).isEqualTo(10);
        assertThat(scene.keyResults(scene.autumn).get(scene.counting).standing().links())
                .isEqualTo(1);
        assertThat(store.port(Contributions.class).of(List.of(part.id())))
                .extracting(Contribution::to)
                .containsExactly(Goal.objective(scene.top), Goal.objective(team.id()));
        assertThat(store.port(Actions.class).of(List.of(speed.id())))
                .singleElement()
                .satisfies(action -> assertThat(action.done()).isEmpty())
                .satisfies(action -> assertThat(action.written().title())
                        .isEqualTo(step.written().title()));
        assertThat(revision(store, scene.autumn)).isEqualTo(before + 1);
        assertThat(store.port(ChangeLog.class).after(Scope.cycle(scene.autumn), before, 100))
                .extracting(Change::element)
                .startsWith(Element.OBJECTIVE, Element.OBJECTIVE, Element.KEY_RESULT, Element.KEY_RESULT)
                .contains(Element.CONTRIBUTION, Element.ACTION, Element.ISSUE_LINK);
    }

    @OnEveryDatabase
    void each_thing_a_goal_says_comes_along_or_stays_on_purpose(Store store) {
        Scene scene = new Scene(store);
        Saying saying = new Saying(scene);

        scene.desk
                .the(CloneCycle.class)
                .clone(
                        scene.summer,
                        new CloneCycle.Draft(scene.autumn, Set.of(), true, true, true, true, true, true, true, true));

        Objective objective = scene.objectives(scene.autumn).get(saying.objective());
        KeyResult keyResult = scene.keyResults(scene.autumn).get(saying.keyResult());
        assertThat(objective.written().circle()).isEqualTo(new Circle(true, Set.of("nina")));
        assertThat(objective.written().tags().labels()).containsExactly("growth");
        assertThat(objective.written().ambition()).isEqualTo(Ambition.ASPIRATIONAL);
        assertThat(objective.written().weight()).isEqualTo(3);
        assertThat(objective.written().span().due()).contains(LocalDate.parse("2027-12-31"));
        assertThat(store.port(Objectives.class).texts(objective.id()))
                .isEqualTo(new Objective.Texts("It is worth it", ""));
        KeyResult.Written written = keyResult.written();
        assertThat(written.tags().labels()).containsExactly("speed");
        assertThat(written.startConfidence()).as("is said anew").isEqualTo(-1);
        assertThat(written.measure().checkpoints())
                .extracting(Measure.Checkpoint::day)
                .containsExactly(LocalDate.parse("2027-11-01"));
        assertThat(store.port(KeyResults.class).texts(List.of(keyResult.id())).get(keyResult.id()))
                .isEqualTo(new KeyResult.Texts("A sheet", "Cost", "", "", Steps.NONE));
        assertThat(store.port(CustomValues.class).of(Element.OBJECTIVE, objective.id()))
                .extracting(CustomValue::text)
                .containsExactly("East");
        assertThat(store.port(CustomValues.class).of(Element.KEY_RESULT, keyResult.id()))
                .extracting(CustomValue::text, one -> one.goal().cycle())
                .containsExactly(tuple("West", scene.autumn));
        assertThat(store.port(ChangeLog.class)
                        .of(Element.OBJECTIVE_FIELDS, objective.id(), 0, 10)
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Change.Kind.CREATED));
        for (Subject subject : List.of(
                new Subject(Element.OBJECTIVE, objective.id()), new Subject(Element.KEY_RESULT, keyResult.id()))) {
            assertThat(store.port(Comments.class).of(subject, 0, 10)).isEmpty();
            assertThat(store.port(EvidenceLinks.class).of(subject)).isEmpty();
        }
    }

    @OnEveryDatabase
    void who_wants_no_tags_gets_no_themes_labels_and_custom_fields(Store store) {
        Scene scene = new Scene(store);
        Saying saying = new Saying(scene);

        scene.clone(Set.of(), true);

        Objective objective = scene.objectives(scene.autumn).get(saying.objective());
        assertThat(objective.written().tags()).isEqualTo(Tags.NONE);
        assertThat(store.port(CustomValues.class).of(Element.OBJECTIVE, objective.id()))
                .isEmpty();
    }

    /** An objective and a key result of the old cycle that say all they can. */
    private static final class Saying {
        private final int objective;
        private final int keyResult;

        private Saying(Scene scene) {
            Desk desk = scene.desk;
            int field = field(desk, "Region");
            int retired = field(desk, "Country");
            objective = desk.the(CreateObjective.class)
                    .create(new ObjectiveDraft(
                            scene.payments,
                            scene.summer,
                            "Says all it can",
                            "lea",
                            "aspirational",
                            3,
                            0,
                            0,
                            new FrameDraft("2027-07-02", "2027-09-30", 0, List.of("growth")),
                            new ObjectiveDraft.Seen(true, List.of("nina")),
                            new ObjectiveDraft.Texts("It is worth it", "We learned")))
                    .id();
            keyResult = desk.the(CreateKeyResult.class)
                    .create(new KeyResultDraft(
                            objective,
                            "Says all it can as well",
                            "lea",
                            "check-in",
                            0,
                            new MeasureDraft(
                                    "number-up",
                                    0,
                                    10,
                                    0,
                                    1,
                                    "%",
                                    List.of(new MeasureDraft.Checkpoint("2027-08-01", 4)),
                                    List.of()),
                            2,
                            "committed",
                            6,
                            new FrameDraft("", "", 0, List.of("speed")),
                            new KeyResultDraft.Texts("A sheet", "Cost", "", "We learned")))
                    .id();
            fill(desk, "objective", objective, field, "East", retired, "France");
            fill(desk, "key-result", keyResult, field, "West", retired, "Spain");
            desk.the(DefineCustomField.class)
                    .change(retired, 1, new FieldDraft("Country", "both", "text", List.of(), 0, true));
            for (String element : List.of("objective", "key-result")) {
                int id = element.equals("objective") ? objective : keyResult;
                desk.the(WriteComment.class).write(new WriteComment.Draft(element, id, 0, "Why?"));
                desk.the(AddEvidence.class).add(new AddEvidence.Draft(element, id, "Sheet", "https://example.com"));
            }
        }

        private int objective() {
            return objective;
        }

        private int keyResult() {
            return keyResult;
        }

        private static int field(Desk desk, String name) {
            return desk.the(DefineCustomField.class)
                    .define(new FieldDraft(name, "both", "text", List.of(), 0, false))
                    .id();
        }

        private static void fill(Desk desk, String element, int id, int one, String said, int other, String more) {
            desk.the(FillCustomFields.class)
                    .fill(
                            element,
                            id,
                            1,
                            List.of(new FillCustomFields.Said(one, said), new FillCustomFields.Said(other, more)));
        }
    }

    @OnEveryDatabase
    void cloning_again_or_one_unit_after_the_other_makes_nothing_twice(Store store) {
        Scene scene = new Scene(store);
        CloneView first = scene.clone(Set.of(scene.ledger), false);
        CloneView second = scene.clone(Set.of(), false);
        CloneView third = scene.clone(Set.of(), false);

        assertThat(first.objectives()).isEqualTo(1);
        assertThat(first.loose()).hasSize(1);
        assertThat(second.objectives()).isEqualTo(1);
        assertThat(second.skipped()).containsExactly("O-" + scene.part);
        assertThat(third.objectives()).isZero();
        assertThat(third.skipped()).hasSize(2);
        assertThat(scene.objectives(scene.autumn)).hasSize(2);
    }

    @OnEveryDatabase
    void leads_clone_what_they_lead_and_nobody_more_than_he_may(Store store) {
        Scene scene = new Scene(store);

        assertThat(refused(() -> scene.as("sid").clone(Set.of(), true)).reason())
                .isEqualTo(Refused.Reason.FORBIDDEN);
        assertThat(refused(() -> scene.as("otto").clone(Set.of(scene.payments), true))
                        .reason())
                .isEqualTo(Refused.Reason.FORBIDDEN);
        CloneView made = scene.as("otto").clone(Set.of(), false);

        assertThat(made.objectives()).isEqualTo(1);
        Objective clone = scene.objectives(scene.autumn).get(scene.part);
        assertThat(clone.written().owner()).isEqualTo("otto");
        assertThat(clone.origin().author()).isEqualTo("otto");
    }

    @OnEveryDatabase
    void who_clones_is_told_nothing_of_goals_he_may_not_see(Store store) {
        Scene scene = new Scene(store);
        Desk desk = scene.desk;
        int year = desk.the(ViewObjective.class).view(scene.top).cycle();
        int mergers = desk.unit("Mergers", 0, "members", List.of("sara"), List.of());
        int hidden = desk.objective(mergers, year, "Hidden");
        int mine = desk.objective(
                scene.ledger, scene.summer, "Mine", 0, desk.objective(mergers, scene.summer, "Hidden as well"));
        desk.the(Contribute.class).contribute(mine, new Contribute.Draft(0, hidden, 1));
        desk.the(Contribute.class).contribute(mine, new Contribute.Draft(0, scene.top, 1));

        CloneView made = scene.as("otto").clone(Set.of(), true);

        assertThat(made.objectives()).isEqualTo(2);
        assertThat(made.contributions()).isEqualTo(1);
        assertThat(made.loose())
                .as("of what he sees aligned to something he sees")
                .hasSize(1);
        int clone = scene.objectives(scene.autumn).get(mine).id();
        assertThat(store.port(Contributions.class).of(List.of(clone)))
                .as("it contributes all the same")
                .hasSize(2);
    }

    @OnEveryDatabase
    void what_makes_no_sense_is_refused(Store store) {
        Scene scene = new Scene(store);

        assertThat(fields(() -> scene.desk.the(CloneCycle.class).clone(scene.summer, draft(scene.summer, Set.of(99)))))
                .containsExactlyInAnyOrder("cycle", "orgUnits");
        assertThat(fields(() -> scene.desk.the(CloneCycle.class).clone(scene.summer, draft(99, Set.of()))))
                .containsExactly("cycle");
        assertThat(refused(() -> scene.desk.the(CloneCycle.class).clone(99, draft(scene.autumn, Set.of())))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
    }

    private static CloneCycle.Draft draft(int cycle, Set<Integer> units) {
        return new CloneCycle.Draft(cycle, units, true, true, true, false, false, false, false, false);
    }

    private static long revision(Store store, int cycle) {
        return store.port(ChangeLog.class).revisions().of(Scope.cycle(cycle));
    }

    private static List<String> fields(ThrowingCallable doing) {
        return refused(doing).faults().stream().map(Refused.Fault::field).toList();
    }

    private static Refused refused(ThrowingCallable doing) {
        Refused refused = catchThrowableOfType(Refused.class, doing);
        assertThat(refused).as("it should be refused").isNotNull();
        return refused;
    }

    /** A year with two quarters; in the first of them a team's objective aligned to the year's, and one of another unit to it. */
    private static final class Scene {
        private final Store store;
        private final Desk desk;
        private final int summer;
        private final int autumn;
        private final int payments;
        private final int ledger;
        private final int top;
        private final int rate;
        private final int team;
        private final int speed;
        private final int counting;
        private final int part;

        private Scene(Store store) {
            this.store = store;
            desk = new Desk(store);
            int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
            summer = desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
            autumn = desk.cycle("2027 Q4", "2027-10-01", "2027-12-31", year);
            payments = desk.unit("Payments", 0, "lea");
            ledger = desk.unit("Ledger", 0, "otto");
            top = desk.objective(payments, year, "Top");
            rate = desk.keyResult(top, "Rate", 0, 10, 1);
            team = desk.objective(payments, summer, "Team", rate, 0);
            speed = desk.keyResult(team, "Speed", 0, 10, 1);
            counting = desk.counting(team, "Counting");
            part = desk.objective(ledger, summer, "Part", speed, 0);
        }

        private Scene as(String key) {
            desk.as(key);
            return this;
        }

        private CloneView clone(Set<Integer> units, boolean owners) {
            return desk.the(CloneCycle.class)
                    .clone(
                            summer,
                            new CloneCycle.Draft(autumn, units, true, true, true, false, owners, false, false, false));
        }

        /** By what they were cloned from. */
        private Map<Integer, Objective> objectives(int cycle) {
            return store.port(Objectives.class).inCycles(List.of(cycle)).stream()
                    .collect(Collectors.toMap(one -> one.origin().clonedFrom(), one -> one));
        }

        private Map<Integer, KeyResult> keyResults(int cycle) {
            return store.port(KeyResults.class).inCycles(List.of(cycle)).stream()
                    .collect(Collectors.toMap(one -> one.origin().clonedFrom(), one -> one));
        }
    }
}
