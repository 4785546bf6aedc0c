package io.throughline.okr.rest.batch;

import io.throughline.okr.rest.AttachedDrafts;
import io.throughline.okr.rest.Drafts;
import io.throughline.okr.rest.SettingBodies;
import io.throughline.okr.rest.Texts;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.EditKpi;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.settings.ArrangeThemes;
import io.throughline.okr.view.CustomFieldView;
import io.throughline.okr.view.KpiValueView;
import io.throughline.okr.view.KpiView;
import io.throughline.okr.view.ThemeView;
import jakarta.inject.Inject;

/** What a batch may do to what goals refer to: KPIs and their values, custom fields and themes. */
public final class CatalogueOperations {
    private static final String KPI = "kpi";
    private static final String CUSTOM_FIELD = "custom-field";
    private static final String THEME = "theme";

    private final CreateKpi createKpi;
    private final EditKpi editKpi;
    private final RecordKpiValue kpiValue;
    private final DefineCustomField define;
    private final ArrangeThemes arrange;
    private final Texts texts;

    @Inject
    public CatalogueOperations(
            CreateKpi createKpi,
            EditKpi editKpi,
            RecordKpiValue kpiValue,
            DefineCustomField define,
            ArrangeThemes arrange,
            Texts texts) {
        this.createKpi = createKpi;
        this.editKpi = editKpi;
        this.kpiValue = kpiValue;
        this.define = define;
        this.arrange = arrange;
        this.texts = texts;
    }

    void addTo(Operations operations) {
        operations.makes(KPI, (on, in) -> told(createKpi.create(AttachedDrafts.kpi(in))));
        operations.updates(KPI, (on, in) -> told(editKpi.edit(on.id(), on.version(), AttachedDrafts.kpi(in))));
        operations.makesOn("kpi-value", (on, in) -> {
            KpiValueView made = kpiValue.record(on.id(), AttachedDrafts.kpiValue(in));
            return Operations.Done.made(made.id(), 0, made);
        });
        operations.makes(CUSTOM_FIELD, (on, in) -> told(define.define(AttachedDrafts.field(in))));
        operations.updates(
                CUSTOM_FIELD, (on, in) -> told(define.change(on.id(), on.version(), AttachedDrafts.field(in))));
        operations.makes(
                THEME, (on, in) -> told(arrange.add(SettingBodies.theme(in).name())));
        operations.updates(THEME, (on, in) -> {
            SettingBodies.Theme said = SettingBodies.theme(in);
            return told(arrange.change(on.id(), on.version(), said.name(), said.retired()));
        });
        operations.does("place", THEME, (on, in) -> told(arrange.place(on.id(), Drafts.before(in))));
    }

    private static Operations.Done told(KpiView now) {
        return Operations.Done.made(now.id(), now.version(), now);
    }

    private static Operations.Done told(CustomFieldView now) {
        return Operations.Done.made(now.id(), now.version(), now);
    }

    private Operations.Done told(ThemeView now) {
        return Operations.Done.made(now.id(), now.version(), texts.named(now));
    }
}
