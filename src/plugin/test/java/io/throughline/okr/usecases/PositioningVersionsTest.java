package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.planning.PositioningDraft;
import io.throughline.okr.usecases.planning.RevisePositioning;
import io.throughline.okr.usecases.planning.ViewPositioning;
import io.throughline.okr.view.PositioningQuery;
import io.throughline.okr.view.PositioningVersionView;
import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.StatementView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class PositioningVersionsTest {
    @OnEveryDatabase
    void before_anything_is_written_it_is_version_0_with_nothing_in_it(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0, "mei");

        PositioningView view = read(desk.as("mei"), unit, 0);

        assertThat(view.version()).isZero();
        assertThat(view.latest()).isZero();
        assertThat(view.statements()).isEmpty();
        assertThat(view.at()).isEmpty();
        assertThat(view.editable()).isTrue();
        assertThat(desk.the(ViewPositioning.class).versions(unit)).isEmpty();
    }

    @OnEveryDatabase
    void each_save_is_a_version_and_none_is_written_over(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0, "mei", "priya");
        desk.as("mei");
        save(desk, unit, 0, "We pay.", "We grow.");
        desk.as("priya").wait(Duration.ofDays(1));
        PositioningView second = save(desk, unit, 1, "We pay at once.");

        assertThat(second.version()).isEqualTo(2);
        assertThat(read(desk, unit, 0)).isEqualTo(second);
        PositioningView first = read(desk, unit, 1);
        assertThat(first.latest()).isEqualTo(2);
        assertThat(first.author().key()).isEqualTo("mei");
        assertThat(first.statements()).containsExactly(new StatementView("We pay."), new StatementView("We grow."));
        assertThat(desk.the(ViewPositioning.class).versions(unit))
                .extracting(
                        PositioningVersionView::version,
                        version -> version.author().key(),
                        PositioningVersionView::at)
                .containsExactly(tuple(1, "mei", "2027-08-12T14:32:00Z"), tuple(2, "priya", "2027-08-13T14:32:00Z"));
    }

    @OnEveryDatabase
    void texts_of_any_script_and_length_come_back_as_they_were(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("平台质量", 0, "linxiao");
        String long0 = "让每位工程师都敢在周五发布。\n".repeat(200).strip();
        String statement = "我们留下其他部门主动选用的共享部件 𠮷🚀 “‘{0}’” <b>";
        PositioningDraft draft =
                new PositioningDraft(long0, "b", "", "d", "e\n\ne", "f", List.of(statement, "x".repeat(300)));

        desk.as("linxiao").the(RevisePositioning.class).revise(unit, 0, draft);

        PositioningView view = read(new Desk(store).as("linxiao"), unit, 1);
        assertThat(view.purpose()).isEqualTo(long0);
        assertThat(List.of(view.uniqueValue(), view.dimensions(), view.boundary(), view.direction()))
                .containsExactly("b", "", "d", "e\n\ne");
        assertThat(view.businessValue()).isEqualTo("f");
        assertThat(view.statements()).containsExactly(new StatementView(statement), new StatementView("x".repeat(300)));
    }

    @OnEveryDatabase
    void who_does_not_start_from_the_last_version_is_refused_as_stale(Store store) {
        Desk desk = new Desk(store).as("admin");
        int unit = desk.unit("Payments", 0);
        save(desk, unit, 0, "We pay.");

        assertThat(reason(() -> save(desk, unit, 0, "We lose this."))).isEqualTo(Refused.Reason.STALE);
        save(desk, unit, 1, "We pay at once.");
        assertThat(reason(() -> save(desk, unit, 1, "We lose this."))).isEqualTo(Refused.Reason.STALE);
        assertThat(reason(() -> save(desk, unit, 3, "We lose this."))).isEqualTo(Refused.Reason.STALE);
        assertThat(read(desk, unit, 0).version()).isEqualTo(2);
    }

    @OnEveryDatabase
    void of_eight_who_write_at_once_one_gets_through_and_the_others_are_told(Store store) throws Exception {
        Desk desk = new Desk(store).as("admin");
        int unit = desk.unit("Payments", 0);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int written = 0;
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String statement = "We are number " + i + ".";
                all.add(threads.submit(() -> {
                    try {
                        save(desk, unit, 0, statement);
                        return true;
                    } catch (Refused refused) {
                        assertThat(refused.reason()).isEqualTo(Refused.Reason.STALE);
                        return false;
                    }
                }));
            }
            for (Future<Boolean> one : all) {
                written += one.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(written).isEqualTo(1);
        assertThat(desk.the(ViewPositioning.class).versions(unit)).hasSize(1);
    }

    @OnEveryDatabase
    void saving_what_is_there_is_no_version_and_no_revision(Store store) {
        Desk desk = new Desk(store).as("admin");
        int unit = desk.unit("Payments", 0);
        save(desk, unit, 0, "We pay.");
        long revision = revision(store);

        assertThat(save(desk, unit, 1, "  We\npay. ").version()).isEqualTo(1);
        assertThat(revision(store)).isEqualTo(revision);
    }

    @OnEveryDatabase
    void the_log_keeps_what_it_said_before_and_after(Store store) {
        Desk desk = new Desk(store).as("admin");
        int unit = desk.unit("Payments", 0);
        long before = revision(store);
        save(desk, unit, 0, "We pay.");
        save(desk, unit, 1, "We pay at once.");

        List<Change> changes = store.port(ChangeLog.class).after(Scope.SHARED, before, 10);
        assertThat(changes)
                .extracting(Change::element, Change::elementId, Change::kind, Change::author)
                .containsExactly(
                        tuple(Element.POSITIONING, unit, Change.Kind.CREATED, "admin"),
                        tuple(Element.POSITIONING, unit, Change.Kind.CHANGED, "admin"));
        assertThat(changes.get(1).before().texts("statements")).containsExactly("We pay.");
        assertThat(changes.get(1).after().texts("statements")).containsExactly("We pay at once.");
    }

    @OnEveryDatabase
    void its_leads_and_those_above_may_write_it_and_others_may_only_read(Store store) {
        Desk desk = new Desk(store);
        int above = desk.unit("Quayside", 0, "ingrid");
        int unit = desk.unit("Payments", above, "mei");
        save(desk.as("mei"), unit, 0, "We pay.");
        save(desk.as("ingrid"), unit, 1, "We pay at once.");

        assertThat(reason(() -> save(desk.as("priya"), unit, 2, "Not me."))).isEqualTo(Refused.Reason.FORBIDDEN);
        PositioningView seen = read(desk, unit, 0);
        assertThat(seen.editable()).isFalse();
        assertThat(seen.version()).isEqualTo(2);
    }

    @OnEveryDatabase
    void what_a_person_may_not_see_is_not_there(Store store) {
        Desk desk = new Desk(store);
        int open = desk.unit("Payments", 0, "mei");
        int closed = desk.unit("Security", 0, "members", List.of("hana"), List.of("tomas"));
        save(desk.as("hana"), closed, 0, "We keep it shut.");

        desk.as("priya");
        assertThat(reading(desk, closed, 0)).isInstanceOf(Reading.NotShown.class);
        assertThat(reason(() -> save(desk, closed, 1, "Let me in."))).isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(reason(() -> desk.the(ViewPositioning.class).versions(closed)))
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(reading(desk, open, 1)).isInstanceOf(Reading.NotShown.class);
        assertThat(read(desk.as("tomas"), closed, 0).version()).isEqualTo(1);
    }

    @OnEveryDatabase
    void what_is_wrong_is_refused_and_nothing_of_it_is_kept(Store store) {
        Desk desk = new Desk(store).as("admin");
        int unit = desk.unit("Payments", 0);

        assertThat(reason(() -> save(desk, unit, 0))).isEqualTo(Refused.Reason.INVALID);
        assertThat(reason(() -> save(desk, unit, 0, "We pay.", " "))).isEqualTo(Refused.Reason.INVALID);
        assertThat(read(desk, unit, 0).version()).isZero();
    }

    @OnEveryDatabase
    void it_is_read_in_as_many_statements_for_ten_versions_as_for_one(Store store) {
        Desk desk = new Desk(store).as("admin");
        int unit = desk.unit("Payments", 0);
        save(desk, unit, 0, "Version 1.");
        long one = statements(store, desk, unit);
        for (int from = 1; from < 10; from++) {
            save(desk, unit, from, "Version " + (from + 1) + ".", "And more.");
        }

        assertThat(statements(store, desk, unit)).isEqualTo(one);
    }

    @OnEveryDatabase
    void it_is_found_by_name_and_without_one_it_is_that_of_the_first_org_unit(Store store) {
        Desk desk = new Desk(store).as("admin");
        int first = desk.unit("Quayside", 0);
        int second = desk.unit("Payments", first);

        assertThat(found(desk, "payments")).isEqualTo(second);
        assertThat(found(desk, "")).isEqualTo(first);
    }

    private static int found(Desk desk, String name) {
        Reading<PositioningView> reading = desk.the(ViewPositioning.class).read(new PositioningQuery(name, 0));
        return ((Reading.Shown<PositioningView>) reading).value().orgUnit().id();
    }

    private static long statements(Store store, Desk desk, int unit) {
        long before = store.statements();
        read(desk, unit, 0);
        return store.statements() - before;
    }

    private static long revision(Store store) {
        return store.port(ChangeLog.class).revisions().byScope().get(Scope.SHARED);
    }

    private static PositioningView save(Desk desk, int unit, int from, String... statements) {
        return desk.the(RevisePositioning.class)
                .revise(unit, from, new PositioningDraft("", "", "", "", "", "", List.of(statements)));
    }

    private static Reading<PositioningView> reading(Desk desk, int unit, int version) {
        return desk.the(ViewPositioning.class).read(new PositioningQuery(Integer.toString(unit), version));
    }

    private static PositioningView read(Desk desk, int unit, int version) {
        return ((Reading.Shown<PositioningView>) reading(desk, unit, version)).value();
    }

    private static Refused.Reason reason(Runnable work) {
        List<Refused.Reason> reasons = new ArrayList<>();
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> reasons.add(refused.reason()));
        return reasons.get(0);
    }
}
