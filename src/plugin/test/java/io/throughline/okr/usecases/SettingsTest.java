package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Themes;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.settings.ArrangeThemes;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.ListThemes;
import io.throughline.okr.usecases.settings.SettingsDraft;
import io.throughline.okr.usecases.settings.ViewSettings;
import io.throughline.okr.view.SettingsView;
import io.throughline.okr.view.ThemeView;
import java.util.List;

class SettingsTest {
    private static final SettingsDraft STRICT =
            new SettingsDraft(5, 15, 7, List.of("okr 用户"), List.of(), 4, "sunday", 400, 0);

    @OnEveryDatabase
    void what_is_set_is_there_after_closing_and_opening_and_in_the_log(Store store) {
        Desk desk = new Desk(store);
        assertThat(desk.the(ViewSettings.class).view().overdueDays()).isEqualTo(14);

        SettingsView set = desk.the(ChangeSettings.class).change(0, STRICT);

        assertThat(set.version()).isEqualTo(1);
        assertThat(desk.the(ViewSettings.class).view()).isEqualTo(set);
        assertThat(set.users()).containsExactly("okr 用户");
        Change change = store.port(ChangeLog.class).after(Scope.SHARED, 0, 10).get(0);
        assertThat(change.element()).isEqualTo(Element.SETTINGS);
        assertThat(change.after())
                .isEqualTo(store.port(StoredSettings.class).current().facts());
        assertThatThrownBy(() -> desk.the(ChangeSettings.class).change(0, STRICT))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.STALE));
        try (Store again = store.reopened()) {
            assertThat(new Desk(again).the(ViewSettings.class).view()).isEqualTo(set);
        }
    }

    @OnEveryDatabase
    void every_wrong_field_is_named_at_once(Store store) {
        SettingsDraft wrong =
                new SettingsDraft(30, 10, -1, List.of("x".repeat(300)), List.of(), 13, "someday", -1, 40_000);

        assertThatThrownBy(() -> new Desk(store).the(ChangeSettings.class).change(0, wrong))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactlyInAnyOrder(
                                "offTrackFrom",
                                "overdueDays",
                                "users",
                                "firstMonth",
                                "weekStart",
                                "keepPointsDays",
                                "keepTextsDays"));
    }

    @OnEveryDatabase
    void thresholds_and_who_may_use_it_hold_at_once(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0, "mei");
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int objective = desk.objective(unit, cycle, "Deploy on a Friday");
        int keyResult = desk.keyResult(objective, "Deploys", 0, 100, 1);
        // On that day 61 % are expected.
        desk.checkIn(keyResult, 55, 5);
        assertThat(desk.the(ViewKeyResult.class).view(keyResult).health()).isEqualTo("on-track");

        desk.the(ChangeSettings.class).change(0, STRICT);

        assertThat(desk.the(ViewKeyResult.class).view(keyResult).health()).isEqualTo("at-risk");
        assertThat(desk.as("zoe", "staff").the(ListOrgUnits.class).list()).isEmpty();
        assertThat(desk.as("zoe", "okr 用户").the(ListOrgUnits.class).list()).hasSize(1);
    }

    @OnEveryDatabase
    void themes_are_added_renamed_retired_and_ordered_and_never_lost(Store store) {
        Desk desk = new Desk(store);
        assertThat(desk.the(ListThemes.class).list()).hasSize(9).allMatch(theme -> theme.name()
                .isEmpty());

        ThemeView added = desk.the(ArrangeThemes.class).add("客户 ".strip());
        ThemeView renamed = desk.the(ArrangeThemes.class).change(6, 1, "Safety", true);
        desk.the(ArrangeThemes.class).place(added.id(), 1);

        assertThat(added.id()).isEqualTo(10);
        assertThat(renamed).isEqualTo(new ThemeView(6, 2, "security", "Safety", true));
        assertThat(store.port(Themes.class).all())
                .extracting(theme -> theme.id())
                .containsExactly(10, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(desk.the(ListThemes.class).list().get(6)).isEqualTo(renamed);
        assertThatThrownBy(() -> desk.the(ArrangeThemes.class).change(6, 1, "Late", false))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.as("mei").the(ArrangeThemes.class).add("Mine"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.FORBIDDEN));
    }
}
