package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.Ambition;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.storage.row.ObjectiveRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Objectives, from their rows. */
public final class AoObjectives implements Objectives {
    private static final String AS_SHOWN = "SORT_ORDER ASC, ID ASC";
    private static final String WHY = "why";

    private static final Columns<ObjectiveRow, Objective.Written> WRITTEN = Columns.of(
                    ObjectiveRow.class, Objective.Written.class)
            .with("ORG_UNIT_ID", Objective.Written::orgUnit, ObjectiveRow::setOrgUnitId)
            .with("CYCLE_ID", Objective.Written::cycle, ObjectiveRow::setCycleId)
            .with("TITLE", Objective.Written::title, ObjectiveRow::setTitle)
            .with("OWNER_KEY", Objective.Written::owner, ObjectiveRow::setOwnerKey)
            .with("AMBITION", written -> written.ambition().word(), ObjectiveRow::setAmbition)
            .with("LIFE", written -> written.state().word(), ObjectiveRow::setLife)
            .with("WEIGHT", Objective.Written::weight, ObjectiveRow::setWeight)
            .with("HOME_KEY_RESULT_ID", written -> written.home().keyResult(), ObjectiveRow::setHomeKeyResultId)
            .with("HOME_OBJECTIVE_ID", written -> written.home().objective(), ObjectiveRow::setHomeObjectiveId);

    private static final Columns<ObjectiveRow, Objective> PROGRESS = Columns.of(ObjectiveRow.class, Objective.class)
            .with("PROGRESS", objective -> objective.progress().share(), ObjectiveRow::setProgress)
            .with("CALCULATED_AT", objective -> objective.calculated().toEpochMilli(), ObjectiveRow::setCalculatedAt);

    private static final Columns<ObjectiveRow, Objective> COLUMNS = Columns.of(ObjectiveRow.class, Objective.class)
            .with("VERSION", Objective::version, ObjectiveRow::setVersion)
            .and(WRITTEN, Objective::written)
            .withUnread("SORT_ORDER", objective -> 0L, ObjectiveRow::setSortOrder)
            .and(PROGRESS, objective -> objective);

    private final Table<ObjectiveRow, Objective> table;
    private final AoLongTexts texts;

    public AoObjectives(ActiveObjects ao, AoLongTexts texts) {
        this.table = new Table<>(ao, ObjectiveRow.class, COLUMNS, AoObjectives::objective, Objective::id);
        this.texts = texts;
    }

    @Override
    public Optional<Objective> byId(int id) {
        return table.byId(id);
    }

    @Override
    public Map<Integer, Objective> byIds(Collection<Integer> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<Objective> inCycles(Collection<Integer> cycles) {
        return table.among("CYCLE_ID", cycles, AS_SHOWN);
    }

    @Override
    public List<Objective> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public Map<Integer, String> whys(Collection<Integer> ids) {
        return texts.read(Element.OBJECTIVE, ids, WHY);
    }

    @Override
    public String why(int id) {
        return texts.read(Element.OBJECTIVE, id, WHY);
    }

    @Override
    public Objective add(Objective.Written written, String why) {
        int id = table.add(new Objective(0, 1, written, Progress.NONE, Instant.EPOCH));
        texts.write(Element.OBJECTIVE, id, WHY, why);
        return new Objective(id, 1, written, Progress.NONE, Instant.EPOCH);
    }

    @Override
    public void save(Objective objective, String why) {
        table.save(objective);
        texts.write(Element.OBJECTIVE, objective.id(), WHY, why);
    }

    @Override
    public void saveProgress(Collection<Objective> objectives) {
        table.save(objectives, PROGRESS);
    }

    private static Objective objective(ObjectiveRow row) {
        String ambition = AoLongTexts.orEmpty(row.getAmbition());
        return new Objective(
                row.getID(),
                row.getVersion(),
                new Objective.Written(
                        row.getOrgUnitId(),
                        row.getCycleId(),
                        row.getTitle(),
                        AoLongTexts.orEmpty(row.getOwnerKey()),
                        ambition.isEmpty() ? Ambition.UNSAID : Ambition.valueOf(ambition.toUpperCase(Locale.ROOT)),
                        State.valueOf(row.getLife().toUpperCase(Locale.ROOT)),
                        row.getWeight(),
                        new Home(row.getHomeKeyResultId(), row.getHomeObjectiveId())),
                new Progress(row.getProgress()),
                Instant.ofEpochMilli(row.getCalculatedAt()));
    }
}
