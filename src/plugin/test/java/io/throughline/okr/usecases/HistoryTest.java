package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Replay;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.history.ReadHistory;
import io.throughline.okr.usecases.history.ViewPast;
import io.throughline.okr.view.ChangeView;
import io.throughline.okr.view.PastView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class HistoryTest {
    @OnEveryDatabase
    void replayed_it_gives_what_is_there_now(Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        retitle(desk, "Another title");
        desk.checkIn(keyResult, 40, 5);
        ChangeLog log = store.port(ChangeLog.class);

        Map<Replay.Named, Facts> replayed = new Replay()
                .with(log.after(Scope.SHARED, 0, 500))
                .with(log.after(Scope.cycle(1), 0, 500))
                .now();

        Objectives objectives = store.port(Objectives.class);
        KeyResults keyResults = store.port(KeyResults.class);
        assertThat(replayed)
                .containsEntry(
                        new Replay.Named(Element.OBJECTIVE, 1),
                        objectives.byId(1).orElseThrow().facts(objectives.texts(1)))
                .containsEntry(
                        new Replay.Named(Element.KEY_RESULT, keyResult),
                        keyResults.byId(keyResult).orElseThrow().facts(keyResults.texts(keyResult)))
                .containsKey(new Replay.Named(Element.CYCLE, 1))
                .containsKey(new Replay.Named(Element.ORG_UNIT, 1))
                .containsKey(new Replay.Named(Element.CHECK_IN, 1))
                .hasSize(5);
    }

    @OnEveryDatabase
    void whoever_sees_an_element_reads_what_people_did_to_it_the_last_first(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        retitle(desk, "Second");
        desk.checkIn(1, 40, 5);

        Page<ChangeView> changes = desk.as("otto").the(ReadHistory.class).read("objective", 1, Page.Wanted.FIRST);

        assertThat(changes.items())
                .extracting(ChangeView::kind, change -> change.after().get("title"))
                .containsExactly(tuple("changed", "Second"), tuple("created", "Trust"));
        assertThat(changes.next()).isEmpty();
        assertThat(refused(() -> desk.the(ReadHistory.class)
                        .readScope("cycle:1", 0, Page.Wanted.FIRST)
                        .items()))
                .isEqualTo(Refused.Reason.FORBIDDEN);
        assertThat(refused(() -> desk.the(ReadHistory.class)
                        .read("check-in", 1, Page.Wanted.FIRST)
                        .items()))
                .isEqualTo(Refused.Reason.INVALID);
    }

    @OnEveryDatabase
    void a_long_history_comes_page_by_page_with_nothing_lost_or_twice(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        for (int i = 0; i < 60; i++) {
            retitle(desk, "Title " + i);
        }

        Page<ChangeView> first = desk.the(ReadHistory.class).read("objective", 1, new Page.Wanted(Bookmark.START, 50));
        Page<ChangeView> second = desk.the(ReadHistory.class)
                .read("objective", 1, new Page.Wanted(first.next().orElseThrow(), 50));

        assertThat(first.items()).hasSize(50);
        assertThat(second.items()).hasSize(11);
        assertThat(second.next()).isEmpty();
        assertThat(first.items().get(49).revision())
                .isEqualTo(second.items().get(0).revision() + 1);
    }

    @OnEveryDatabase
    void history_and_past_of_what_a_viewer_may_not_see_are_absent(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        int secret = desk.unit("Mergers", 0, "members", List.of("sara"), List.of());
        int hidden = desk.objective(secret, 1, "Hidden");
        desk.as("otto");

        assertThat(refused(() -> desk.the(ReadHistory.class)
                        .read("objective", hidden, Page.Wanted.FIRST)
                        .items()))
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> desk.the(ReadHistory.class)
                        .read("org-unit", secret, Page.Wanted.FIRST)
                        .items()))
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> past(desk, "objective", hidden, "2027-08-12"))).isEqualTo(Refused.Reason.NOT_FOUND);
    }

    @OnEveryDatabase
    void as_of_a_day_it_says_what_it_said_then_and_how_far_it_was(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        desk.checkIn(1, 40, 5);
        desk.wait(Duration.ofDays(2));
        retitle(desk, "Two days later");
        desk.checkIn(1, 80, 5);

        PastView then = past(desk, "objective", 1, "2027-08-13");
        PastView now = past(desk, "objective", 1, "2027-08-14");

        assertThat(then.says()).containsEntry("title", "Trust");
        assertThat(then.progress()).isEqualTo(0.4);
        assertThat(then.changedBy().key()).isEqualTo("admin");
        assertThat(now.says()).containsEntry("title", "Two days later");
        assertThat(now.progress()).isEqualTo(0.8);
        assertThat(refused(() -> past(desk, "objective", 1, "2027-08-11"))).isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> past(desk, "objective", 1, "yesterday"))).isEqualTo(Refused.Reason.INVALID);
    }

    private static int fill(Desk desk) {
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0);
        return desk.keyResult(desk.objective(unit, year, "Trust"), "Raise it", 0, 100, 1);
    }

    private static void retitle(Desk desk, String title) {
        long version = desk.the(ViewObjective.class).view(1).version();
        desk.the(EditObjective.class).edit(1, version, Desk.objectiveDraft(1, 1, title, 0, 0));
    }

    private static PastView past(Desk desk, String element, int id, String asOf) {
        return desk.the(ViewPast.class).view(element, id, asOf);
    }

    private static Refused.Reason refused(ThrowingCallable call) {
        Refused[] caught = new Refused[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> caught[0] = refused);
        return caught[0].reason();
    }
}
