package io.throughline.okr.usecases.snapshot;

import io.throughline.okr.domain.change.ChangeLog.Revisions;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.Theme;
import java.util.List;

/**
 * What all cycles share, as it stood at one moment or a little later.
 *
 * @param revisions of that moment
 */
public record Shared(
        Revisions revisions, List<OrgUnit> orgUnits, CycleTree cycles, Settings settings, List<Theme> themes) {
    public Shared {
        themes = List.copyOf(themes);
        orgUnits = List.copyOf(orgUnits);
    }
}
