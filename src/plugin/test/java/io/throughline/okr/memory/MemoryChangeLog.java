package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Joint;
import io.throughline.okr.domain.change.Past;
import io.throughline.okr.domain.change.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The change log. */
final class MemoryChangeLog implements ChangeLog {
    private static final Comparator<Change> IN_ORDER =
            Comparator.comparingLong(Change::revision).thenComparingInt(Change::ordinal);

    private final State state;

    MemoryChangeLog(State state) {
        this.state = state;
    }

    @Override
    public List<Change> after(Scope scope, long revision, int limit) {
        List<Change> all = state.log.where(row -> row.change().scope().equals(scope)).stream()
                .map(State.Logged::change)
                .filter(change -> change.revision() > revision)
                .sorted(IN_ORDER)
                .toList();
        if (all.size() < limit) {
            return all;
        }
        long cut = all.get(limit - 1).revision();
        List<Change> whole =
                all.stream().filter(change -> change.revision() < cut).toList();
        return whole.isEmpty()
                ? all.stream().filter(change -> change.revision() == cut).toList()
                : whole;
    }

    @Override
    public Map<Integer, Change> last(Element element, Collection<Integer> ids, Change.Kind kind) {
        Map<Integer, Change> last = new HashMap<>();
        state.log.all().stream()
                .map(State.Logged::change)
                .filter(one -> one.element() == element && one.kind() == kind && ids.contains(one.elementId()))
                .forEach(change -> last.put(change.elementId(), change));
        return last;
    }

    @Override
    public List<Trace> traces(Map<Scope, Long> after, int limit) {
        return state.log.all().stream()
                .filter(row -> row.change().revision()
                        > after.getOrDefault(row.change().scope(), Long.MAX_VALUE))
                .sorted(Comparator.comparing(State.Logged::change, IN_ORDER))
                .limit(limit)
                .map(row -> new Trace(
                        row.change().scope(),
                        row.change().revision(),
                        row.change().element(),
                        row.change().elementId(),
                        row.change().at(),
                        row.share()))
                .toList();
    }

    @Override
    public Revisions revisions() {
        state.joint.ifPresent(Joint::requireIdle);
        return new Revisions(
                state.epoch.byId(1).orElse(""),
                state.scopes.all().stream().collect(Collectors.toMap(State.ScopeNow::scope, State.ScopeNow::revision)),
                state.joint.map(Joint::own));
    }

    @Override
    public Page of(Element element, int id, int before, int limit) {
        List<State.Logged> said = said(element, id).stream()
                .filter(row -> row.change().kind().told())
                .filter(row -> before == 0 || row.id() < before)
                .sorted(Comparator.comparingInt(State.Logged::id).reversed())
                .limit(limit)
                .toList();
        return new Page(
                said.stream().map(State.Logged::change).toList(),
                said.size() < limit ? 0 : said.get(limit - 1).id());
    }

    @Override
    public Past at(Element element, int id, Instant moment) {
        List<Change> said = said(element, id).stream().map(State.Logged::change).toList();
        List<Change> before =
                said.stream().filter(change -> !change.at().isAfter(moment)).toList();
        Past past = Past.of(
                before.stream().reduce((one, later) -> later),
                said.stream().filter(change -> change.at().isAfter(moment)).findFirst());
        boolean told = before.isEmpty() || before.get(before.size() - 1).kind().told();
        return told
                ? past
                : past.told(
                        before.stream().filter(change -> change.kind().told()).reduce((one, later) -> later));
    }

    @Override
    public Optional<Instant> reaches(Element element, int id) {
        return said(element, id).stream()
                .map(State.Logged::change)
                .filter(change -> !change.after().none())
                .map(Change::at)
                .findFirst();
    }

    private List<State.Logged> said(Element element, int id) {
        return state.log.where(row -> row.change().element() == element
                && row.change().elementId() == id
                && row.change().kind().says());
    }
}
