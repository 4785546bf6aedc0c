package io.throughline.okr.memory;

import io.throughline.okr.domain.board.Pasts;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Past;
import io.throughline.okr.domain.change.Replay.Named;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.Heard;
import io.throughline.okr.domain.progress.Progress;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The past, from the log. */
final class MemoryPasts implements Pasts {
    private static final Set<Element> GOALS = Set.of(Element.OBJECTIVE, Element.KEY_RESULT);

    private final State state;
    private final MemoryChangeLog log;

    MemoryPasts(State state) {
        this.state = state;
        this.log = new MemoryChangeLog(state);
    }

    @Override
    public Map<Named, Past> at(Collection<Scope> scopes, Set<Element> kinds, Instant moment) {
        Map<Named, Past> told = new HashMap<>();
        for (Named named : named(scopes, kinds, moment)) {
            if (saying(named).anyMatch(change -> !change.at().isAfter(moment))) {
                told.put(named, log.at(named.element(), named.id(), moment));
            }
        }
        return told;
    }

    @Override
    public Optional<Instant> reaches(Collection<Scope> scopes, Collection<Named> forgotten, Instant moment) {
        return forgotten.stream()
                .flatMap(named -> saying(named)
                        .filter(change ->
                                change.at().isAfter(moment) && !change.before().none())
                        .map(Change::at)
                        .limit(1))
                .max(Instant::compareTo);
    }

    @Override
    public Map<Named, Progress> progress(Collection<Scope> scopes, Instant moment) {
        Set<Named> wanted = named(scopes, GOALS, moment);
        Map<Named, Progress> reached = new HashMap<>();
        state.points.all().stream()
                .filter(point -> !point.at().isAfter(moment))
                .filter(point -> wanted.contains(new Named(point.element(), point.elementId())))
                .forEach(point -> reached.put(new Named(point.element(), point.elementId()), point.progress()));
        return reached;
    }

    @Override
    public Map<Integer, Heard> checkIns(Collection<Scope> scopes, Instant moment) {
        Set<Named> wanted = named(scopes, Set.of(Element.KEY_RESULT), moment);
        return state
                .checkIns
                .where(one -> wanted.contains(new Named(Element.KEY_RESULT, one.keyResult()))
                        && !one.recorded().isAfter(moment))
                .stream()
                .collect(Collectors.toMap(CheckIn::keyResult, Heard::of, Heard::and));
    }

    /** What the log of the scopes has named up to a moment. */
    private Set<Named> named(Collection<Scope> scopes, Set<Element> kinds, Instant moment) {
        return state.log.all().stream()
                .map(State.Logged::change)
                .filter(change -> scopes.contains(change.scope())
                        && kinds.contains(change.element())
                        && !change.at().isAfter(moment))
                .map(change -> new Named(change.element(), change.elementId()))
                .collect(Collectors.toSet());
    }

    private Stream<Change> saying(Named named) {
        return state.log.all().stream()
                .map(State.Logged::change)
                .filter(change -> change.element() == named.element()
                        && change.elementId() == named.id()
                        && change.kind().says());
    }
}
