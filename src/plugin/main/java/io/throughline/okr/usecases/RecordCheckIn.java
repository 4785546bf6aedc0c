package io.throughline.okr.usecases;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.view.CheckInView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records a check-in; it may be back-dated within the cycle. */
public class RecordCheckIn {
    private final Sight sight;
    private final Shelf shelf;
    private final DraftReader drafts;
    private final CheckIns checkIns;
    private final Computing computing;
    private final Writes writes;
    private final Presenter presenter;

    public RecordCheckIn(
            Sight sight,
            Shelf shelf,
            DraftReader drafts,
            CheckIns checkIns,
            Computing computing,
            Writes writes,
            Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.checkIns = checkIns;
        this.computing = computing;
        this.writes = writes;
        this.presenter = presenter;
    }

    public CheckInView record(int keyResult, Draft draft) {
        Glance glance = sight.now();
        Shelf.Pair seen = shelf.keyResult(keyResult, glance);
        glance.require(seen.editable(glance));
        glance.requireNotClosed(seen.keyResult().cycle());
        seen.requireNotOver();
        CheckIn wanted = read(draft, seen.keyResult(), glance);
        Scope scope = Scope.cycle(seen.keyResult().cycle());
        CheckIn made = writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            CheckIn stored = checkIns.add(wanted);
            changes.created(scope, Element.CHECK_IN, stored.id(), stored.facts());
            computing.settle(List.of(keyResult), glance.now(), changes);
            return stored;
        });
        return presenter.checkIn(made, presenter.persons(List.of(made.author())));
    }

    private CheckIn read(Draft draft, KeyResult keyResult, Glance glance) {
        Cycle cycle = glance.cycles().byId(keyResult.cycle()).orElseThrow(Refused::notFound);
        if (!cycle.begun(glance.today())) {
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    "effective",
                    "okr.refused.cycle-not-begun",
                    cycle.starts().toString());
        }
        // After its last day an open cycle still takes its last check-ins: they hold for that day.
        LocalDate last = glance.today().isAfter(cycle.ends()) ? cycle.ends() : glance.today();
        Faults faults = new Faults();
        Optional<LocalDate> effective =
                draft.effective().isEmpty() ? Optional.of(last) : drafts.date(draft.effective(), "effective", faults);
        effective.ifPresent(day -> faults.require(
                !day.isBefore(cycle.starts()) && !day.isAfter(last),
                "effective",
                "okr.refused.outside-cycle",
                cycle.starts().toString(),
                last.toString()));
        boolean counts = keyResult.written().source() == Source.LINKED_ISSUES;
        faults.require(!counts || !draft.measured(), "value", "okr.refused.value-of-issues");
        Optional<CheckIn> checkIn = faults.gather(() -> new CheckIn(
                0,
                keyResult.id(),
                draft.measured() ? draft.value() : 0,
                draft.measured(),
                draft.confidence(),
                draft.comment(),
                effective.orElse(last),
                glance.now(),
                glance.viewer().key()));
        faults.refuse();
        return checkIn.orElseThrow();
    }

    /**
     * What a person says.
     *
     * @param measured whether a value is given; a key result that counts issues takes none
     * @param confidence 0–10; −1 to say nothing of it
     * @param effective ISO 8601 date; "" for today
     */
    public record Draft(double value, boolean measured, int confidence, String comment, String effective) {
        public Draft {
            comment = DraftReader.text(comment);
            effective = DraftReader.line(effective);
        }
    }
}
