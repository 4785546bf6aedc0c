package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.people.HandOver;
import io.throughline.okr.usecases.people.ViewOrgUnit;
import io.throughline.okr.view.HandOverView;
import io.throughline.okr.view.PersonView;

class HandOverTest {
    @OnEveryDatabase
    void what_a_leaver_owns_and_leads_goes_to_another_in_one_revision_a_scope(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0, "leo", "otto");
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int other = desk.cycle("2028", "2028-01-01", "2028-12-31", 0);
        desk.as("leo");
        int objective = desk.objective(unit, cycle, "Deploy on a Friday");
        int keyResult = desk.keyResult(objective, "Deploys", 0, 10, 1);
        desk.objective(unit, other, "Sleep on a Friday");
        int ottos = desk.as("otto").objective(unit, cycle, "Stay calm");
        desk.as("admin");
        ChangeLog.Revisions before = store.port(ChangeLog.class).revisions();

        HandOverView preview = handOver(desk, 0, true);
        assertThat(preview.objectives()).isEqualTo(2);
        assertThat(preview.keyResults()).isEqualTo(1);
        assertThat(preview.orgUnits()).isEqualTo(1);
        assertThat(store.port(ChangeLog.class).revisions()).isEqualTo(before);

        assertThat(handOver(desk, 0, false).done()).isTrue();

        assertThat(desk.the(ViewObjective.class).view(objective).owner().key()).isEqualTo("nina");
        assertThat(desk.the(ViewObjective.class).view(objective).version()).isEqualTo(2);
        assertThat(desk.the(ViewKeyResult.class).view(keyResult).owner().key()).isEqualTo("nina");
        assertThat(desk.the(ViewObjective.class).view(ottos).owner().key()).isEqualTo("otto");
        assertThat(desk.the(ViewOrgUnit.class).view(unit).leads())
                .extracting(PersonView::key)
                .containsExactly("nina", "otto");
        ChangeLog.Revisions after = store.port(ChangeLog.class).revisions();
        for (Scope scope : before.byScope().keySet()) {
            assertThat(after.of(scope)).as(scope.name()).isEqualTo(before.of(scope) + 1);
        }
        assertThat(handOver(desk, 0, true).objectives()).isZero();
    }

    @OnEveryDatabase
    void one_cycle_leaves_the_others_and_the_leads_alone(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0, "leo");
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int other = desk.cycle("2028", "2028-01-01", "2028-12-31", 0);
        desk.as("leo");
        desk.objective(unit, cycle, "Deploy on a Friday");
        int stays = desk.objective(unit, other, "Sleep on a Friday");

        assertThatThrownBy(() -> handOver(desk, cycle, false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.FORBIDDEN));
        desk.as("admin");
        handOver(desk, cycle, false);

        assertThat(desk.the(ViewObjective.class).view(stays).owner().key()).isEqualTo("leo");
        assertThat(desk.the(ViewOrgUnit.class).view(unit).leads())
                .extracting(PersonView::key)
                .containsExactly("leo");
    }

    private static HandOverView handOver(Desk desk, int cycle, boolean dryRun) {
        return desk.the(HandOver.class).handOver(new HandOver.Draft("leo", "nina", cycle, dryRun));
    }
}
