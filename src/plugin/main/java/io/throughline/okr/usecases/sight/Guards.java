package io.throughline.okr.usecases.sight;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.people.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What decides who may see each of many objectives; only of those that are confidential are the key results asked for. */
public final class Guards {
    private final Map<Integer, List<KeyResult>> ofConfidential;

    /** @param keyResults what there is of objectives with these ids; more may be among them */
    public Guards(Collection<Objective> objectives, Function<Set<Integer>, Collection<KeyResult>> keyResults) {
        Set<Integer> confidential = objectives.stream()
                .filter(one -> one.written().circle().confidential())
                .map(Objective::id)
                .collect(Collectors.toSet());
        ofConfidential = confidential.isEmpty()
                ? Map.of()
                : keyResults.apply(confidential).stream()
                        .filter(one -> confidential.contains(one.written().objective()))
                        .collect(Collectors.groupingBy(one -> one.written().objective()));
    }

    /** Whether someone may see one of the objectives, and so all that hangs on it. */
    public boolean passes(Objective objective, Visibility visibility) {
        return visibility.mayView(objective.guard(ofConfidential.getOrDefault(objective.id(), List.of())));
    }
}
