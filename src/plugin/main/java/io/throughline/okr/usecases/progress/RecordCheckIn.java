package io.throughline.okr.usecases.progress;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Steps;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CheckInView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Records a check-in; it may be back-dated within the cycle. */
public class RecordCheckIn {
    private final Sight sight;
    private final Shelf shelf;
    private final DraftReader drafts;
    private final KeyResults keyResults;
    private final CheckIns checkIns;
    private final Computing computing;
    private final Writes writes;
    private final Presenter presenter;

    public RecordCheckIn(
            Sight sight,
            Shelf shelf,
            DraftReader drafts,
            KeyResults keyResults,
            CheckIns checkIns,
            Computing computing,
            Writes writes,
            Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.keyResults = keyResults;
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
        Measure.Kind kind = keyResult.written().measure().kind();
        faults.require(!counts || !draft.measured(), "value", "okr.refused.value-of-issues");
        boolean taken = keyResult.written().source() == Source.KPI;
        faults.require(!taken || !draft.measured(), "value", "okr.refused.value-of-kpi");
        OptionalDouble value = kind == Measure.Kind.MILESTONES
                ? reached(draft, keyResults.texts(keyResult.id()).steps(), faults)
                : value(draft, kind, faults);
        Optional<CheckIn> checkIn = faults.gather(() -> new CheckIn(
                0,
                keyResult.id(),
                value.orElse(0),
                value.isPresent(),
                draft.milestones().filter(numbers -> value.isPresent()),
                draft.confidence(),
                draft.comment(),
                effective.orElse(last),
                glance.now(),
                glance.viewer().key()));
        faults.refuse();
        return checkIn.orElseThrow();
    }

    private static OptionalDouble value(Draft draft, Measure.Kind kind, Faults faults) {
        faults.require(draft.milestones().isEmpty(), "milestones", "okr.refused.not-of-measure");
        if (!draft.measured()) {
            return OptionalDouble.empty();
        }
        faults.require(kind.takes(draft.value()), "value", "okr.refused.not-one-of", words(kind.answers()));
        return OptionalDouble.of(draft.value());
    }

    /** What the milestones that are reached weigh: a number is not asked for. */
    private static OptionalDouble reached(Draft draft, Steps steps, Faults faults) {
        faults.require(!draft.measured(), "value", "okr.refused.value-of-milestones");
        if (draft.milestones().isEmpty()) {
            return OptionalDouble.empty();
        }
        Set<Integer> numbers = draft.milestones().orElseThrow();
        int last = steps.titles().size();
        faults.require(
                numbers.stream().allMatch(number -> number >= 1 && number <= last),
                "milestones",
                "okr.refused.no-milestone",
                last);
        return OptionalDouble.of(Math.max(0, steps.reached(numbers).share()));
    }

    private static String words(Set<Integer> answers) {
        return new TreeSet<>(answers).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * What a person says.
     *
     * @param measured whether a value is given; a key result that counts issues or milestones takes none
     * @param milestones numbers of those that are reached, from 1; empty to say nothing of them
     * @param confidence 0–10; −1 to say nothing of it
     * @param effective ISO 8601 date; "" for today
     */
    public record Draft(
            double value,
            boolean measured,
            Optional<Set<Integer>> milestones,
            int confidence,
            String comment,
            String effective) {
        public Draft {
            value = MeasureDraft.plain(value);
            milestones = milestones.map(Set::copyOf);
            comment = DraftReader.text(comment);
            effective = DraftReader.line(effective);
        }

        /** Of something other than milestones. */
        public Draft(double value, boolean measured, int confidence, String comment, String effective) {
            this(value, measured, Optional.empty(), confidence, comment, effective);
        }
    }
}
