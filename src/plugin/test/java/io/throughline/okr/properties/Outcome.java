package io.throughline.okr.properties;

import io.throughline.okr.domain.Refused;
import java.util.List;
import java.util.Optional;

/** How a command ended: done, or refused for a reason, with the fields and texts of its faults. */
record Outcome(Optional<Refused.Reason> reason, List<String> faults) {
    static final Outcome DONE = new Outcome(Optional.empty(), List.of());

    static Outcome of(Refused refused) {
        return new Outcome(
                Optional.of(refused.reason()),
                refused.faults().stream()
                        .map(fault -> fault.field() + ":" + fault.messageKey())
                        .sorted()
                        .toList());
    }

    boolean done() {
        return reason.isEmpty();
    }
}
