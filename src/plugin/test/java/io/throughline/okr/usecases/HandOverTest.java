package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.people.HandOver;
import io.throughline.okr.usecases.people.ViewOrgUnit;
import io.throughline.okr.view.HandOverView;
import io.throughline.okr.view.PersonView;
import java.util.List;

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
        int action = desk.the(AddAction.class)
                .add(keyResult, new ActionDraft("Ask the team", "leo", ""))
                .id();
        int ottosAction = desk.the(AddAction.class)
                .add(keyResult, new ActionDraft("Answer", "otto", ""))
                .id();
        int kpi = kpi(desk, unit, "leo");
        int ottos = desk.as("otto").objective(unit, cycle, "Stay calm");
        desk.as("admin");
        ChangeLog.Revisions before = store.port(ChangeLog.class).revisions();

        HandOverView preview = handOver(desk, 0, true);
        assertThat(preview.objectives()).isEqualTo(2);
        assertThat(preview.keyResults()).isEqualTo(1);
        assertThat(preview.actions()).isEqualTo(1);
        assertThat(preview.kpis()).isEqualTo(1);
        assertThat(preview.orgUnits()).isEqualTo(1);
        assertThat(store.port(ChangeLog.class).revisions()).isEqualTo(before);

        assertThat(handOver(desk, 0, false).done()).isTrue();

        assertThat(desk.the(ViewObjective.class).view(objective).owner().key()).isEqualTo("nina");
        assertThat(desk.the(ViewObjective.class).view(objective).version()).isEqualTo(2);
        assertThat(desk.the(ViewKeyResult.class).view(keyResult).owner().key()).isEqualTo("nina");
        assertThat(desk.the(ViewObjective.class).view(ottos).owner().key()).isEqualTo("otto");
        Actions actions = store.port(Actions.class);
        assertThat(actions.byId(action).orElseThrow().written().owner()).isEqualTo("nina");
        assertThat(actions.byId(action).orElseThrow().version()).isEqualTo(2);
        assertThat(actions.byId(ottosAction).orElseThrow().written().owner()).isEqualTo("otto");
        Kpi given = store.port(Kpis.class).byId(kpi).orElseThrow();
        assertThat(given.written().owner()).isEqualTo("nina");
        assertThat(given.version()).isEqualTo(2);
        assertThat(desk.the(ViewOrgUnit.class).view(unit).leads())
                .extracting(PersonView::key)
                .containsExactly("nina", "otto");
        assertThat(changed(store, Scope.cycle(cycle))).contains("action/" + action + " leo>nina");
        assertThat(changed(store, Scope.SHARED)).contains("kpi/" + kpi + " leo>nina");
        ChangeLog.Revisions after = store.port(ChangeLog.class).revisions();
        for (Scope scope : before.byScope().keySet()) {
            assertThat(after.of(scope)).as(scope.name()).isEqualTo(before.of(scope) + 1);
        }
        HandOverView left = handOver(desk, 0, true);
        assertThat(List.of(left.objectives(), left.keyResults(), left.actions(), left.kpis(), left.orgUnits()))
                .containsOnly(0);
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
        int keyResult = desk.keyResult(stays, "Hours", 0, 10, 1);
        desk.the(AddAction.class).add(keyResult, new ActionDraft("Go to bed", "leo", ""));
        kpi(desk, unit, "leo");

        assertThatThrownBy(() -> handOver(desk, cycle, false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.FORBIDDEN));
        desk.as("admin");
        HandOverView given = handOver(desk, cycle, false);

        assertThat(List.of(given.objectives(), given.keyResults(), given.actions(), given.kpis()))
                .containsExactly(1, 0, 0, 0);
        assertThat(desk.the(ViewObjective.class).view(stays).owner().key()).isEqualTo("leo");
        assertThat(desk.the(ViewOrgUnit.class).view(unit).leads())
                .extracting(PersonView::key)
                .containsExactly("leo");
    }

    private static int kpi(Desk desk, int unit, String owner) {
        return desk.the(CreateKpi.class)
                .create(new KpiDraft(unit, "Uptime", "%", 1, "up", 0, 0, owner, "", false))
                .id();
    }

    /** What has changed its owner: element, id, owner before and after. */
    private static List<String> changed(Store store, Scope scope) {
        return store.port(ChangeLog.class).after(scope, 0, 100).stream()
                .filter(change -> change.kind() == Change.Kind.CHANGED)
                .map(change -> change.element().word() + "/" + change.elementId() + " "
                        + change.before().text("owner") + ">" + change.after().text("owner"))
                .toList();
    }

    private static HandOverView handOver(Desk desk, int cycle, boolean dryRun) {
        return desk.the(HandOver.class).handOver(new HandOver.Draft("leo", "nina", cycle, dryRun));
    }
}
