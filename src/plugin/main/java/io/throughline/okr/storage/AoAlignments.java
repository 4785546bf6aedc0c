package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.objective.AlignmentGraph.Edge;
import io.throughline.okr.domain.objective.AlignmentGraph.Tie;
import io.throughline.okr.domain.objective.Alignments;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.java.ao.Query;

/** How goals hang together, from the few columns that say it. */
public final class AoAlignments implements Alignments {
    private final ActiveObjects ao;
    private final Contributions contributions;

    public AoAlignments(ActiveObjects ao, Contributions contributions) {
        this.ao = ao;
        this.contributions = contributions;
    }

    @Override
    public List<Edge> fromCycles(Collection<Integer> cycles) {
        List<Edge> edges = new ArrayList<>();
        for (List<Integer> some : Batches.of(cycles)) {
            String where = Batches.in("CYCLE_ID", some);
            Query homes =
                    Query.select("ID, HOME_KEY_RESULT_ID, HOME_OBJECTIVE_ID").where(where, some.toArray());
            ao.stream(ObjectiveRow.class, homes, row -> new Home(row.getHomeKeyResultId(), row.getHomeObjectiveId())
                    .goal()
                    .ifPresent(home -> edges.add(new Edge(Goal.objective(row.getID()), home, Tie.HOME))));
            ao.stream(
                    KeyResultRow.class,
                    Query.select("ID, OBJECTIVE_ID").where(where, some.toArray()),
                    row -> edges.add(
                            new Edge(Goal.keyResult(row.getID()), Goal.objective(row.getObjectiveId()), Tie.PART)));
        }
        contributions
                .inCycles(cycles)
                .forEach(given -> edges.add(new Edge(Goal.objective(given.objective()), given.to(), Tie.CONTRIBUTION)));
        return edges;
    }
}
