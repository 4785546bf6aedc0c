package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.storage.row.ContributionRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Contributions, from their rows. */
public final class AoContributions implements Contributions {
    private static final String BY_ID = "ID ASC";

    private static final Columns<ContributionRow, Contribution> COLUMNS = Columns.of(
                    ContributionRow.class, Contribution.class)
            .with("VERSION", Contribution::version, ContributionRow::setVersion)
            .with("OBJECTIVE_ID", Contribution::objective, ContributionRow::setObjectiveId)
            .with("CYCLE_ID", Contribution::cycle, ContributionRow::setCycleId)
            .with("TO_KEY_RESULT_ID", given -> given.to().keyResultId(), ContributionRow::setToKeyResultId)
            .with("TO_OBJECTIVE_ID", given -> given.to().objectiveId(), ContributionRow::setToObjectiveId)
            .with("WEIGHT", Contribution::weight, ContributionRow::setWeight)
            .with("AUTHOR_KEY", Contribution::author, ContributionRow::setAuthorKey);

    private final Table<ContributionRow, Contribution> table;

    public AoContributions(ActiveObjects ao) {
        this.table = new Table<>(ao, ContributionRow.class, COLUMNS, AoContributions::contribution, Contribution::id);
    }

    @Override
    public Optional<Contribution> byId(int id) {
        return table.byId(id);
    }

    @Override
    public Map<Integer, Contribution> byIds(Collection<Integer> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<Contribution> of(Collection<Integer> objectives) {
        return table.among("OBJECTIVE_ID", objectives, BY_ID);
    }

    @Override
    public List<Contribution> to(Collection<Goal> goals) {
        List<Contribution> found =
                new ArrayList<>(table.among("TO_KEY_RESULT_ID", ids(goals, Goal::keyResultId), BY_ID));
        found.addAll(table.among("TO_OBJECTIVE_ID", ids(goals, Goal::objectiveId), BY_ID));
        return found;
    }

    @Override
    public List<Contribution> inCycles(Collection<Integer> cycles) {
        return table.among("CYCLE_ID", cycles, BY_ID);
    }

    @Override
    public List<Contribution> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public Contribution add(Contribution fresh) {
        return fresh.stored(table.add(fresh));
    }

    @Override
    public void save(Collection<Contribution> contributions) {
        table.save(contributions, COLUMNS);
    }

    @Override
    public void remove(Collection<Integer> ids) {
        table.remove(ids);
    }

    private static List<Integer> ids(Collection<Goal> goals, ToIntFunction<Goal> id) {
        return goals.stream().map(id::applyAsInt).filter(found -> found > 0).toList();
    }

    static Contribution contribution(ContributionRow row) {
        return new Contribution(
                row.getID(),
                row.getVersion(),
                row.getObjectiveId(),
                row.getCycleId(),
                row.getToKeyResultId() > 0
                        ? Goal.keyResult(row.getToKeyResultId())
                        : Goal.objective(row.getToObjectiveId()),
                row.getWeight(),
                AoLongTexts.orEmpty(row.getAuthorKey()));
    }
}
