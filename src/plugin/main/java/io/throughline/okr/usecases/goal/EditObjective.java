package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Days;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Places;
import io.throughline.okr.usecases.alignment.Aligning;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ObjectiveView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes an objective; a version that is not the stored one is refused as stale. */
public class EditObjective {
    private final Sight sight;
    private final Shelf shelf;
    private final DraftReader drafts;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Aligning aligning;
    private final Writes writes;
    private final Presenter presenter;
    private final Announce announce;

    public EditObjective(
            Sight sight,
            Shelf shelf,
            DraftReader drafts,
            Objectives objectives,
            KeyResults keyResults,
            Aligning aligning,
            Writes writes,
            Presenter presenter,
            Announce announce) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.aligning = aligning;
        this.writes = writes;
        this.presenter = presenter;
        this.announce = announce;
    }

    public ObjectiveView edit(int id, long version, ObjectiveDraft draft) {
        Glance glance = sight.now();
        Objective seen = shelf.objective(id, glance);
        int unit = seen.written().orgUnit();
        glance.require(glance.visibility().mayEdit(unit, List.of(seen.written().owner())));
        DraftReader.ReadObjective read = drafts.objective(
                draft, Optional.of(seen.written()), seen.written().state(), glance);
        Objective.Written written = read.written();
        glance.require(written.orgUnit() == unit || glance.visibility().mayEdit(written.orgUnit()));
        glance.requireNotClosed(seen.written().cycle());
        if (written.cycle() != seen.written().cycle()) {
            // What is aligned to it and what hangs on it goes along, which a form does not show: see MoveObjective.
            throw new Refused(Refused.Reason.CONFLICT, "cycle", "okr.refused.cycle-fixed");
        }
        Scope scope = Scope.cycle(written.cycle());
        Optional<Goal> home = anotherHome(seen, written);
        Set<Scope> scopes = aligning.scopes(written.cycle(), home);
        Objective now = writes.write(scopes, glance.viewer().key(), glance.now(), changes -> {
            Objective before = aligning.still(id, written.cycle());
            if (before.version() != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            home.ifPresent(to -> {
                aligning.requireNoContribution(id, to, field(draft));
                aligning.require(new Aligning.Wish(id, written.cycle(), to, field(draft)), scopes, glance);
            });
            Objective after = placed(before, before.rewritten(written));
            Objective.Texts said = objectives.texts(id);
            requireHolds(after, glance);
            objectives.save(after, read.texts());
            keyResults.follow(after);
            changes.changed(scope, Element.OBJECTIVE, id, before.facts(said), after.facts(read.texts()));
            return after;
        });
        announce.owner(seen.written().owner(), now, glance);
        return presenter.objective(now, objectives.texts(id), shelf.of(now), glance);
    }

    /** Among other siblings it comes last. */
    private Objective placed(Objective before, Objective after) {
        Objective.Written then = before.written();
        Objective.Written now = after.written();
        if (now.orgUnit() == then.orgUnit() && now.home().equals(then.home())) {
            return after;
        }
        return after.at(Places.last(objectives.siblings(now.orgUnit(), now.cycle(), now.home()).stream()
                .map(Objective::order)
                .toList()));
    }

    /** Its key results keep their days within its own; in the trash too, for they may come back. */
    private void requireHolds(Objective objective, Glance glance) {
        Days days = glance.days(objective).orElseThrow();
        List<String> outside = keyResults.siblings(objective.id()).stream()
                .filter(one -> !days.hold(one.written().span()))
                .map(KeyResult::key)
                .toList();
        if (!outside.isEmpty()) {
            String field = objective.written().span().due().isPresent() ? "due" : "starts";
            throw new Refused(
                    Refused.Reason.INVALID, field, "okr.refused.key-results-outside", String.join(", ", outside));
        }
    }

    private static Optional<Goal> anotherHome(Objective before, Objective.Written written) {
        return written.home().equals(before.written().home())
                ? Optional.empty()
                : written.home().goal();
    }

    private static String field(ObjectiveDraft draft) {
        return draft.parentKeyResult() != 0 ? "parentKeyResult" : "parentObjective";
    }
}
