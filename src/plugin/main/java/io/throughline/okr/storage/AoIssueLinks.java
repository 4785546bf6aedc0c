package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.storage.row.IssueLinkRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issue links, from their rows. */
public final class AoIssueLinks implements IssueLinks {
    private static final Columns<IssueLinkRow, IssueLink> COUNTS = Columns.of(IssueLinkRow.class, IssueLink.class)
            .with("COUNTED_TOTAL", link -> link.count().total(), IssueLinkRow::setCountedTotal)
            .with("COUNTED_IN_PROGRESS", link -> link.count().inProgress(), IssueLinkRow::setCountedInProgress)
            .with("COUNTED_DONE", link -> link.count().done(), IssueLinkRow::setCountedDone);
    private static final Columns<IssueLinkRow, IssueLink> COLUMNS = Columns.of(IssueLinkRow.class, IssueLink.class)
            .with("KEY_RESULT_ID", IssueLink::keyResult, IssueLinkRow::setKeyResultId)
            .with("CYCLE_ID", IssueLink::cycle, IssueLinkRow::setCycleId)
            .with("ISSUE_ID", IssueLink::issue, IssueLinkRow::setIssueId)
            .with("AUTHOR_KEY", IssueLink::author, IssueLinkRow::setAuthorKey)
            .and(COUNTS, link -> link);

    private final Table<IssueLinkRow, IssueLink> table;

    public AoIssueLinks(ActiveObjects ao) {
        this.table = new Table<>(ao, IssueLinkRow.class, COLUMNS, AoIssueLinks::link, IssueLink::id);
    }

    @Override
    public Optional<IssueLink> byId(int id) {
        return table.byId(id);
    }

    @Override
    public Map<Integer, IssueLink> byIds(Collection<Integer> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<IssueLink> of(Collection<Integer> keyResults) {
        return table.among("KEY_RESULT_ID", keyResults, "ID ASC");
    }

    @Override
    public List<IssueLink> to(Collection<Long> issues) {
        return table.among("ISSUE_ID", issues, "ID ASC");
    }

    @Override
    public List<IssueLink> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public IssueLink add(IssueLink link) {
        return new IssueLink(
                table.add(link), link.keyResult(), link.cycle(), link.issue(), link.count(), link.author());
    }

    @Override
    public void saveCounts(Collection<IssueLink> links) {
        table.save(links, COUNTS);
    }

    @Override
    public void follow(Collection<Integer> keyResults, int cycle) {
        List<IssueLink> gone = of(keyResults).stream()
                .map(link ->
                        new IssueLink(link.id(), link.keyResult(), cycle, link.issue(), link.count(), link.author()))
                .toList();
        table.save(gone, COLUMNS);
    }

    @Override
    public void remove(int id) {
        table.remove(List.of(id));
    }

    static IssueLink link(IssueLinkRow row) {
        return new IssueLink(
                row.getID(),
                row.getKeyResultId(),
                row.getCycleId(),
                row.getIssueId(),
                new IssueCount(row.getCountedTotal(), row.getCountedInProgress(), row.getCountedDone()),
                AoLongTexts.orEmpty(row.getAuthorKey()));
    }
}
