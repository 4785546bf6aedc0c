package io.throughline.okr.domain.board;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Past;
import io.throughline.okr.domain.change.Replay.Named;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.progress.Heard;
import io.throughline.okr.domain.progress.Progress;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of scopes as they were at a moment, each in a fixed number of statements. Asked for is whatever the log of
 * one of the scopes has named up to then, so what has gone elsewhere since is told as well, and what had gone elsewhere then
 * says so. Never within a write.
 */
public interface Pasts {
    /** What each element of these kinds said; what was gone by then says nothing. */
    Map<Named, Past> at(Collection<Scope> scopes, Set<Element> kinds, Instant moment);

    /** The first moment from which on it is known again what all of these elements said. */
    Optional<Instant> reaches(Collection<Scope> scopes, Collection<Named> forgotten, Instant moment);

    /** How far each objective and key result was; those that had no progress yet are left out. */
    Map<Named, Progress> progress(Collection<Scope> scopes, Instant moment);

    /** What was recorded of each key result; those that nobody had checked in are left out. */
    Map<Integer, Heard> checkIns(Collection<Scope> scopes, Instant moment);
}
