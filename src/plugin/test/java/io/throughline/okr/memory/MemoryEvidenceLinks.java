package io.throughline.okr.memory;

import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.discussion.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evidence. */
final class MemoryEvidenceLinks implements EvidenceLinks {
    private final Rows<Evidence> rows;

    MemoryEvidenceLinks(State state) {
        this.rows = state.evidence;
    }

    @Override
    public Optional<Evidence> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public Map<Integer, Evidence> byIds(Collection<Integer> ids) {
        return rows.byIds(ids);
    }

    @Override
    public List<Evidence> of(Subject on) {
        return rows.where(one -> one.on().equals(on));
    }

    @Override
    public List<Evidence> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public Evidence add(Evidence fresh) {
        Evidence stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        return stored;
    }

    @Override
    public void remove(int id) {
        rows.remove(Set.of(id));
    }
}
