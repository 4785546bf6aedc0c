package io.throughline.okr.usecases;

import static io.throughline.okr.usecases.ActionsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.discussion.ListComments;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.EditKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.kpi.ViewKpis;
import io.throughline.okr.view.KpiValueView;
import io.throughline.okr.view.KpiView;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KpisTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int unit;

    @BeforeEach
    void an_org_unit() {
        unit = desk.unit("Payments", 0, "members", List.of("lea"), List.of("mei"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void leads_make_them_owners_record_their_values_and_members_read_them() {
        desk.as("lea");
        int kpi = create("Payments that succeed", "otto").id();
        desk.as("mei");
        refused(Refused.Reason.FORBIDDEN, "", () -> create("Mine", "mei"));
        refused(Refused.Reason.FORBIDDEN, "", () -> value(kpi, 97.5, ""));
        assertThat(desk.the(ViewKpis.class).view(kpi).editable()).isFalse();
        desk.as("otto");
        refused(Refused.Reason.NOT_FOUND, "", () -> value(kpi, 97.5, ""));
        desk.as("lea");
        KpiView before = desk.the(ViewKpis.class).view(kpi);

        KpiValueView recorded = value(kpi, 97.5, "");

        KpiView now = desk.as("mei").the(ViewKpis.class).view(kpi);
        assertThat(now.value()).isEqualTo(97.5);
        assertThat(now.effective()).isEqualTo("2027-08-12");
        assertThat(now.version()).as("a value makes no form stale").isEqualTo(before.version());
        assertThat(desk.the(ViewKpis.class).values(kpi, Page.Wanted.FIRST).items())
                .containsExactly(recorded);
    }

    @Test
    void a_value_before_the_current_one_changes_nothing_of_it() {
        int kpi = create("Payments that succeed", "").id();
        value(kpi, 97.5, "2027-08-01");
        value(kpi, 12, "2027-07-01");
        assertThat(desk.the(ViewKpis.class).view(kpi).value()).isEqualTo(97.5);

        value(kpi, 98, "2027-08-01");

        assertThat(desk.the(ViewKpis.class).view(kpi).value()).isEqualTo(98);
        assertThat(desk.the(ViewKpis.class).values(kpi, Page.Wanted.FIRST).items())
                .extracting(KpiValueView::value)
                .containsExactly(98.0, 97.5, 12.0);
        refused(Refused.Reason.INVALID, "effective", () -> value(kpi, 1, "2027-08-13"));
        refused(Refused.Reason.INVALID, "value", () -> desk.the(RecordKpiValue.class)
                .record(kpi, new RecordKpiValue.Draft(0, false, "", "")));
    }

    @Test
    void an_old_version_overwrites_nothing_and_a_retired_one_takes_no_values() {
        KpiView kpi = create("Payments that succeed", "");
        KpiView retired = desk.the(EditKpi.class).edit(kpi.id(), 1, draft("Succeeded", "", true));

        refused(Refused.Reason.STALE, "", () -> desk.the(EditKpi.class).edit(kpi.id(), 1, draft("Other", "", false)));
        refused(Refused.Reason.CONFLICT, "", () -> value(kpi.id(), 1, ""));
        assertThat(desk.the(ViewKpis.class).list(unit, Page.Wanted.FIRST).items())
                .containsExactly(retired);
    }

    @Test
    void what_is_wrong_is_said_of_each_field() {
        refused(Refused.Reason.INVALID, "upper", () -> desk.the(CreateKpi.class)
                .create(new KpiDraft(unit, "Load", "%", 0, "within", 80, 20, "", "", false)));
        refused(Refused.Reason.INVALID, "lower", () -> desk.the(CreateKpi.class)
                .create(new KpiDraft(unit, "Load", "%", 0, "up", 20, 0, "", "", false)));
        refused(Refused.Reason.INVALID, "orgUnit", () -> desk.the(CreateKpi.class)
                .create(new KpiDraft(999, "Load", "%", 0, "up", 0, 0, "", "", false)));
        refused(Refused.Reason.INVALID, "owner", () -> create("Load", "nobody"));
    }

    @Test
    void comments_hang_on_them_and_the_log_tells_their_life() {
        int kpi = create("Payments that succeed", "").id();
        value(kpi, 97.5, "");
        desk.as("mei").the(WriteComment.class).write(new WriteComment.Draft("kpi", kpi, 0, "Better than ever"));
        desk.as("otto");
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ListComments.class)
                .list("kpi", kpi, Page.Wanted.FIRST)
                .items());

        assertThat(store.port(ChangeLog.class).after(Scope.SHARED, 0, 100))
                .extracting(Change::element)
                .containsSubsequence(Element.KPI, Element.KPI_VALUE, Element.KPI, Element.COMMENT);
    }

    @Test
    void many_are_read_in_as_many_statements_as_one() {
        create("No. 0", "mei");
        long one = statements();
        for (int i = 1; i < 20; i++) {
            value(create("No. " + i, "otto").id(), i, "");
        }

        assertThat(statements()).isEqualTo(one);
        assertThat(desk.the(ViewKpis.class).list(0, Page.Wanted.FIRST).items()).hasSize(20);
    }

    private long statements() {
        long before = store.statements();
        desk.the(ViewKpis.class).list(0, Page.Wanted.FIRST).items();
        return store.statements() - before;
    }

    private KpiView create(String name, String owner) {
        return desk.the(CreateKpi.class).create(draft(name, owner, false));
    }

    private KpiDraft draft(String name, String owner, boolean retired) {
        return new KpiDraft(unit, name, "%", 1, "up", 0, 0, owner, "", retired);
    }

    private KpiValueView value(int kpi, double value, String day) {
        return desk.the(RecordKpiValue.class).record(kpi, new RecordKpiValue.Draft(value, true, "", day));
    }
}
