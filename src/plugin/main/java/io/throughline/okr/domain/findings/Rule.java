package io.throughline.okr.domain.findings;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import java.util.List;
import java.util.stream.Stream;

/** One writing rule. */
@FunctionalInterface
interface Rule {
    Stream<Finding> check(Objective objective, List<KeyResult> keyResults);
}
