package io.throughline.okr.usecases.cycle;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.usecases.draft.DraftReader;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person says of a cycle. Texts that are missing count as "".
 *
 * @param kind {@code year}, {@code half}, {@code quarter} or {@code custom}
 * @param starts ISO 8601 date
 * @param ends last day, ISO 8601 date
 * @param parent id of the cycle it nests in; 0 for none
 */
public record CycleDraft(String name, String kind, String starts, String ends, int parent) {
    public CycleDraft {
        name = DraftReader.line(name);
        kind = DraftReader.line(kind);
        starts = DraftReader.line(starts);
        ends = DraftReader.line(ends);
    }

    /** The cycle it describes, new or in the place of the one of that id, with what is wrong with it among the others. */
    Cycle read(int id, Optional<Cycle.State> state, CycleTree others, DraftReader drafts, Faults faults) {
        Cycle.Kind read = drafts.word(kind, Cycle.Kind.values(), Cycle.Kind::word, "kind", faults);
        Optional<LocalDate> first = drafts.date(starts, "starts", faults);
        Optional<LocalDate> last = drafts.date(ends, "ends", faults);
        if (first.isPresent() && last.isPresent()) {
            Optional<Cycle> cycle = faults.gather(() ->
                    new Cycle(id, 1, name, read, first.get(), last.get(), state.orElse(Cycle.State.PLANNED), parent));
            cycle.ifPresent(found -> others.check(found, faults));
            faults.refuse();
            return cycle.orElseThrow();
        }
        faults.requireText(name, Cycle.LONGEST_NAME, "name");
        faults.require(parent == 0 || others.byId(parent).isPresent(), "parent", "okr.refused.unknown");
        faults.refuse();
        throw new IllegalStateException("a missing date is a fault");
    }
}
