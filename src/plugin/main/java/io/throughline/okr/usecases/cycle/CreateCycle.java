package io.throughline.okr.usecases.cycle;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CycleView;
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

    /** @param state {@code planned}, {@code open}, or {@code closed} for one that is over and only written down */
    public CycleView create(CycleDraft draft, String state) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        Faults faults = new Faults();
        Cycle.State wanted =
                drafts.word(DraftReader.line(state), Cycle.State.values(), Cycle.State::word, "state", faults);
        Cycle read = draft.read(0, Optional.of(wanted), glance.cycles(), drafts, faults);
        Cycle made = writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            Cycle stored = cycles.add(read);
            changes.created(Scope.SHARED, Element.CYCLE, stored.id(), stored.facts());
            return stored;
        });
        return presenter.cycle(made, glance);
    }
}
