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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Objectives, from their rows. */
public final class AoObjectives implements Objectives {
    /** All that is read of a row. It must name each column: a stream gives what it was not asked for as null or 0. */
    private static final String COLUMNS =
            "ID, VERSION, ORG_UNIT_ID, CYCLE_ID, TITLE, OWNER_KEY, AMBITION, LIFE, WEIGHT,"
                    + " HOME_KEY_RESULT_ID, HOME_OBJECTIVE_ID, PROGRESS, CALCULATED_AT";

    private static final String WHY = "why";

    private final ActiveObjects ao;
    private final AoLongTexts texts;

    public AoObjectives(ActiveObjects ao, AoLongTexts texts) {
        this.ao = ao;
        this.texts = texts;
    }

    @Override
    public Optional<Objective> byId(int id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    @Override
    public Map<Integer, Objective> byIds(Collection<Integer> ids) {
        Map<Integer, Objective> found = new HashMap<>();
        for (List<Integer> some : Batches.of(ids)) {
            ao.stream(
                    ObjectiveRow.class,
                    Query.select(COLUMNS).where(Batches.in("ID", some), some.toArray()),
                    row -> found.put(row.getID(), objective(row)));
        }
        return found;
    }

    @Override
    public List<Objective> inCycles(Collection<Integer> cycles) {
        List<Objective> found = new ArrayList<>();
        if (!cycles.isEmpty()) {
            ao.stream(
                    ObjectiveRow.class,
                    Query.select(COLUMNS)
                            .where(Batches.in("CYCLE_ID", cycles), cycles.toArray())
                            .order("SORT_ORDER ASC, ID ASC"),
                    row -> found.add(objective(row)));
        }
        return found;
    }

    @Override
    public List<Objective> afterId(int id, int limit) {
        List<Objective> found = new ArrayList<>();
        ao.stream(
                ObjectiveRow.class,
                Query.select(COLUMNS).where("ID > ?", id).order("ID ASC").limit(limit),
                row -> found.add(objective(row)));
        return found;
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
        int id = ao.create(
                        ObjectiveRow.class,
                        new DBParam("VERSION", 1L),
                        new DBParam("ORG_UNIT_ID", written.orgUnit()),
                        new DBParam("CYCLE_ID", written.cycle()),
                        new DBParam("TITLE", written.title()),
                        new DBParam("OWNER_KEY", written.owner()),
                        new DBParam("AMBITION", written.ambition().word()),
                        new DBParam("LIFE", written.state().word()),
                        new DBParam("WEIGHT", written.weight()),
                        new DBParam("HOME_KEY_RESULT_ID", written.home().keyResult()),
                        new DBParam("HOME_OBJECTIVE_ID", written.home().objective()),
                        new DBParam("SORT_ORDER", 0L),
                        new DBParam("PROGRESS", Progress.NONE.share()),
                        new DBParam("CALCULATED_AT", 0L))
                .getID();
        texts.write(Element.OBJECTIVE, id, WHY, why);
        return new Objective(id, 1, written, Progress.NONE, Instant.EPOCH);
    }

    @Override
    public void save(Objective objective, String why) {
        Objective.Written written = objective.written();
        ObjectiveRow row = ao.get(ObjectiveRow.class, objective.id());
        row.setVersion(objective.version());
        row.setOrgUnitId(written.orgUnit());
        row.setTitle(written.title());
        row.setOwnerKey(written.owner());
        row.setAmbition(written.ambition().word());
        row.setLife(written.state().word());
        row.setWeight(written.weight());
        row.setHomeKeyResultId(written.home().keyResult());
        row.setHomeObjectiveId(written.home().objective());
        row.save();
        texts.write(Element.OBJECTIVE, objective.id(), WHY, why);
    }

    @Override
    public void saveProgress(int id, Progress progress, Instant calculated) {
        ObjectiveRow row = ao.get(ObjectiveRow.class, id);
        row.setProgress(progress.share());
        row.setCalculatedAt(calculated.toEpochMilli());
        row.save();
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
