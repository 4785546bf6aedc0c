package io.throughline.okr.usecases.cycle;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.cycle.Calendar;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.SuggestedCycleView;
import java.util.Comparator;
import java.util.List;

/** What the next year, half or quarter would be; nothing is written. */
public class SuggestCycle {
    private final Sight sight;
    private final DraftReader drafts;

    public SuggestCycle(Sight sight, DraftReader drafts) {
        this.sight = sight;
        this.drafts = drafts;
    }

    /** @param kind {@code year}, {@code half} or {@code quarter} */
    public SuggestedCycleView suggest(String kind) {
        Glance glance = sight.now();
        Cycle.Kind[] kinds = {Cycle.Kind.YEAR, Cycle.Kind.HALF, Cycle.Kind.QUARTER};
        Faults faults = new Faults();
        Cycle.Kind wanted = drafts.word(DraftReader.line(kind), kinds, Cycle.Kind::word, "kind", faults);
        faults.refuse();
        List<Cycle> all = glance.cycles().inOrder();
        Calendar.Named next = glance.calendar().next(wanted, glance.today(), all);
        int parent = all.stream()
                .filter(cycle -> cycle.state() != Cycle.State.CLOSED)
                .filter(cycle -> cycle.holds(next.starts()) && cycle.holds(next.ends()))
                .filter(cycle ->
                        !cycle.starts().equals(next.starts()) || !cycle.ends().equals(next.ends()))
                .min(Comparator.comparing((Cycle cycle) ->
                        cycle.ends().toEpochDay() - cycle.starts().toEpochDay()))
                .map(Cycle::id)
                .orElse(0);
        return new SuggestedCycleView(
                next.name(),
                wanted.word(),
                next.starts().toString(),
                next.ends().toString(),
                parent);
    }
}
