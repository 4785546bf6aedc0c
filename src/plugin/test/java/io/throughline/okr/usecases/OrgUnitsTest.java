package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.people.DeleteOrgUnit;
import io.throughline.okr.usecases.people.EditOrgUnit;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.people.OrgUnitDraft;
import io.throughline.okr.usecases.people.PlaceOrgUnit;
import io.throughline.okr.usecases.people.ViewOrgUnit;
import io.throughline.okr.view.OrgUnitDetailView;
import io.throughline.okr.view.OrgUnitView;
import io.throughline.okr.view.PersonView;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrgUnitsTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int company;
    private int payments;
    private int checkout;

    @BeforeEach
    void three_units() {
        company = desk.unit("Company", 0, "carla");
        payments = desk.unit("Payments", company, "dan");
        checkout = desk.unit("Checkout", payments, "everyone", List.of("tess"), List.of("tom"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_administrator_changes_all_of_an_org_unit_under_its_version() {
        OrgUnitDetailView now = edit(checkout, 1, draft("Pay pages", company, "groups", "una"));

        assertThat(now.version()).isEqualTo(2);
        assertThat(now.kind()).isEqualTo("department");
        assertThat(now.parent()).isEqualTo(company);
        assertThat(now.seers()).containsExactly("staff");
        assertThat(now.leads()).extracting(PersonView::key).containsExactly("una");
        assertThat(now.members()).isEmpty();
        assertThat(now.groups()).containsExactly("pay-people");
        assertThat(refusal(() -> edit(checkout, 1, draft("Old", company, "everyone", "una"))))
                .isEqualTo(Refused.Reason.STALE);
    }

    @Test
    void a_lead_changes_name_and_members_but_not_who_leads_sees_or_what_lies_above() {
        desk.as("dan");
        OrgUnitDetailView now = edit(
                checkout, 1, Desk.unitDraft("Check-out", payments, "everyone", List.of("tess"), List.of("tom", "una")));

        assertThat(now.name()).isEqualTo("Check-out");
        assertThat(now.members()).extracting(PersonView::key).containsExactly("tom", "una");
        for (OrgUnitDraft tooMuch : List.of(
                Desk.unitDraft("Check-out", company, "everyone", List.of("tess"), List.of()),
                Desk.unitDraft("Check-out", payments, "public", List.of("tess"), List.of()),
                Desk.unitDraft("Check-out", payments, "everyone", List.of("dan"), List.of()))) {
            assertThat(refusal(() -> edit(checkout, 2, tooMuch))).isEqualTo(Refused.Reason.FORBIDDEN);
        }
        desk.as("tom");
        assertThat(refusal(() -> edit(checkout, 2, draft("Mine", payments, "everyone", "tom"))))
                .isEqualTo(Refused.Reason.FORBIDDEN);
        assertThat(desk.the(ViewOrgUnit.class).view(checkout).groups()).isEmpty();
    }

    @Test
    void who_may_not_see_what_lies_above_does_not_move_the_unit_by_leaving_it_out() {
        edit(payments, 1, Desk.unitDraft("Payments", company, "members", List.of("dan"), List.of()));
        int secret = desk.unit("Secret", 0, "members", List.of("dan"), List.of());
        edit(checkout, 1, Desk.unitDraft("Checkout", secret, "everyone", List.of("tess"), List.of()));

        desk.as("zoe");
        assertThat(desk.the(ViewOrgUnit.class).view(checkout).parent()).isZero();
        desk.as("admin");
        OrgUnitDetailView now = desk.the(ViewOrgUnit.class).view(checkout);
        assertThat(now.parent()).isEqualTo(secret);
    }

    @Test
    void a_unit_is_never_below_itself() {
        assertThatThrownBy(() -> edit(company, 1, draft("Company", checkout, "everyone", "carla")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.faults().get(0).arguments())
                        .containsExactly("Company → Checkout → Payments → Company"));
    }

    @Test
    void siblings_keep_the_places_they_are_given_and_versions_stay() {
        int ledger = desk.unit("Ledger", payments);
        int platform = desk.unit("Platform", payments);

        desk.as("dan").the(PlaceOrgUnit.class).place(platform, checkout);

        assertThat(names()).containsExactly("Company", "Payments", "Platform", "Checkout", "Ledger");
        assertThat(desk.the(ViewOrgUnit.class).view(ledger).version()).isEqualTo(1);
        assertThat(refusal(() -> desk.the(PlaceOrgUnit.class).place(platform, company)))
                .isEqualTo(Refused.Reason.INVALID);
        desk.as("tess");
        assertThat(refusal(() -> desk.the(PlaceOrgUnit.class).place(checkout, 0)))
                .isEqualTo(Refused.Reason.FORBIDDEN);
    }

    @Test
    void only_a_unit_that_nothing_belongs_to_is_removed() {
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        desk.objective(checkout, cycle, "Deploy on a Friday");
        int empty = desk.unit("Empty", payments);

        desk.the(DeleteOrgUnit.class).delete(empty);

        assertThat(names()).containsExactly("Company", "Payments", "Checkout");
        for (int used : List.of(company, payments, checkout)) {
            assertThat(refusal(() -> desk.the(DeleteOrgUnit.class).delete(used)))
                    .isEqualTo(Refused.Reason.CONFLICT);
        }
        desk.as("dan");
        assertThat(refusal(() -> desk.the(DeleteOrgUnit.class).delete(checkout)))
                .isEqualTo(Refused.Reason.FORBIDDEN);
        assertThat(refusal(() -> desk.the(DeleteOrgUnit.class).delete(empty))).isEqualTo(Refused.Reason.NOT_FOUND);
    }

    private List<String> names() {
        return desk.the(ListOrgUnits.class).list().stream()
                .map(OrgUnitView::name)
                .toList();
    }

    private OrgUnitDetailView edit(int id, long version, OrgUnitDraft draft) {
        return desk.the(EditOrgUnit.class).edit(id, version, draft);
    }

    private static OrgUnitDraft draft(String name, int parent, String visibility, String lead) {
        return new OrgUnitDraft(
                "department",
                name,
                parent,
                visibility,
                List.of("staff"),
                List.of(lead),
                List.of(),
                List.of("pay-people"));
    }

    private static Refused.Reason refusal(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("nothing was refused");
    }
}
