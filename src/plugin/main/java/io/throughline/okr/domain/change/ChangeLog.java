package io.throughline.okr.domain.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The change log as it is read. */
public interface ChangeLog {
    /**
     * The changes of a scope after a revision, by revision and ordinal. A revision is never cut in two: at most that many
     * rows in whole revisions, or the whole of the next one if it alone has more.
     */
    List<Change> after(Scope scope, long revision, int limit);

    /** The last change of that kind of each of these elements that had one, by id of the element, without texts. */
    Map<Integer, Change> last(Element element, Collection<Integer> ids, Change.Kind kind);

    /** The state of all scopes, read in one statement. */
    Revisions revisions();

    /**
     * Which state of the store this is.
     *
     * @param epoch random; another one after an import or a restore; "" before the first write
     * @param byScope last revision of each scope that was ever written
     */
    record Revisions(String epoch, Map<Scope, Long> byScope) {
        public Revisions {
            byScope = Map.copyOf(byScope);
        }
    }
}
