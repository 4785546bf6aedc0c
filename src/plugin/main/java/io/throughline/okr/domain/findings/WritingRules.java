package io.throughline.okr.domain.findings;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import java.util.List;

/** All writing rules there are so far. They never block writing; each can be read up under its id in the documentation. */
public final class WritingRules {
    private final List<Rule> rules;

    public WritingRules(Segmentation segmentation) {
        rules = List.of(new TooLong(), new NoKeyResult(), new NoTarget(), new ActivityFirst(segmentation));
    }

    /** What the rules say of an objective and its key results; errors first, then in the order of the rules. */
    public List<Finding> check(Objective objective, List<KeyResult> keyResults) {
        return rules.stream()
                .flatMap(rule -> rule.check(objective, keyResults))
                .sorted((one, other) -> one.level().compareTo(other.level()))
                .toList();
    }
}
