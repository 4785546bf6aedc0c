package io.throughline.okr.usecases.alignment;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Shift;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a move would change, and what stands in its way.
 *
 * @param objectives those that change, the one that is moved first
 * @param keyResults those of these objectives, the trash included
 * @param contributions of these objectives, as they are after it; none if they stay in their cycle
 * @param obstacles each named by a field of the request; none if it can be done
 * @param scopes those it has to take: of what it changes and of what that is aligned to
 */
public record MovePlan(
        List<Step<Objective>> objectives,
        List<Step<KeyResult>> keyResults,
        List<Contribution> contributions,
        List<Refused.Fault> obstacles,
        Set<Scope> scopes) {

    /** The most objectives and key results one move changes. */
    static final int MOST = 2_000;

    public MovePlan {
        objectives = List.copyOf(objectives);
        keyResults = List.copyOf(keyResults);
        contributions = List.copyOf(contributions);
        obstacles = List.copyOf(obstacles);
        scopes = Set.copyOf(scopes);
    }

    /**
     * Lets pass what can be done.
     *
     * @throws Refused as a conflict that names everything in its way
     */
    void refuse() {
        if (!obstacles.isEmpty()) {
            throw new Refused(Refused.Reason.CONFLICT, obstacles);
        }
    }

    /** The same with the objective that is moved at a place among its new siblings. */
    MovePlan placing(long order) {
        List<Step<Objective>> placed = new ArrayList<>(objectives);
        Step<Objective> top = objectives.get(0);
        placed.set(0, new Step<>(top.before(), top.after().at(order)));
        return new MovePlan(placed, keyResults, contributions, obstacles, scopes);
    }

    /** One element before and after. */
    record Step<T>(T before, T after) {}

    /**
     * Where an objective is to go.
     *
     * @param top the objective
     * @param home its new home parent; empty if it keeps the one it has
     * @param shift of its dates; empty if it stays in its cycle
     */
    record Target(Objective top, int orgUnit, int cycle, Optional<Home> home, Optional<Shift> shift) {
        /** What becomes of an objective: what was in the org unit or cycle that is left goes to the new one. */
        Objective of(Objective before) {
            Objective.Written then = before.written();
            Objective.Written from = top.written();
            boolean itself = before.id() == top.id();
            boolean shifted = then.cycle() == from.cycle() && shift.isPresent();
            Objective.Written now = then.at(
                    then.orgUnit() == from.orgUnit() ? orgUnit : then.orgUnit(),
                    then.cycle() == from.cycle() ? cycle : then.cycle(),
                    itself ? home.orElse(then.home()) : then.home(),
                    shifted ? then.span().shifted(shift.get()::day) : then.span());
            return now.equals(then) ? before : before.rewritten(now);
        }

        /** What becomes of a key result of an objective that is changed. */
        KeyResult of(KeyResult before, Objective above) {
            boolean shifted = before.cycle() != above.written().cycle() && shift.isPresent();
            // A form that is open would write it into the cycle it has left.
            KeyResult there = shifted ? before.rewritten(before.written().shifted(shift.get()::day)) : before;
            return there.following(above);
        }
    }
}
