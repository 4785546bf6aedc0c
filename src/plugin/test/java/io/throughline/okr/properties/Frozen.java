package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.progress.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What closed cycles hold, but for grades. */
record Frozen(Map<Integer, List<Object>> byCycle) {
    static Frozen now(Company company) {
        Set<Integer> closed = company.port(Cycles.class).all().stream()
                .filter(cycle -> cycle.state() == Cycle.State.CLOSED)
                .map(Cycle::id)
                .collect(Collectors.toSet());
        Map<Integer, List<Object>> byCycle = new HashMap<>();
        for (int cycle : closed) {
            List<Object> held = new ArrayList<>();
            company.port(Objectives.class).afterId(0, Said.ALL).stream()
                    .filter(one -> one.written().cycle() == cycle)
                    .forEach(one -> held.add(ungraded(one)));
            company.port(KeyResults.class).afterId(0, Said.ALL).stream()
                    .filter(one -> one.cycle() == cycle)
                    .forEach(one -> held.add(ungraded(one)));
            byCycle.put(cycle, held);
        }
        return new Frozen(byCycle);
    }

    /** Of what is closed still. */
    void stillHolds(Company company) {
        Frozen now = now(company);
        byCycle.forEach((cycle, held) -> {
            if (now.byCycle.containsKey(cycle)) {
                assertThat(now.byCycle.get(cycle))
                        .as("what the closed cycle " + cycle + " holds")
                        .isEqualTo(held);
            }
        });
    }

    private static Objective ungraded(Objective one) {
        State state = one.written().state() == State.GRADED || one.written().state() == State.ACTIVE
                ? State.CLOSED
                : one.written().state();
        return new Objective(
                one.id(),
                0,
                one.origin(),
                one.written().in(state),
                ungraded(one.judgement()),
                one.order(),
                one.trashed(),
                one.counted(),
                one.calculated());
    }

    private static KeyResult ungraded(KeyResult one) {
        return new KeyResult(
                one.id(),
                0,
                one.origin(),
                one.orgUnit(),
                one.cycle(),
                one.written(),
                ungraded(one.judgement()),
                one.order(),
                one.trashed(),
                one.standing());
    }

    private static Judgement ungraded(Judgement one) {
        return one.graded(Optional.empty());
    }
}
