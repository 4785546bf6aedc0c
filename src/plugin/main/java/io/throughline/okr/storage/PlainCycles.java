package io.throughline.okr.storage;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.domain.board.WholeCycles;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whole cycles by plain SQL over our own tables: Active Objects makes an object with a map for each row, which takes most of
 * the time a large board is first read in. Where the tables are not found where they should be, it reads through Active
 * Objects all the same.
 */
public final class PlainCycles implements WholeCycles {
    private final TransactionalExecutorFactory executors;
    private final AoObjectives objectives;
    private final AoKeyResults keyResults;
    private final PlainTable<ObjectiveRow> objectiveRows = new PlainTable<>(ObjectiveRow.class);
    private final PlainTable<KeyResultRow> keyResultRows = new PlainTable<>(KeyResultRow.class);

    public PlainCycles(TransactionalExecutorFactory executors, AoObjectives objectives, AoKeyResults keyResults) {
        this.executors = executors;
        this.objectives = objectives;
        this.keyResults = keyResults;
    }

    @Override
    public Contents read(Collection<Integer> cycles) {
        List<Objective> above = new ArrayList<>();
        List<KeyResult> below = new ArrayList<>();
        boolean found = executors.createExecutor(true, false).execute(connection -> {
            if (!objectiveRows.foundBy(connection) || !keyResultRows.foundBy(connection)) {
                return false;
            }
            read(connection, cycles, above, below);
            return true;
        });
        return found
                ? new Contents(objectives.withPeople(above), below)
                : new Contents(objectives.inCycles(cycles), keyResults.inCycles(cycles));
    }

    private void read(Connection connection, Collection<Integer> cycles, List<Objective> above, List<KeyResult> below) {
        for (List<Integer> some : Batches.of(cycles)) {
            objectiveRows.read(
                    connection, AoObjectives.COLUMNS.names(), some, row -> above.add(AoObjectives.objective(row)));
            keyResultRows.read(
                    connection, KeyResultRows.COLUMNS.names(), some, row -> below.add(KeyResultRows.read(row)));
        }
    }
}
