package io.throughline.okr.domain.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The way from home parent to home parent, upwards, as somebody may see it; {@link AlignmentGraph} knows all ways. */
public final class Alignment {
    private final IntFunction<Optional<Objective>> objectives;
    private final IntFunction<Optional<KeyResult>> keyResults;

    public Alignment(IntFunction<Optional<Objective>> objectives, IntFunction<Optional<KeyResult>> keyResults) {
        this.objectives = objectives;
        this.keyResults = keyResults;
    }

    /** The steps from a home parent to the top, nearest first; each is a key result or an objective. */
    public List<Step> upwards(Home home) {
        List<Step> steps = new ArrayList<>();
        Home at = home;
        while (!at.none()) {
            Optional<KeyResult> keyResult = keyResults.apply(at.keyResult());
            int above = keyResult.map(found -> found.written().objective()).orElse(at.objective());
            Optional<Objective> objective = objectives.apply(above);
            if (objective.isEmpty()
                    || steps.stream().anyMatch(step -> step.objective().id() == above)) {
                return steps;
            }
            keyResult.ifPresent(found -> steps.add(new Step(objective.get(), keyResult)));
            steps.add(new Step(objective.get(), Optional.empty()));
            at = objective.get().written().home();
        }
        return steps;
    }

    /**
     * One step upwards.
     *
     * @param objective the objective, or that of the key result
     * @param keyResult empty if the step is the objective itself
     */
    public record Step(Objective objective, Optional<KeyResult> keyResult) {
        /** Human key of the step. */
        public String key() {
            return keyResult.map(KeyResult::key).orElseGet(objective::key);
        }
    }
}
