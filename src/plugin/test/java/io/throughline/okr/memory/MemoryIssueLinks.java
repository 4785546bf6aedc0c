package io.throughline.okr.memory;

import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Issue links. */
final class MemoryIssueLinks implements IssueLinks {
    private final Rows<IssueLink> rows;

    MemoryIssueLinks(State state) {
        this.rows = state.links;
    }

    @Override
    public Optional<IssueLink> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public Map<Integer, IssueLink> byIds(Collection<Integer> ids) {
        return rows.byIds(ids);
    }

    @Override
    public List<IssueLink> of(Collection<Integer> keyResults) {
        return rows.where(one -> keyResults.contains(one.keyResult()));
    }

    @Override
    public List<IssueLink> to(Collection<Long> issues) {
        return rows.where(one -> issues.contains(one.issue()));
    }

    @Override
    public List<IssueLink> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public IssueLink add(IssueLink link) {
        int id = rows.nextId();
        rows.put(id, in(link.cycle(), link, id));
        return in(link.cycle(), link, id);
    }

    @Override
    public void saveCounts(Collection<IssueLink> links) {
        links.forEach(one -> rows.change(one.id(), before -> before.counted(one.count())));
    }

    @Override
    public void follow(Collection<Integer> keyResults, int cycle) {
        rows.changeAll(one -> keyResults.contains(one.keyResult()) ? in(cycle, one, one.id()) : one);
    }

    @Override
    public void remove(int id) {
        rows.remove(Set.of(id));
    }

    private static IssueLink in(int cycle, IssueLink link, int id) {
        return new IssueLink(id, link.keyResult(), cycle, link.issue(), link.count(), link.author());
    }
}
