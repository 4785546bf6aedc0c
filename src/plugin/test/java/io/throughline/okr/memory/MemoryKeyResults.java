package io.throughline.okr.memory;

import io.throughline.okr.domain.objective.GoalFilter;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Key results; what storage keeps beside them of their objectives is looked up here. */
final class MemoryKeyResults implements KeyResults {
    private static final Comparator<KeyResult> AS_SHOWN =
            Comparator.comparingLong(KeyResult::order).thenComparingInt(KeyResult::id);

    private final State state;
    private final Rows<KeyResult> rows;

    MemoryKeyResults(State state) {
        this.state = state;
        this.rows = state.keyResults;
    }

    @Override
    public Optional<KeyResult> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public Map<Integer, KeyResult> byIds(Collection<Integer> ids) {
        return rows.byIds(ids);
    }

    @Override
    public Map<Integer, KeyResult> byNumbers(Collection<Integer> numbers) {
        return rows.where(one -> numbers.contains(one.origin().number())).stream()
                .collect(Collectors.toMap(one -> one.origin().number(), one -> one));
    }

    @Override
    public List<KeyResult> of(Collection<Integer> objectives) {
        return ordered(one -> objectives.contains(one.written().objective()) && !one.trashed());
    }

    @Override
    public List<KeyResult> siblings(int objective) {
        return ordered(one -> one.written().objective() == objective);
    }

    @Override
    public List<KeyResult> inCycles(Collection<Integer> cycles) {
        return ordered(one -> cycles.contains(one.cycle()) && shown(one));
    }

    @Override
    public List<KeyResult> ofKpi(int kpi, Collection<Integer> cycles) {
        return rows.where(one -> one.written().kpi() == kpi && cycles.contains(one.cycle()));
    }

    @Override
    public List<KeyResult> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public boolean anyOwnedBy(String owner, Collection<Integer> orgUnits, Collection<Integer> cycles) {
        return rows.any(one -> one.written().owner().equals(owner)
                && orgUnits.contains(one.orgUnit())
                && cycles.contains(one.cycle())
                && shown(one));
    }

    @Override
    public List<KeyResult> find(Sought sought) {
        String text = folded(sought.text());
        return rows
                .where(one -> sought.orgUnits().contains(one.orgUnit())
                        && sought.cycles().contains(one.cycle())
                        && shown(one)
                        && seen(one, sought.insider())
                        && says(one, text))
                .stream()
                .sorted(Comparator.comparing(
                                (KeyResult one) -> state.written.byId(one.id()).orElse(Instant.EPOCH))
                        .thenComparingInt(KeyResult::id)
                        .reversed())
                .limit(sought.limit())
                .toList();
    }

    @Override
    public List<KeyResult> find(GoalFilter filter, int objective, int afterId, int limit) {
        return rows
                .where(one -> one.id() > afterId
                        && shown(one)
                        && (objective == 0 || one.written().objective() == objective)
                        && Filtered.by(
                                filter,
                                one,
                                above(one).orElseThrow(),
                                of(Set.of(one.written().objective()))))
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<KeyResult> ownedBy(String owner, Collection<Integer> cycles) {
        return rows.where(one -> one.written().owner().equals(owner) && cycles.contains(one.cycle()));
    }

    @Override
    public KeyResult.Texts texts(int id) {
        return state.keyResultTexts.byId(id).orElse(KeyResult.Texts.NONE);
    }

    @Override
    public Map<Integer, KeyResult.Texts> texts(Collection<Integer> ids) {
        return state.keyResultTexts.byIds(ids);
    }

    @Override
    public KeyResult add(Objective objective, KeyResult fresh, KeyResult.Texts texts, Instant now) {
        KeyResult stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        state.keyResultTexts.put(stored.id(), texts);
        state.written.put(stored.id(), now);
        return stored;
    }

    @Override
    public void save(KeyResult keyResult, KeyResult.Texts texts, Instant now) {
        save(List.of(keyResult), now);
        state.keyResultTexts.put(keyResult.id(), texts);
    }

    @Override
    public void save(Collection<KeyResult> keyResults, Instant now) {
        keyResults.forEach(one -> {
            rows.change(one.id(), before -> one);
            state.written.change(one.id(), before -> now);
        });
    }

    @Override
    public void savePlaces(Collection<KeyResult> keyResults) {
        keyResults.forEach(one -> rows.change(one.id(), before -> before.at(one.order())));
    }

    @Override
    public List<KeyResult> trashed(Collection<Integer> cycles) {
        return ordered(one -> cycles.contains(one.cycle()) && one.trashed());
    }

    @Override
    public void saveStandings(Collection<KeyResult> keyResults) {
        keyResults.forEach(one -> rows.change(one.id(), before -> before.standing(one.standing())));
    }

    @Override
    public void follow(Objective objective) {
        siblings(objective.id()).forEach(one -> rows.change(one.id(), before -> before.following(objective)));
    }

    private List<KeyResult> ordered(Predicate<KeyResult> condition) {
        return rows.where(condition).stream().sorted(AS_SHOWN).toList();
    }

    private Optional<Objective> above(KeyResult one) {
        return state.objectives.byId(one.written().objective());
    }

    private boolean shown(KeyResult one) {
        return !one.trashed() && above(one).filter(Objective::trashed).isEmpty();
    }

    private boolean seen(KeyResult one, Optional<String> insider) {
        Objective objective = above(one).orElseThrow();
        Set<String> insiders = objective.guard(siblings(objective.id())).insiders();
        return insider.isEmpty() || !objective.written().circle().confidential() || insiders.contains(insider.get());
    }

    private boolean says(KeyResult one, String text) {
        return folded(one.written().title()).contains(text)
                || above(one)
                        .filter(found -> folded(found.written().title()).contains(text))
                        .isPresent()
                || folded(one.key()).equals(text);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
