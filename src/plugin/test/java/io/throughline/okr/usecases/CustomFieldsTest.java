package io.throughline.okr.usecases;

import static io.throughline.okr.usecases.ActionsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Replay;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.field.FieldDraft;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.field.ListCustomFields;
import io.throughline.okr.usecases.field.ViewCustomValues;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.view.CustomFieldView;
import io.throughline.okr.view.CustomValueView;
import io.throughline.okr.view.CustomValuesView;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomFieldsTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int cycle;
    private int objective;
    private int keyResult;

    @BeforeEach
    void goals() {
        int unit = desk.unit("Payments", 0, "lea");
        cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        objective = desk.objective(unit, cycle, "Merchants trust us");
        keyResult = desk.keyResult(objective, "Raise the rate", 90, 98, 1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void only_administrators_define_them_and_everybody_may_know_them() {
        CustomFieldView region = define("Region", "both", "choice", "East", "West");
        int budget = define("Budget", "objectives", "number").id();

        desk.as("lea");
        assertThat(fields()).extracting(CustomFieldView::name).containsExactly("Region", "Budget");
        assertThat(fields()).first().isEqualTo(region);
        refused(Refused.Reason.FORBIDDEN, "", () -> define("Mine", "both", "text"));
        refused(Refused.Reason.FORBIDDEN, "", () -> change(budget, 1, draft("Mine", "both", "number")));
    }

    @Test
    void a_name_is_taken_once_a_type_is_for_ever_and_what_is_wrong_is_said_by_field() {
        int region = define("Region", "both", "choice", "East", "West").id();

        refused(Refused.Reason.CONFLICT, "name", () -> define("REGION", "objectives", "text"));
        refused(Refused.Reason.CONFLICT, "type", () -> change(region, 1, draft("Region", "both", "text")));
        refused(Refused.Reason.INVALID, "choices", () -> define("Where", "both", "choice"));
        refused(Refused.Reason.INVALID, "choices", () -> define("Where", "both", "choice", "East", " East "));
        refused(Refused.Reason.INVALID, "choices", () -> define("Where", "both", "text", "East"));
        refused(Refused.Reason.INVALID, "on", () -> define("Where", "cycles", "text"));
        refused(Refused.Reason.INVALID, "type", () -> define("Where", "both", "colour"));
        CustomFieldView renamed = change(region, 1, draft("Area", "both", "choice", "East", "West", "North"));
        refused(Refused.Reason.STALE, "", () -> change(region, 1, draft("Where", "both", "choice", "East")));
        assertThat(fields()).containsExactly(renamed);
    }

    @Test
    void each_type_takes_what_it_is_and_refuses_the_rest_by_the_name_of_the_field() {
        taken("text", "让 🚀", "让 🚀", "x".repeat(401));
        taken("number", "+0012.500", "12.5", "twelve", "1e3", "1,5", "NaN", "9".repeat(30));
        taken("date", "2028-02-29", "2028-02-29", "2027-02-29", "tomorrow", "12.08.2027");
        taken("choice", "East", "East", "North", "east");
        taken("person", "mei", "mei", "nobody");
        taken("link", "https://a.example/?q=1", "https://a.example/?q=1", "javascript:alert(1)", "a.example");
    }

    private void taken(String type, String said, String kept, String... wrong) {
        String[] choices = type.equals("choice") ? new String[] {"East", "West"} : new String[0];
        int field = define("A " + type, "both", type, choices).id();
        assertThat(fill(field, said).values()).last().satisfies(value -> {
            assertThat(value.value()).isEqualTo(kept);
            assertThat(value.person().key()).isEqualTo(type.equals("person") ? "mei" : "");
        });
        assertThat(view().values()).last().extracting(CustomValueView::value).isEqualTo(kept);
        long revision = revision();
        for (String each : wrong) {
            assertThatThrownBy(() -> fill(field, each))
                    .as(type + " " + each)
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                            .singleElement()
                            .satisfies(fault -> {
                                assertThat(fault.field()).isEqualTo("values[0].value");
                                boolean person = type.equals("person");
                                assertThat(fault.arguments()).contains(person ? each : "A " + type);
                            }));
        }
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void filling_them_in_raises_the_version_of_the_goal_and_an_old_one_is_refused() {
        int budget = define("Budget", "both", "number").id();
        long before = desk.the(ViewObjective.class).view(objective).version();

        CustomValuesView now = fill(budget, "7");

        assertThat(now.version()).isEqualTo(before + 1);
        assertThat(desk.the(ViewObjective.class).view(objective).version()).isEqualTo(before + 1);
        refused(Refused.Reason.STALE, "", () -> fill("objective", objective, before, said(budget, "8")));
        long revision = revision();
        assertThat(fill(budget, "7.0").version()).as("the same again").isEqualTo(before + 1);
        assertThat(revision()).isEqualTo(revision);
        fill("key-result", keyResult, 1, said(budget, "9"));
        assertThat(desk.the(ViewKeyResult.class).view(keyResult).version()).isEqualTo(2);
        assertThat(view().values()).extracting(CustomValueView::value).containsExactly("7");
    }

    @Test
    void what_is_left_out_is_emptied_but_what_was_retired_stays() {
        int budget = define("Budget", "both", "number").id();
        int region = define("Region", "both", "text").id();
        int sponsor = define("Sponsor", "objectives", "person").id();
        fill("objective", objective, version(), said(budget, "7"), said(region, "East"), said(sponsor, "mei"));
        change(region, 1, new FieldDraft("Region", "both", "text", List.of(), 0, true));

        fill(sponsor, "otto");

        assertThat(view().values()).extracting(CustomValueView::value).containsExactly("", "East", "otto");
        refused(Refused.Reason.INVALID, "values[0].field", () -> fill(region, "West"));
        refused(Refused.Reason.INVALID, "values[0].field", () -> fill(999, "West"));
        refused(
                Refused.Reason.INVALID,
                "values[1].field",
                () -> fill("objective", objective, version(), said(budget, "1"), said(budget, "2")));
        refused(
                Refused.Reason.INVALID,
                "values[0].field",
                () -> fill("key-result", keyResult, 1, said(sponsor, "mei")));
        assertThat(desk.the(ViewCustomValues.class)
                        .view("key-result", keyResult)
                        .values())
                .as("a retired field is shown only where it says something")
                .extracting(CustomValueView::field)
                .containsExactly(budget);
    }

    @Test
    void whoever_may_change_the_goal_fills_them_in_and_who_may_not_see_it_finds_nothing() {
        int budget = define("Budget", "both", "number").id();
        int hidden = desk.objective(desk.unit("Secret", 0, "members", List.of("lea"), List.of()), cycle, "Hush");

        desk.as("mei");
        assertThat(view().editable()).isFalse();
        refused(Refused.Reason.FORBIDDEN, "", () -> fill(budget, "7"));
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ViewCustomValues.class)
                .view("objective", hidden));
        refused(Refused.Reason.NOT_FOUND, "", () -> fill("objective", hidden, 1, said(budget, "7")));
        refused(Refused.Reason.INVALID, "element", () -> desk.the(ViewCustomValues.class)
                .view("cycle", cycle));
        desk.as("lea");
        assertThat(fill(budget, "7").editable()).isTrue();
    }

    @Test
    void the_log_keeps_all_they_say_and_names_the_goal_for_whoever_remembers_it() {
        int budget = define("Budget", "both", "number").id();
        int region = define("Region", "both", "text").id();
        fill("objective", objective, version(), said(budget, "7"), said(region, "East"));
        int sponsor = define("Sponsor", "both", "person").id();
        fill("objective", objective, version(), said(region, "West"), said(sponsor, "mei"));

        List<Change> changes = store.port(ChangeLog.class).after(Scope.cycle(cycle), 0, 100);
        assertThat(changes)
                .filteredOn(change -> change.element() == Element.OBJECTIVE_FIELDS)
                .hasSize(2)
                .last()
                .satisfies(change -> {
                    assertThat(change.elementId()).isEqualTo(objective);
                    assertThat(change.before().parts("values")).hasSize(2);
                    assertThat(change.after().parts("values"))
                            .extracting(part -> part.text("value") + part.text("person"))
                            .containsExactly("West", "mei");
                });
        assertThat(changes)
                .last()
                .extracting(Change::element, Change::kind)
                .containsExactly(Element.OBJECTIVE, Change.Kind.COMPUTED);
    }

    @Test
    void where_the_log_is_replayed_nothing_is_said_any_more_once_they_are_emptied() {
        int budget = define("Budget", "both", "number").id();
        fill(budget, "7");
        fill(budget, "8");
        fill(budget, "");

        List<Change> changes = store.port(ChangeLog.class).after(Scope.cycle(cycle), 0, 100);
        assertThat(new Replay().with(changes).now())
                .doesNotContainKey(new Replay.Named(Element.OBJECTIVE_FIELDS, objective));
        assertThat(changes)
                .filteredOn(change -> change.element() == Element.OBJECTIVE_FIELDS)
                .extracting(Change::kind)
                .containsExactly(Change.Kind.CREATED, Change.Kind.CHANGED, Change.Kind.REMOVED);
    }

    @Test
    void many_fields_are_read_in_as_many_statements_as_one() {
        int first = define("No. 0", "both", "text").id();
        fill(first, "East");
        long one = statements();
        FillCustomFields.Said[] all = new FillCustomFields.Said[20];
        for (int i = 0; i < all.length; i++) {
            all[i] = said(define("No. " + (i + 1), "both", "person").id(), "mei");
        }
        fill("objective", objective, version(), all);

        assertThat(statements()).isEqualTo(one);
    }

    private long statements() {
        long before = store.statements();
        view();
        return store.statements() - before;
    }

    private CustomFieldView define(String name, String on, String type, String... choices) {
        return desk.the(DefineCustomField.class).define(draft(name, on, type, choices));
    }

    private CustomFieldView change(int id, long version, FieldDraft draft) {
        return desk.the(DefineCustomField.class).change(id, version, draft);
    }

    private static FieldDraft draft(String name, String on, String type, String... choices) {
        return new FieldDraft(name, on, type, Arrays.asList(choices), 0, false);
    }

    private List<CustomFieldView> fields() {
        return desk.the(ListCustomFields.class).list();
    }

    private CustomValuesView view() {
        return desk.the(ViewCustomValues.class).view("objective", objective);
    }

    private long version() {
        return view().version();
    }

    private CustomValuesView fill(int field, String value) {
        return fill("objective", objective, version(), said(field, value));
    }

    private CustomValuesView fill(String element, int id, long version, FillCustomFields.Said... said) {
        return desk.the(FillCustomFields.class).fill(element, id, version, Arrays.asList(said));
    }

    private static FillCustomFields.Said said(int field, String value) {
        return new FillCustomFields.Said(field, value);
    }

    private long revision() {
        return store.port(ChangeLog.class).revisions().byScope().get(Scope.cycle(cycle));
    }
}
