package io.throughline.okr.memory;

import io.throughline.okr.domain.objective.GoalFilter;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Objectives. */
final class MemoryObjectives implements Objectives {
    private static final Comparator<Objective> AS_SHOWN =
            Comparator.comparingLong(Objective::order).thenComparingInt(Objective::id);

    private final State state;
    private final Rows<Objective> rows;
    private final Rows<Objective.Texts> said;

    MemoryObjectives(State state) {
        this.state = state;
        this.rows = state.objectives;
        this.said = state.objectiveTexts;
    }

    @Override
    public Optional<Objective> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public Optional<Objective> withoutPeople(int id) {
        return rows.byId(id).map(one -> one.seenBy(Set.of()));
    }

    @Override
    public Set<String> people(int id) {
        return rows.byId(id).map(one -> one.written().circle().people()).orElse(Set.of());
    }

    @Override
    public Map<Integer, Objective> byIds(Collection<Integer> ids) {
        return rows.byIds(ids);
    }

    @Override
    public Map<Integer, Objective> byNumbers(Collection<Integer> numbers) {
        return rows.where(one -> numbers.contains(one.origin().number())).stream()
                .collect(Collectors.toMap(one -> one.origin().number(), one -> one));
    }

    @Override
    public List<Objective> inCycles(Collection<Integer> cycles) {
        return shown(one -> cycles.contains(one.written().cycle()) && !one.trashed());
    }

    @Override
    public List<Objective> siblings(int orgUnit, int cycle, Home home) {
        return shown(one -> one.written().orgUnit() == orgUnit
                && one.written().cycle() == cycle
                && one.written().home().equals(home));
    }

    @Override
    public List<Objective> inPlaces(int orgUnit, int cycle) {
        return shown(one -> one.written().orgUnit() == orgUnit && one.written().cycle() == cycle);
    }

    @Override
    public List<Objective> below(Collection<Integer> above, Collection<Integer> keyResults) {
        List<Objective> below =
                new ArrayList<>(shown(one -> above.contains(one.written().home().objective())));
        below.addAll(shown(one -> keyResults.contains(one.written().home().keyResult())));
        return below;
    }

    @Override
    public boolean anyIn(int cycle) {
        return rows.any(one -> one.written().cycle() == cycle);
    }

    @Override
    public List<Objective> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public Objective.Texts texts(int id) {
        return said.byId(id).orElse(Objective.Texts.NONE);
    }

    @Override
    public Map<Integer, Objective.Texts> texts(Collection<Integer> ids) {
        return said.byIds(ids);
    }

    @Override
    public Objective add(Objective fresh, Objective.Texts texts) {
        Objective stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        said.put(stored.id(), texts);
        return stored;
    }

    @Override
    public void save(Objective objective, Objective.Texts texts) {
        save(List.of(objective));
        said.put(objective.id(), texts);
    }

    @Override
    public void saveProgress(Collection<Objective> objectives) {
        objectives.forEach(one -> rows.change(one.id(), before -> before.computed(one.counted(), one.calculated())));
    }

    @Override
    public void savePlaces(Collection<Objective> objectives) {
        objectives.forEach(one -> rows.change(one.id(), before -> before.at(one.order())));
    }

    @Override
    public void save(Collection<Objective> objectives) {
        objectives.forEach(one -> rows.change(one.id(), before -> one));
    }

    @Override
    public List<Objective> ownedBy(String owner, Collection<Integer> cycles) {
        return rows.where(one -> one.written().owner().equals(owner)
                && cycles.contains(one.written().cycle()));
    }

    @Override
    public List<Objective> find(
            GoalFilter filter, Optional<io.throughline.okr.domain.objective.State> life, int afterId, int limit) {
        return rows
                .where(one -> one.id() > afterId
                        && !one.trashed()
                        && life.filter(wanted -> one.written().state() != wanted)
                                .isEmpty()
                        && Filtered.by(filter, one, parts(one)))
                .stream()
                .limit(limit)
                .toList();
    }

    private List<KeyResult> parts(Objective one) {
        return state.keyResults.where(part -> part.written().objective() == one.id() && !part.trashed());
    }

    @Override
    public boolean anyOf(int orgUnit) {
        return rows.any(one -> one.written().orgUnit() == orgUnit);
    }

    @Override
    public List<Objective> trashed(Collection<Integer> cycles) {
        return shown(one -> cycles.contains(one.written().cycle()) && one.trashed());
    }

    private List<Objective> shown(Predicate<Objective> condition) {
        return rows.where(condition).stream().sorted(AS_SHOWN).toList();
    }
}
