package io.throughline.okr.domain.change;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The change log as it is read. */
public interface ChangeLog {
    /**
     * The changes of a scope after a revision, by revision and ordinal. A revision is never cut in two: at most that many
     * rows in whole revisions, or the whole of the next one if it alone has more.
     */
    List<Change> after(Scope scope, long revision, int limit);

    /** The last change of that kind of each of these elements that had one, by id of the element, without texts. */
    Map<Integer, Change> last(Element element, Collection<Integer> ids, Change.Kind kind);

    /**
     * What moved in scopes after a revision of each, in the order of revisions within a scope, in one statement.
     *
     * @param after revision by scope; one at least
     * @param limit how many to give at most: whoever gets as many does not know all
     */
    List<Trace> traces(Map<Scope, Long> after, int limit);

    /**
     * What people did to an element, the last first, but for what only moved it.
     *
     * @param before {@link Page#next} of the page before; 0 for the first page
     */
    Page of(Element element, int id, int before, int limit);

    /** What an element said at a moment, in a fixed number of statements. */
    Past at(Element element, int id, Instant moment);

    /** The first moment of which it is still known what an element said. */
    Optional<Instant> reaches(Element element, int id);

    /**
     * Some changes of an element.
     *
     * @param next names where the next page begins; 0 for the end
     */
    record Page(List<Change> changes, int next) {}

    /**
     * The state of all scopes, read in one statement. Between the writes of several that are one, it says what they have written so
     * far: what is read there may never come to be, and must not be remembered for others.
     *
     * @throws IllegalStateException within the work of a write
     */
    Revisions revisions();

    /**
     * That an element moved; not what it says.
     *
     * @param share the progress of the element from then on, where nothing else moved: 0–1, −1 for nothing to count; {@link
     *     #UNTOLD} where more moved
     */
    record Trace(Scope scope, long revision, Element element, int elementId, Instant at, double share) {
        /** The element has to be read to know where it stands. */
        public static final double UNTOLD = -2;

        /** Whether it tells all that moved. */
        public boolean tells() {
            return share != UNTOLD;
        }
    }

    /**
     * Which state of the store this is.
     *
     * @param epoch random; another one after an import or a restore; "" before the first write
     * @param byScope last revision of each scope that was ever written
     * @param own what whoever asks has written since, and others do not read
     */
    record Revisions(String epoch, Map<Scope, Long> byScope, Optional<Own> own) {
        public Revisions {
            byScope = Map.copyOf(byScope);
        }

        /** What everybody reads. */
        public Revisions(String epoch, Map<Scope, Long> byScope) {
            this(epoch, byScope, Optional.empty());
        }

        /** The last revision of a scope; 0 if it was never written. */
        public long of(Scope scope) {
            return byScope.getOrDefault(scope, 0L);
        }

        /** Every scope there is, for whoever writes and lets everybody else wait. */
        public Set<Scope> scopes() {
            Set<Scope> scopes = new HashSet<>(byScope.keySet());
            scopes.add(Scope.SHARED);
            return scopes;
        }
    }
}
