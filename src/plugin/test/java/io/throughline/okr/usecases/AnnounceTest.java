package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.view.OwnerNoticeView;
import io.throughline.okr.view.PersonView;
import java.util.List;

class AnnounceTest {
    @OnEveryDatabase
    void who_is_made_the_owner_by_another_is_told_what_and_where_it_is(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0, "mei");
        desk.as("mei");
        int objective = create(desk, unit, year, "priya");
        desk.the(CreateKeyResult.class).create(draft(objective, "tomas"));

        assertThat(desk.notices)
                .extracting(notice -> notice.recipient().key(), OwnerNoticeView::kind, OwnerNoticeView::title)
                .containsExactly(tuple("priya", "objective", "Trust"), tuple("tomas", "key-result", "Success"));
        assertThat(desk.notices.get(0))
                .isEqualTo(new OwnerNoticeView(
                        new PersonView("priya", "priya", true),
                        new PersonView("mei", "mei", true),
                        "objective",
                        "O-" + objective,
                        "Trust",
                        "Payments",
                        "2027",
                        "http://localhost:2990/jira/plugins/servlet/okr?unit=" + unit + "&cycle=" + year));
    }

    @OnEveryDatabase
    void a_change_tells_a_new_owner_and_not_the_one_who_was_it_already(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0, "mei");
        desk.as("mei");
        int objective = create(desk, unit, year, "mei");
        int keyResult =
                desk.the(CreateKeyResult.class).create(draft(objective, "mei")).id();
        desk.the(EditObjective.class).edit(objective, 1, draft(unit, year, "priya"));
        desk.the(EditObjective.class).edit(objective, 2, draft(unit, year, "priya"));
        desk.the(EditKeyResult.class).edit(keyResult, 1, draft(objective, "tomas"));
        desk.the(EditKeyResult.class).edit(keyResult, 2, draft(objective, "tomas"));

        assertThat(desk.notices).extracting(notice -> notice.recipient().key()).containsExactly("priya", "tomas");
    }

    @OnEveryDatabase
    void nobody_is_told_what_he_did_himself(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0, "mei");

        create(desk.as("mei"), unit, year, "mei");
        create(desk, unit, year, "");

        assertThat(desk.notices).isEmpty();
    }

    @OnEveryDatabase
    void nobody_is_told_of_what_he_may_not_see(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int closed = desk.unit("Security", 0, "members", List.of("hana"), List.of("tomas"));
        desk.as("hana");
        create(desk, closed, year, "priya");
        create(desk, closed, year, "tomas");

        assertThat(desk.notices).extracting(notice -> notice.recipient().key()).containsExactly("tomas");
    }

    @OnEveryDatabase
    void what_was_written_stays_written_when_nobody_can_be_told(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0, "mei");
        desk.postIsDown = true;

        int objective = create(desk.as("mei"), unit, year, "priya");

        assertThat(desk.the(ViewObjective.class).view(objective).owner().key()).isEqualTo("priya");
        assertThat(desk.notices).isEmpty();
    }

    private static int create(Desk desk, int unit, int cycle, String owner) {
        return desk.the(CreateObjective.class).create(draft(unit, cycle, owner)).id();
    }

    private static ObjectiveDraft draft(int unit, int cycle, String owner) {
        return new ObjectiveDraft(unit, cycle, "Trust", "", owner, "committed", 1, 0, 0);
    }

    private static KeyResultDraft draft(int objective, String owner) {
        return new KeyResultDraft(objective, "Success", owner, "check-in", "number-up", 0, 10, 0, "", 1, "");
    }
}
