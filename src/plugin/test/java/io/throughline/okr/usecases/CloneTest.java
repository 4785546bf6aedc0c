package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.view.CloneView;
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
