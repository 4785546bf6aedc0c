package io.throughline.okr.domain.findings;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * K01: it is not a key result unless it has a number to reach (re:Work, Google's playbook). One that counts issues has one:
 * all of them done.
 */
final class NoTarget implements Rule {
    @Override
    public Stream<Finding> check(Objective objective, List<KeyResult> keyResults) {
        return keyResults.stream()
                .filter(keyResult -> keyResult.written().source() != Source.LINKED_ISSUES)
                .filter(keyResult -> !keyResult.written().measure().hasTarget())
                .map(keyResult -> new Finding("K01", Finding.Level.ERROR, Element.KEY_RESULT, keyResult.id(), -1, -1));
    }
}
