package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.objective.Circle;
import io.throughline.okr.domain.objective.GoalFilter;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.storage.row.ObjectivePersonRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.java.ao.Query;

/** Objectives, from their rows. */
public final class AoObjectives implements Objectives {
    private static final String AS_SHOWN = "SORT_ORDER ASC, ID ASC";
    private static final Pattern KEY = Pattern.compile("o-(\\d{1,9})");
    private static final Words<State> STATES = new Words<>(State.class, State::word);

    private static final Columns<ObjectiveRow, Objective.Written> WRITTEN = Columns.of(
                    ObjectiveRow.class, Objective.Written.class)
            .with("ORG_UNIT_ID", Objective.Written::orgUnit, ObjectiveRow::setOrgUnitId)
            .with("CYCLE_ID", Objective.Written::cycle, ObjectiveRow::setCycleId)
            .with("TITLE", Objective.Written::title, ObjectiveRow::setTitle)
            .withUnread("FOLDED_TITLE", written -> GoalColumns.folded(written.title()), ObjectiveRow::setFoldedTitle)
            .with("OWNER_KEY", Objective.Written::owner, ObjectiveRow::setOwnerKey)
            .with("AMBITION", written -> written.ambition().word(), ObjectiveRow::setAmbition)
            .with("LIFE", written -> written.state().word(), ObjectiveRow::setLife)
            .with("WEIGHT", Objective.Written::weight, ObjectiveRow::setWeight)
            .with("HOME_KEY_RESULT_ID", written -> written.home().keyResult(), ObjectiveRow::setHomeKeyResultId)
            .with("HOME_OBJECTIVE_ID", written -> written.home().objective(), ObjectiveRow::setHomeObjectiveId)
            .with("CONFIDENTIAL", written -> written.circle().confidential(), ObjectiveRow::setConfidential)
            .and(GoalColumns.tags(ObjectiveRow.class), Objective.Written::tags)
            .and(GoalColumns.span(ObjectiveRow.class), Objective.Written::span);

    private static final Columns<ObjectiveRow, Objective> PROGRESS = Columns.of(ObjectiveRow.class, Objective.class)
            .with("PROGRESS", objective -> objective.counted().share(), ObjectiveRow::setProgress)
            .with("CALCULATED_AT", objective -> objective.calculated().toEpochMilli(), ObjectiveRow::setCalculatedAt);

    private static final Columns<ObjectiveRow, Objective> PLACE = Columns.of(ObjectiveRow.class, Objective.class)
            .with("SORT_ORDER", Objective::order, ObjectiveRow::setSortOrder);

    static final Columns<ObjectiveRow, Objective> COLUMNS = Columns.of(ObjectiveRow.class, Objective.class)
            .with("VERSION", Objective::version, ObjectiveRow::setVersion)
            .and(GoalColumns.origin(ObjectiveRow.class), Objective::origin)
            .and(WRITTEN, Objective::written)
            .and(GoalColumns.judgement(ObjectiveRow.class), Objective::judgement)
            .and(PLACE, objective -> objective)
            .with("TRASHED", Objective::trashed, ObjectiveRow::setTrashed)
            .and(PROGRESS, objective -> objective);

    private final ActiveObjects ao;
    private final Table<ObjectiveRow, Objective> table;
    private final AoLongTexts texts;
    private final GoalFilters filters;

    public AoObjectives(ActiveObjects ao, AoLongTexts texts) {
        this.ao = ao;
        this.table = new Table<>(ao, ObjectiveRow.class, COLUMNS, AoObjectives::objective, Objective::id);
        this.texts = texts;
        this.filters = new GoalFilters(ao, "ID", KEY, List.of("FOLDED_TITLE"));
    }

    @Override
    public Optional<Objective> byId(int id) {
        return withPeople(table.byId(id).stream().toList()).stream().findFirst();
    }

    @Override
    public Optional<Objective> withoutPeople(int id) {
        return table.byId(id);
    }

    @Override
    public Set<String> people(int id) {
        return people(List.of(id)).stream()
                .map(ObjectivePersonRow::getPersonKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Integer, Objective> byIds(Collection<Integer> ids) {
        return withPeople(table.among("ID", ids, "ID ASC")).stream()
                .collect(Collectors.toMap(Objective::id, one -> one));
    }

    @Override
    public Map<Integer, Objective> byNumbers(Collection<Integer> numbers) {
        return withPeople(table.among("KEY_NUMBER", numbers, "ID ASC")).stream()
                .collect(Collectors.toMap(one -> one.origin().number(), one -> one));
    }

    @Override
    public List<Objective> inCycles(Collection<Integer> cycles) {
        return withPeople(table.amongWhere("CYCLE_ID", cycles, "TRASHED = ?", List.of(false), AS_SHOWN));
    }

    @Override
    public List<Objective> trashed(Collection<Integer> cycles) {
        return withPeople(table.amongWhere("CYCLE_ID", cycles, "TRASHED = ?", List.of(true), AS_SHOWN));
    }

    @Override
    public List<Objective> siblings(int orgUnit, int cycle, Home home) {
        String where = "CYCLE_ID = ? AND ORG_UNIT_ID = ? AND HOME_KEY_RESULT_ID = ? AND HOME_OBJECTIVE_ID = ?";
        Query query = table.query().where(where, cycle, orgUnit, home.keyResult(), home.objective());
        return withPeople(table.find(query.order(AS_SHOWN)));
    }

    @Override
    public List<Objective> inPlaces(int orgUnit, int cycle) {
        Query query = table.query().where("CYCLE_ID = ? AND ORG_UNIT_ID = ?", cycle, orgUnit);
        return withPeople(table.find(query.order(AS_SHOWN)));
    }

    @Override
    public List<Objective> below(Collection<Integer> above, Collection<Integer> keyResults) {
        List<Objective> below = new ArrayList<>(table.among("HOME_OBJECTIVE_ID", above, AS_SHOWN));
        below.addAll(table.among("HOME_KEY_RESULT_ID", keyResults, AS_SHOWN));
        return withPeople(below);
    }

    @Override
    public boolean anyIn(int cycle) {
        return ao.count(ObjectiveRow.class, Query.select().where("CYCLE_ID = ?", cycle)) > 0;
    }

    @Override
    public List<Objective> ownedBy(String owner, Collection<Integer> cycles) {
        return withPeople(table.amongWhere("CYCLE_ID", cycles, "OWNER_KEY = ?", List.of(owner), "ID ASC"));
    }

    @Override
    public List<Objective> find(GoalFilter filter, Optional<State> state, int afterId, int limit) {
        if (filter.nothing()) {
            return List.of();
        }
        Condition condition = filters.condition(filter, afterId);
        state.ifPresent(life -> condition.and("LIFE = ?", life.word()));
        return withPeople(table.find(condition.on(table.query()).order("ID ASC").limit(limit)));
    }

    @Override
    public boolean anyOf(int orgUnit) {
        return ao.count(ObjectiveRow.class, Query.select().where("ORG_UNIT_ID = ?", orgUnit)) > 0;
    }

    @Override
    public List<Objective> afterId(int id, int limit) {
        return withPeople(table.afterId(id, limit));
    }

    @Override
    public Objective.Texts texts(int id) {
        return texts(List.of(id)).getOrDefault(id, Objective.Texts.NONE);
    }

    @Override
    public Map<Integer, Objective.Texts> texts(Collection<Integer> ids) {
        Map<Integer, Objective.Texts> found = new HashMap<>();
        texts.read(Element.OBJECTIVE, ids).forEach((id, facts) -> found.put(id, Objective.Texts.of(facts)));
        return found;
    }

    @Override
    public Objective add(Objective fresh, Objective.Texts said) {
        Objective stored = fresh.stored(table.add(fresh));
        savePeople(List.of(stored));
        texts.write(Element.OBJECTIVE, stored.id(), facts(said));
        return stored;
    }

    @Override
    public void save(Objective objective, Objective.Texts said) {
        table.save(objective);
        savePeople(List.of(objective));
        texts.write(Element.OBJECTIVE, objective.id(), facts(said));
    }

    @Override
    public void save(Collection<Objective> objectives) {
        table.save(objectives, COLUMNS);
        savePeople(objectives);
    }

    @Override
    public void savePlaces(Collection<Objective> objectives) {
        table.save(objectives, PLACE);
    }

    @Override
    public void saveProgress(Collection<Objective> objectives) {
        table.save(objectives, PROGRESS);
    }

    private static Facts facts(Objective.Texts said) {
        return said.equals(Objective.Texts.NONE) ? new Facts() : said.addTo(new Facts());
    }

    /** The people named to see confidential ones: no statement if none is. */
    List<Objective> withPeople(List<Objective> objectives) {
        List<Integer> confidential = objectives.stream()
                .filter(one -> one.written().circle().confidential())
                .map(Objective::id)
                .toList();
        if (confidential.isEmpty()) {
            return objectives;
        }
        Map<Integer, Set<String>> people = people(confidential).stream()
                .collect(Collectors.groupingBy(
                        ObjectivePersonRow::getObjectiveId,
                        Collectors.mapping(ObjectivePersonRow::getPersonKey, Collectors.toSet())));
        return objectives.stream()
                .map(one -> people.containsKey(one.id()) ? one.seenBy(people.get(one.id())) : one)
                .toList();
    }

    private void savePeople(Collection<Objective> objectives) {
        Map<Integer, Set<String>> wanted = objectives.stream()
                .collect(Collectors.toMap(
                        Objective::id, one -> one.written().circle().people()));
        Map<Integer, Set<String>> stored = new HashMap<>();
        List<ObjectivePersonRow> gone = new ArrayList<>();
        for (ObjectivePersonRow row : people(wanted.keySet())) {
            boolean stays = wanted.get(row.getObjectiveId()).contains(row.getPersonKey());
            if (stays) {
                stored.computeIfAbsent(row.getObjectiveId(), id -> new HashSet<>())
                        .add(row.getPersonKey());
            } else {
                gone.add(row);
            }
        }
        List<Map<String, Object>> fresh = new ArrayList<>();
        wanted.forEach((id, keys) -> keys.stream()
                .filter(key -> !stored.getOrDefault(id, Set.of()).contains(key))
                .forEach(key -> fresh.add(Map.of("OBJECTIVE_ID", id, "PERSON_KEY", key))));
        if (!gone.isEmpty()) {
            ao.delete(gone.toArray(new ObjectivePersonRow[0]));
        }
        if (!fresh.isEmpty()) {
            ao.create(ObjectivePersonRow.class, fresh);
        }
    }

    private List<ObjectivePersonRow> people(Collection<Integer> objectives) {
        return Batches.of(objectives).stream()
                .flatMap(some -> Arrays.stream(ao.find(
                        ObjectivePersonRow.class,
                        Query.select().where(Batches.in("OBJECTIVE_ID", some), some.toArray()))))
                .toList();
    }

    static Objective objective(ObjectiveRow row) {
        return new Objective(
                row.getID(),
                row.getVersion(),
                GoalColumns.origin(row),
                new Objective.Written(
                        row.getOrgUnitId(),
                        row.getCycleId(),
                        row.getTitle(),
                        AoLongTexts.orEmpty(row.getOwnerKey()),
                        GoalColumns.ambition(row),
                        STATES.of(row.getLife()),
                        row.getWeight(),
                        new Home(row.getHomeKeyResultId(), row.getHomeObjectiveId()),
                        GoalColumns.tags(row),
                        GoalColumns.span(row),
                        row.isConfidential() ? new Circle(true, Set.of()) : Circle.OPEN),
                GoalColumns.judgement(row),
                row.getSortOrder(),
                row.isTrashed(),
                new Progress(row.getProgress()),
                Instant.ofEpochMilli(row.getCalculatedAt()));
    }
}
