package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.field.FieldDraft;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import java.util.List;

/** What only sheets ask for, on every database. */
class SheetReadsTest {
    @OnEveryDatabase
    void goals_by_the_numbers_of_their_keys_and_what_hangs_on_them_page_by_page(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int one = desk.objective(unit, cycle, "One");
        int other = desk.objective(unit, cycle, "Other");
        int part = desk.keyResult(one, "Part", 0, 10, 1);
        int beside = desk.keyResult(other, "Beside", 0, 10, 1);
        for (int i = 1; i <= 3; i++) {
            desk.checkIn(part, i, 5);
            desk.checkIn(beside, i, 5);
        }
        int kpi = desk.the(CreateKpi.class)
                .create(new KpiDraft(unit, "Success", "%", 0, "up", 0, 0, "", "", false))
                .id();
        desk.the(RecordKpiValue.class).record(kpi, new RecordKpiValue.Draft(1, true, "", ""));
        desk.the(RecordKpiValue.class).record(kpi, new RecordKpiValue.Draft(2, true, "", ""));
        int field = desk.the(DefineCustomField.class)
                .define(new FieldDraft("Risk", "objectives", "text", List.of(), 0, false))
                .id();
        desk.the(FillCustomFields.class).fill("objective", other, 1, List.of(new FillCustomFields.Said(field, "low")));

        assertThat(store.port(Objectives.class).byNumbers(List.of(1, 2, 99)))
                .containsOnlyKeys(1, 2)
                .hasEntrySatisfying(2, found -> assertThat(found.id()).isEqualTo(other));
        assertThat(store.port(KeyResults.class).byNumbers(List.of(2, 99)))
                .containsOnlyKeys(2)
                .hasEntrySatisfying(2, found -> assertThat(found.id()).isEqualTo(beside));
        assertThat(store.port(Objectives.class).byNumbers(List.of())).isEmpty();
        CheckIns checkIns = store.port(CheckIns.class);
        List<CheckIn> first = checkIns.afterId(List.of(part), 0, 2);
        assertThat(first).extracting(CheckIn::value).containsExactly(1.0, 2.0);
        assertThat(checkIns.afterId(List.of(part, beside), first.get(1).id(), 9))
                .extracting(CheckIn::value)
                .containsExactly(2.0, 3.0, 3.0);
        assertThat(checkIns.afterId(List.of(), 0, 9)).isEmpty();
        assertThat(store.port(KpiValues.class).afterId(List.of(kpi), 0, 1))
                .extracting(KpiValue::value)
                .containsExactly(1.0);
        assertThat(store.port(CustomValues.class).of(Element.OBJECTIVE, List.of(one, other)))
                .extracting(CustomValue::text)
                .containsExactly("low");
        assertThat(store.port(CustomValues.class).of(Element.KEY_RESULT, List.of(one, other)))
                .isEmpty();
    }
}
