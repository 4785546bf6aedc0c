package io.throughline.okr.usecases.planning;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.PositioningView;
import java.util.Optional;
import java.util.Set;

/** Writes the next version of a positioning; if it does not start from the last one it is refused as stale. */
public class RevisePositioning {
    private final Sight sight;
    private final Positionings positionings;
    private final ViewPositioning viewPositioning;
    private final Writes writes;

    public RevisePositioning(Sight sight, Positionings positionings, ViewPositioning viewPositioning, Writes writes) {
        this.sight = sight;
        this.positionings = positionings;
        this.viewPositioning = viewPositioning;
        this.writes = writes;
    }

    /** @param from the version it starts from; 0 if nothing was written yet */
    public PositioningView revise(int orgUnit, long from, PositioningDraft draft) {
        Glance glance = sight.now();
        OrgUnit unit = glance.visibility().unit(orgUnit).orElseThrow(Refused::notFound);
        glance.require(glance.visibility().mayPlan(orgUnit));
        Positioning.Written written = draft.written();
        String author = glance.viewer().key();
        Positioning now = writes.write(Set.of(Scope.SHARED), author, glance.now(), changes -> {
            Optional<Positioning> before = positionings.latest(orgUnit);
            if (before.map(Positioning::version).orElse(0) != from) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            if (before.isPresent() && before.get().written().equals(written)) {
                // Saving what is there already is no new version.
                return before.get();
            }
            Positioning after = Positioning.after(before, orgUnit, written, author, glance.now());
            positionings.add(after);
            after.noteAfter(before, changes);
            return after;
        });
        return viewPositioning.view(now, now.version(), unit, glance);
    }
}
