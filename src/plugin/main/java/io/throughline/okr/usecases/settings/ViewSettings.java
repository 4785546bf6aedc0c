package io.throughline.okr.usecases.settings;

import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.SettingsView;

/** What administrators have set, for administrators. */
public class ViewSettings {
    private final Sight sight;

    public ViewSettings(Sight sight) {
        this.sight = sight;
    }

    public SettingsView view() {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        return view(glance.shared().settings());
    }

    static SettingsView view(Settings settings) {
        Settings.Written set = settings.written();
        return new SettingsView(
                settings.version(),
                set.thresholds().atRiskFrom(),
                set.thresholds().offTrackFrom(),
                set.overdueDays(),
                set.admission().users().stream().sorted().toList(),
                set.admission().planners().stream().sorted().toList(),
                set.year().firstMonth(),
                set.year().weekWord(),
                set.retention().pointsDays(),
                set.retention().textsDays());
    }
}
