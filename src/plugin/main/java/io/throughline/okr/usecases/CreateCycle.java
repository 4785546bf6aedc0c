package io.throughline.okr.usecases;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.view.CycleView;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Makes a cycle; administrators only. */
public class CreateCycle {
    private final Sight sight;
    private final DraftReader drafts;
    private final Cycles cycles;
    private final Writes writes;
    private final Presenter presenter;

    public CreateCycle(Sight sight, DraftReader drafts, Cycles cycles, Writes writes, Presenter presenter) {
        this.sight = sight;
        this.drafts = drafts;
        this.cycles = cycles;
        this.writes = writes;
        this.presenter = presenter;
    }

    public CycleView create(Draft draft) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        Cycle wanted = read(draft, glance);
        Cycle made = writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            Cycle stored = cycles.add(wanted);
            changes.created(Scope.SHARED, Element.CYCLE, stored.id(), stored.facts());
            return stored;
        });
        return presenter.cycle(made, glance);
    }

    private Cycle read(Draft draft, Glance glance) {
        Faults faults = new Faults();
        Optional<LocalDate> starts = drafts.date(draft.starts(), "starts", faults);
        Optional<LocalDate> ends = drafts.date(draft.ends(), "ends", faults);
        Cycle.State state = drafts.word(draft.state(), Cycle.State.values(), Cycle.State::word, "state", faults);
        LocalDate from = starts.or(() -> ends).orElse(glance.today());
        Optional<Cycle> cycle =
                faults.gather(() -> new Cycle(0, 1, draft.name(), from, ends.orElse(from), state, draft.parent()));
        Optional<Cycle> parent = glance.cycles().byId(draft.parent());
        faults.require(draft.parent() == 0 || parent.isPresent(), "parent", "okr.refused.unknown");
        boolean inside = parent.isEmpty() || cycle.isEmpty() || parent.get().holds(cycle.get());
        faults.require(inside, "ends", "okr.refused.outside-cycle", text(parent, true), text(parent, false));
        faults.refuse();
        return cycle.orElseThrow();
    }

    private static String text(Optional<Cycle> cycle, boolean start) {
        return cycle.map(found -> (start ? found.starts() : found.ends()).toString())
                .orElse("");
    }

    /** Dates are ISO 8601; parent 0 for none. */
    public record Draft(String name, String starts, String ends, String state, int parent) {
        public Draft {
            name = DraftReader.line(name);
            starts = DraftReader.line(starts);
            ends = DraftReader.line(ends);
            state = DraftReader.line(state);
        }
    }
}
