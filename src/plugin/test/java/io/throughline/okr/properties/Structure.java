package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Days;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.progress.IssueLinks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** That goals hang together as they may: no loops, outwards only, each where it says it is. */
final class Structure {
    private final Company company;
    private final Map<Integer, Objective> objectives = new HashMap<>();
    private final Map<Integer, KeyResult> keyResults = new HashMap<>();
    private final List<Contribution> given;
    private final CycleTree cycles;
    private final Map<Goal, List<Goal>> above = new HashMap<>();

    private Structure(Company company) {
        this.company = company;
        company.port(Objectives.class).afterId(0, Said.ALL).forEach(one -> objectives.put(one.id(), one));
        company.port(KeyResults.class).afterId(0, Said.ALL).forEach(one -> keyResults.put(one.id(), one));
        this.given = company.port(Contributions.class).afterId(0, Said.ALL);
        this.cycles = new CycleTree(company.port(Cycles.class).all());
    }

    static void holds(Company company) {
        Structure now = new Structure(company);
        now.outwards();
        now.noLoop();
        now.beside();
        now.days();
    }

    private void outwards() {
        for (Objective one : objectives.values()) {
            one.written().home().goal().ifPresent(home -> aligned(one, home));
        }
        Set<Object> unlike = new HashSet<>();
        for (Contribution one : given) {
            Objective giver = objectives.get(one.objective());
            assertThat(giver).as("what gives " + one).isNotNull();
            aligned(giver, one.to());
            assertThat(one.cycle())
                    .as("the cycle of " + one)
                    .isEqualTo(giver.written().cycle());
            assertThat(giver.written().home().goal())
                    .as("the home of what gives " + one)
                    .isNotEqualTo(Optional.of(one.to()));
            assertThat(unlike.add(List.of(one.objective(), one.to())))
                    .as("given once: " + one)
                    .isTrue();
            assertThat(one.weight()).isBetween(0.0, 1000.0);
        }
        for (KeyResult one : keyResults.values()) {
            add(Goal.keyResult(one.id()), Goal.objective(one.written().objective()));
            assertThat(one.written().weight()).isBetween(0.0, 1000.0);
        }
    }

    private void aligned(Objective from, Goal to) {
        Integer outer = to.kind() == Goal.Kind.OBJECTIVE
                ? (objectives.containsKey(to.id())
                        ? objectives.get(to.id()).written().cycle()
                        : null)
                : (keyResults.containsKey(to.id()) ? keyResults.get(to.id()).cycle() : null);
        assertThat(outer).as("what " + from.key() + " is aligned to: " + to).isNotNull();
        assertThat(cycles.within(from.written().cycle(), outer))
                .as(from.key() + " in cycle " + from.written().cycle() + " is aligned outwards, to " + to + " in "
                        + outer)
                .isTrue();
        add(Goal.objective(from.id()), to);
    }

    private void add(Goal from, Goal to) {
        above.computeIfAbsent(from, goal -> new ArrayList<>()).add(to);
    }

    private void noLoop() {
        Set<Goal> free = new HashSet<>();
        above.keySet().forEach(goal -> climb(goal, new HashSet<>(), free));
    }

    private void climb(Goal goal, Set<Goal> way, Set<Goal> free) {
        if (free.contains(goal)) {
            return;
        }
        assertThat(way.add(goal)).as("a loop through " + goal).isTrue();
        above.getOrDefault(goal, List.of()).forEach(next -> climb(next, way, free));
        way.remove(goal);
        free.add(goal);
    }

    /** What is kept twice is the same twice. */
    private void beside() {
        for (KeyResult one : keyResults.values()) {
            Objective of = objectives.get(one.written().objective());
            assertThat(of).as("the objective of " + one.key()).isNotNull();
            assertThat(one.cycle())
                    .as("the cycle of " + one.key())
                    .isEqualTo(of.written().cycle());
            assertThat(one.orgUnit())
                    .as("the org unit of " + one.key())
                    .isEqualTo(of.written().orgUnit());
        }
        company.port(IssueLinks.class).afterId(0, Said.ALL).forEach(link -> assertThat(link.cycle())
                .as("the cycle of " + link)
                .isEqualTo(keyResults.get(link.keyResult()).cycle()));
        company.port(CustomValues.class).afterId(0, Said.ALL).forEach(value -> assertThat(
                        value.goal().cycle())
                .as("the cycle of " + value)
                .isEqualTo(
                        value.goal().kind() == Element.OBJECTIVE
                                ? objectives.get(value.goal().id()).written().cycle()
                                : keyResults.get(value.goal().id()).cycle()));
    }

    /** Of an objective within its cycle, of a key result within its objective; what lies in the trash may not come back wrong. */
    private void days() {
        for (Objective one : objectives.values()) {
            Cycle cycle = cycles.byId(one.written().cycle()).orElseThrow();
            assertThat(Days.of(cycle).hold(one.written().span()))
                    .as("the days of " + one.key() + " lie in its cycle")
                    .isTrue();
        }
        for (KeyResult one : keyResults.values()) {
            Objective of = objectives.get(one.written().objective());
            Days days = Days.of(cycles.byId(one.cycle()).orElseThrow())
                    .of(of.written().span());
            assertThat(days.hold(one.written().span()))
                    .as("the days of " + one.key() + " lie in those of its objective")
                    .isTrue();
        }
    }
}
