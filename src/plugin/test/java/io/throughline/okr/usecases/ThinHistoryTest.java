package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.history.ViewPast;
import io.throughline.okr.usecases.job.ThinHistory;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.SettingsDraft;
import io.throughline.okr.view.PastView;
import java.time.Duration;
import java.util.List;

class ThinHistoryTest {
    private static final int POINTS = 400;
    private static final int TEXTS = 1_100;

    @OnEveryDatabase
    void nothing_is_let_go_unless_an_administrator_has_set_how_long_it_is_kept(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int objective = desk.objective(desk.unit("Payments", 0), year, "Trust");
        int keyResult = desk.keyResult(objective, "Raise it", 0, 100, 1);
        desk.checkIn(keyResult, 10, 5);
        desk.checkIn(keyResult, 20, 5);
        retitle(desk, "Second");
        desk.wait(Duration.ofDays(2_000));

        assertThat(desk.the(ThinHistory.class).thin()).isZero();
        keep(desk);
        // two points of the same day, and what the objective said first
        assertThat(desk.the(ThinHistory.class).thin()).isEqualTo(3);
    }

    @OnEveryDatabase
    void of_old_days_the_last_progress_point_stays_and_of_young_ones_all(Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        desk.checkIn(keyResult, 10, 5);
        desk.wait(Duration.ofMinutes(1));
        desk.checkIn(keyResult, 20, 5);
        desk.wait(Duration.ofDays(POINTS - 1));
        assertThat(desk.the(ThinHistory.class).thin()).isZero();
        desk.wait(Duration.ofDays(2));

        // one of the key result, one of its objective
        assertThat(desk.the(ThinHistory.class).thin()).isEqualTo(2);

        assertThat(store.port(ProgressPoints.class).of(Element.KEY_RESULT, keyResult))
                .extracting(point -> point.progress().share())
                .containsExactly(0.2);
        assertThat(desk.the(ThinHistory.class).thin()).isZero();
    }

    @OnEveryDatabase
    void texts_of_old_changes_go_but_never_those_of_an_elements_last_one(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        retitle(desk, "Second");
        desk.wait(Duration.ofDays(10));
        retitle(desk, "Third");
        desk.wait(Duration.ofDays(TEXTS - 5));

        // that it was made, and its second title; the third is young, and all else was said only once
        assertThat(desk.the(ThinHistory.class).thin()).isEqualTo(2);
        assertThat(desk.the(ThinHistory.class).thin()).isZero();

        List<Change> left = store.port(ChangeLog.class).after(Scope.cycle(1), 0, 100);
        assertThat(left)
                .filteredOn(change -> change.element() == Element.OBJECTIVE && change.kind() == Change.Kind.CHANGED)
                .extracting(change -> change.after().text("title"))
                .containsExactly("", "Third");
        assertThat(left)
                .filteredOn(change -> change.element() == Element.KEY_RESULT && change.kind() == Change.Kind.CREATED)
                .noneMatch(change -> change.after().none());
    }

    @OnEveryDatabase
    void as_of_names_the_oldest_day_it_reaches(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        desk.wait(Duration.ofDays(1));
        retitle(desk, "Second");
        desk.wait(Duration.ofDays(1));
        retitle(desk, "Third");
        desk.wait(Duration.ofDays(10));
        retitle(desk, "Fourth");
        desk.wait(Duration.ofDays(TEXTS - 5));
        assertThat(desk.the(ThinHistory.class).thin()).isEqualTo(3);

        // what the first young change found was said by the last old one
        assertThat(past(desk, "2027-08-14").says()).containsEntry("title", "Third");
        assertThat(past(desk, "2027-08-24").says()).containsEntry("title", "Fourth");
        assertThatThrownBy(() -> past(desk, "2027-08-12")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT);
            assertThat(refused.faults().get(0).arguments()).containsExactly("2027-08-24");
        });
    }

    private static void keep(Desk desk) {
        desk.the(ChangeSettings.class)
                .change(0, new SettingsDraft(10, 25, 14, List.of(), List.of(), 1, "monday", POINTS, TEXTS));
    }

    private static int fill(Desk desk) {
        keep(desk);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0);
        return desk.keyResult(desk.objective(unit, year, "Trust"), "Raise it", 0, 100, 1);
    }

    private static void retitle(Desk desk, String title) {
        long version = desk.the(ViewObjective.class).view(1).version();
        desk.the(EditObjective.class).edit(1, version, Desk.objectiveDraft(1, 1, title, 0, 0));
    }

    private static PastView past(Desk desk, String asOf) {
        return desk.the(ViewPast.class).view("objective", 1, asOf);
    }
}
