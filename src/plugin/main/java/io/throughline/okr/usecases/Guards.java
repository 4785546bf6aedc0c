package io.throughline.okr.usecases;

import io.throughline.okr.domain.board.Snapshot;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.people.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What decides who may see the objectives of a snapshot; of those that are not confidential nothing is looked up. */
final class Guards {
    private final Map<Integer, List<KeyResult>> ofConfidential;

    Guards(Snapshot snapshot) {
        Set<Integer> confidential = snapshot.objectives().stream()
                .filter(one -> one.written().circle().confidential())
                .map(Objective::id)
                .collect(Collectors.toSet());
        ofConfidential = confidential.isEmpty()
                ? Map.of()
                : snapshot.keyResults().stream()
                        .filter(one -> confidential.contains(one.written().objective()))
                        .collect(Collectors.groupingBy(one -> one.written().objective()));
    }

    /** Whether someone may see an objective of the snapshot, and so all that hangs on it. */
    boolean passes(Objective objective, Visibility visibility) {
        return visibility.mayView(objective.guard(ofConfidential.getOrDefault(objective.id(), List.of())));
    }
}
