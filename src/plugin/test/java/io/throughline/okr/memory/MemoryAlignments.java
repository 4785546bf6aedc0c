package io.throughline.okr.memory;

import io.throughline.okr.domain.objective.AlignmentGraph.Edge;
import io.throughline.okr.domain.objective.AlignmentGraph.Tie;
import io.throughline.okr.domain.objective.Alignments;
import io.throughline.okr.domain.objective.Goal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How goals hang together. */
final class MemoryAlignments implements Alignments {
    private final State state;

    MemoryAlignments(State state) {
        this.state = state;
    }

    @Override
    public List<Edge> fromCycles(Collection<Integer> cycles) {
        List<Edge> edges = new ArrayList<>();
        state.objectives.where(one -> cycles.contains(one.written().cycle())).forEach(one -> one.written()
                .home()
                .goal()
                .ifPresent(home -> edges.add(new Edge(Goal.objective(one.id()), home, Tie.HOME))));
        state.keyResults
                .where(one -> cycles.contains(one.cycle()))
                .forEach(one -> edges.add(new Edge(
                        Goal.keyResult(one.id()), Goal.objective(one.written().objective()), Tie.PART)));
        state.contributions
                .where(one -> cycles.contains(one.cycle()))
                .forEach(one -> edges.add(new Edge(Goal.objective(one.objective()), one.to(), Tie.CONTRIBUTION)));
        return edges;
    }
}
