package io.throughline.okr.domain.findings;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import java.util.List;
import java.util.stream.Stream;

/** O09: an objective without a key result cannot be seen to be reached. */
final class NoKeyResult implements Rule {
    @Override
    public Stream<Finding> check(Objective objective, List<KeyResult> keyResults) {
        return keyResults.isEmpty()
                ? Stream.of(new Finding("O09", Finding.Level.ERROR, Element.OBJECTIVE, objective.id(), -1, -1))
                : Stream.empty();
    }
}
