package io.throughline.okr.usecases.settings;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.SettingsView;
import java.util.Set;

/** Sets everything anew; administrators only. A version that is not the stored one is refused as stale. */
public class ChangeSettings {
    private final Sight sight;
    private final DraftReader drafts;
    private final StoredSettings settings;
    private final Writes writes;

    public ChangeSettings(Sight sight, DraftReader drafts, StoredSettings settings, Writes writes) {
        this.sight = sight;
        this.drafts = drafts;
        this.settings = settings;
        this.writes = writes;
    }

    public SettingsView change(long version, SettingsDraft draft) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        Settings.Written written = draft.written(drafts);
        Settings now = writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            Settings before = settings.current();
            if (before.version() != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            Settings after = before.rewritten(written);
            settings.save(after);
            changes.changed(Scope.SHARED, Element.SETTINGS, Settings.ID, before.facts(), after.facts());
            return after;
        });
        return ViewSettings.view(now);
    }
}
