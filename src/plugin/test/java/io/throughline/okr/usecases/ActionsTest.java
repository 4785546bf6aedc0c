package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.action.EditAction;
import io.throughline.okr.usecases.action.ListActions;
import io.throughline.okr.usecases.action.MoveAction;
import io.throughline.okr.usecases.action.RemoveAction;
import io.throughline.okr.usecases.action.TickAction;
import io.throughline.okr.view.ActionView;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int cycle;
    private int keyResult;

    @BeforeEach
    void a_key_result() {
        int unit = desk.unit("Payments", 0, "lea");
        cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        keyResult = desk.keyResult(desk.objective(unit, cycle, "Merchants trust us"), "Raise the rate", 90, 98, 1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void they_stand_in_the_order_they_were_added_until_they_are_moved() {
        int first = add("Ask the merchants");
        int second = add("Fix the retries");
        int third = add("Tell the merchants");
        long version = action(third).version();

        List<ActionView> moved = desk.the(MoveAction.class).move(keyResult, third, first);

        assertThat(moved).extracting(ActionView::id).containsExactly(third, first, second);
        assertThat(list()).isEqualTo(moved);
        assertThat(action(third).version()).isEqualTo(version);
        assertThat(desk.the(MoveAction.class).move(keyResult, third, 0))
                .extracting(ActionView::id)
                .containsExactly(first, second, third);
        assertThat(desk.the(MoveAction.class).move(keyResult, third, third))
                .extracting(ActionView::id)
                .containsExactly(first, second, third);
        refused(Refused.Reason.INVALID, "before", () -> desk.the(MoveAction.class)
                .move(keyResult, third, 999));
    }

    @Test
    void a_tick_says_who_and_when_and_moves_no_progress() {
        desk.checkIn(keyResult, 92, 5);
        double progress = desk.progress(keyResult);
        int action = add("Ask the merchants");

        ActionView done = desk.as("lea").the(TickAction.class).tick(keyResult, action, true);
        long logged = revision();
        desk.as("admin").the(TickAction.class).tick(keyResult, action, true);

        assertThat(done.done()).isTrue();
        assertThat(done.doneBy().key()).isEqualTo("lea");
        assertThat(done.doneAt()).isEqualTo(Desk.TODAY.toString());
        assertThat(action(action)).isEqualTo(done);
        assertThat(revision()).as("ticking again changes nothing").isEqualTo(logged);
        assertThat(desk.progress(keyResult)).isEqualTo(progress);
        assertThat(desk.the(TickAction.class)
                        .tick(keyResult, action, false)
                        .doneBy()
                        .key())
                .isEmpty();
    }

    @Test
    void its_owner_may_tick_it_and_do_nothing_else() {
        int action = desk.the(AddAction.class)
                .add(keyResult, new ActionDraft("Ask", "mei", "2027-09-30"))
                .id();
        desk.as("mei");

        assertThat(desk.the(TickAction.class).tick(keyResult, action, true).done())
                .isTrue();
        refused(Refused.Reason.FORBIDDEN, "", () -> edit(action, 2, "Other"));
        refused(Refused.Reason.FORBIDDEN, "", () -> add("Another"));
        refused(Refused.Reason.FORBIDDEN, "", () -> remove(action));
        refused(Refused.Reason.FORBIDDEN, "", () -> desk.the(MoveAction.class).move(keyResult, action, 0));
        desk.as("otto");
        refused(Refused.Reason.FORBIDDEN, "", () -> desk.the(TickAction.class).tick(keyResult, action, false));
    }

    @Test
    void an_old_version_overwrites_nothing() {
        int action = add("Ask the merchants");
        edit(action, 1, "Ask them all");

        refused(Refused.Reason.STALE, "", () -> edit(action, 1, "Ask some"));
        assertThat(action(action).title()).isEqualTo("Ask them all");
    }

    @Test
    void what_is_wrong_is_said_of_each_field_and_nothing_is_written() {
        long before = revision();

        assertThatThrownBy(() -> desk.the(AddAction.class).add(keyResult, new ActionDraft(" ", "nobody", "soon")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactlyInAnyOrder("title", "owner", "due"));
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void there_is_an_end_to_them() {
        for (int i = 0; i < Action.MOST; i++) {
            add("Step " + i);
        }
        refused(Refused.Reason.CONFLICT, "", () -> add("One more"));
    }

    @Test
    void where_the_key_result_is_hidden_there_is_none() {
        int hidden = desk.unit("Secret", 0, "members", List.of("lea"), List.of());
        int other = desk.keyResult(desk.objective(hidden, cycle, "Hush"), "Be quiet", 0, 1, 1);
        int action = desk.the(AddAction.class)
                .add(other, new ActionDraft("Whisper", "mei", ""))
                .id();
        desk.as("mei");

        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ListActions.class).list(other));
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(TickAction.class).tick(other, action, true));
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.as("admin")
                .the(TickAction.class)
                .tick(keyResult, action, true));
    }

    @Test
    void the_log_tells_their_whole_life() {
        int action = add("Ask the merchants");
        int next = add("Tell them");
        desk.the(MoveAction.class).move(keyResult, next, action);
        desk.the(TickAction.class).tick(keyResult, action, true);
        remove(action);

        List<Change> changes = store.port(ChangeLog.class).after(Scope.cycle(cycle), 0, 100).stream()
                .filter(change -> change.element() == Element.ACTION && change.elementId() == action)
                .toList();
        assertThat(changes)
                .extracting(Change::kind)
                .containsExactly(Change.Kind.CREATED, Change.Kind.COMPUTED, Change.Kind.CHANGED, Change.Kind.REMOVED);
        assertThat(changes.get(2).after().text("doneBy")).isEqualTo("admin");
        assertThat(changes.get(3).before()).isEqualTo(changes.get(2).after());
        assertThat(list()).extracting(ActionView::id).containsExactly(next);
    }

    @Test
    void many_are_read_in_as_many_statements_as_one() {
        add("First");
        long one = statements();
        for (int i = 0; i < 20; i++) {
            add("Step " + i);
        }

        assertThat(statements()).isEqualTo(one);
    }

    private long statements() {
        long before = store.statements();
        list();
        return store.statements() - before;
    }

    private int add(String title) {
        return desk.the(AddAction.class)
                .add(keyResult, new ActionDraft(title, "", ""))
                .id();
    }

    private void edit(int action, long version, String title) {
        desk.the(EditAction.class).edit(keyResult, action, version, new ActionDraft(title, "", ""));
    }

    private void remove(int action) {
        desk.the(RemoveAction.class).remove(keyResult, action);
    }

    private List<ActionView> list() {
        return desk.the(ListActions.class).list(keyResult);
    }

    private ActionView action(int id) {
        return list().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
    }

    private long revision() {
        return store.port(ChangeLog.class).revisions().byScope().get(Scope.cycle(cycle));
    }

    static void refused(Refused.Reason reason, String field, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.faults()).extracting(Refused.Fault::field).containsExactly(field);
        });
    }
}
