package io.throughline.okr.usecases.draft;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.objective.Days;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Steps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of how people say a key result is measured what the core stores. */
public final class MeasureReader {
    private final DraftReader drafts;
    private final Faults faults;

    MeasureReader(DraftReader drafts, Faults faults) {
        this.drafts = drafts;
        this.faults = faults;
    }

    /** The measure; empty, with the faults noted, if there is none. */
    Optional<Measure> measure(MeasureDraft draft, Source source, Days days) {
        if (source == Source.LINKED_ISSUES && draft.equals(MeasureDraft.UNSAID)) {
            return Optional.of(Measure.PERCENT_DONE);
        }
        Measure.Kind kind = drafts.word(draft.kind(), Measure.Kind.values(), Measure.Kind::word, "measure", faults);
        List<Measure.Checkpoint> checkpoints = checkpoints(draft, days);
        return faults.gather(() -> new Measure(
                kind, draft.baseline(), draft.target(), draft.upper(), draft.decimals(), draft.unit(), checkpoints));
    }

    /** The words of a measure; none, with the faults noted, if they do not fit it. */
    Steps steps(MeasureDraft draft) {
        boolean weighed = draft.steps().stream().anyMatch(step -> step.weight() != -1);
        Optional<Steps> steps = faults.gather(() -> new Steps(
                draft.steps().stream().map(MeasureDraft.Step::title).toList(),
                weighed ? draft.steps().stream().map(MeasureDraft.Step::weight).toList() : List.of()));
        Stream.of(Measure.Kind.values())
                .filter(kind -> kind.word().equals(draft.kind()))
                .forEach(kind -> steps.ifPresent(said -> said.requireFor(kind, faults)));
        return steps.orElse(Steps.NONE);
    }

    private List<Measure.Checkpoint> checkpoints(MeasureDraft draft, Days days) {
        List<Measure.Checkpoint> checkpoints = new ArrayList<>();
        for (int i = 0; i < draft.checkpoints().size(); i++) {
            MeasureDraft.Checkpoint said = draft.checkpoints().get(i);
            String field = "checkpoints[" + i + "].day";
            Optional<LocalDate> day = drafts.date(said.day(), field, faults);
            day.ifPresent(found -> faults.require(
                    days.holds(found),
                    field,
                    "okr.refused.outside-cycle",
                    days.first().toString(),
                    days.last().toString()));
            day.flatMap(found -> faults.gather(() -> new Measure.Checkpoint(found, said.value())))
                    .ifPresent(checkpoints::add);
        }
        return checkpoints;
    }
}
