package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.storage.row.IssueLinkRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Issue links, from their rows. */
public final class AoIssueLinks implements IssueLinks {
    private final ActiveObjects ao;

    public AoIssueLinks(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<IssueLink> byId(int id) {
        return find("ID", List.of(id)).stream().findFirst();
    }

    @Override
    public List<IssueLink> of(Collection<Integer> keyResults) {
        return find("KEY_RESULT_ID", keyResults);
    }

    @Override
    public List<IssueLink> to(Collection<Long> issues) {
        return find("ISSUE_ID", issues);
    }

    @Override
    public List<IssueLink> afterId(int id, int limit) {
        Query query = Query.select().where("ID > ?", id).order("ID ASC").limit(limit);
        return Arrays.stream(ao.find(IssueLinkRow.class, query))
                .map(AoIssueLinks::link)
                .toList();
    }

    @Override
    public IssueLink add(IssueLink link) {
        int id = ao.create(
                        IssueLinkRow.class,
                        new DBParam("KEY_RESULT_ID", link.keyResult()),
                        new DBParam("CYCLE_ID", link.cycle()),
                        new DBParam("ISSUE_ID", link.issue()),
                        new DBParam("COUNTED_TOTAL", link.count().total()),
                        new DBParam("COUNTED_IN_PROGRESS", link.count().inProgress()),
                        new DBParam("COUNTED_DONE", link.count().done()),
                        new DBParam("AUTHOR_KEY", link.author()))
                .getID();
        return new IssueLink(id, link.keyResult(), link.cycle(), link.issue(), link.count(), link.author());
    }

    @Override
    public void saveCounts(Collection<IssueLink> links) {
        Map<Integer, IssueLink> byId = links.stream().collect(Collectors.toMap(IssueLink::id, Function.identity()));
        for (IssueLinkRow row : rows("ID", byId.keySet())) {
            IssueCount count = byId.get(row.getID()).count();
            row.setCountedTotal(count.total());
            row.setCountedInProgress(count.inProgress());
            row.setCountedDone(count.done());
            row.save();
        }
    }

    @Override
    public void remove(int id) {
        ao.deleteWithSQL(IssueLinkRow.class, "ID = ?", id);
    }

    private List<IssueLink> find(String column, Collection<?> values) {
        return rows(column, values).stream().map(AoIssueLinks::link).toList();
    }

    private List<IssueLinkRow> rows(String column, Collection<?> values) {
        List<IssueLinkRow> rows = new ArrayList<>();
        for (List<?> some : Batches.of(values)) {
            Query query = Query.select().where(Batches.in(column, some), some.toArray());
            rows.addAll(Arrays.asList(ao.find(IssueLinkRow.class, query.order("ID ASC"))));
        }
        return rows;
    }

    private static IssueLink link(IssueLinkRow row) {
        return new IssueLink(
                row.getID(),
                row.getKeyResultId(),
                row.getCycleId(),
                row.getIssueId(),
                new IssueCount(row.getCountedTotal(), row.getCountedInProgress(), row.getCountedDone()),
                AoLongTexts.orEmpty(row.getAuthorKey()));
    }
}
