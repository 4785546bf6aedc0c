package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.storage.row.EvidenceRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evidence, from its rows. */
public final class AoEvidenceLinks implements EvidenceLinks {
    private static final Columns<EvidenceRow, Evidence> COLUMNS = Columns.of(EvidenceRow.class, Evidence.class)
            .with("ELEMENT_KIND", evidence -> evidence.on().element().word(), EvidenceRow::setElementKind)
            .with("ELEMENT_ID", evidence -> evidence.on().id(), EvidenceRow::setElementId)
            .with("TITLE", Evidence::title, EvidenceRow::setTitle)
            .with("ADDRESS", Evidence::url, EvidenceRow::setAddress)
            .with("AUTHOR_KEY", Evidence::author, EvidenceRow::setAuthorKey)
            .with("ADDED_AT", evidence -> evidence.added().toEpochMilli(), EvidenceRow::setAddedAt);

    private final Table<EvidenceRow, Evidence> table;

    public AoEvidenceLinks(ActiveObjects ao) {
        this.table = new Table<>(ao, EvidenceRow.class, COLUMNS, AoEvidenceLinks::evidence, Evidence::id);
    }

    @Override
    public Optional<Evidence> byId(int id) {
        return table.byId(id);
    }

    @Override
    public Map<Integer, Evidence> byIds(Collection<Integer> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<Evidence> of(Subject on) {
        return table.find(table.query()
                .where(SubjectColumns.IS, on.element().word(), on.id())
                .order("ID ASC"));
    }

    @Override
    public List<Evidence> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public Evidence add(Evidence fresh) {
        return fresh.stored(table.add(fresh));
    }

    @Override
    public void remove(int id) {
        table.remove(List.of(id));
    }

    static Evidence evidence(EvidenceRow row) {
        return new Evidence(
                row.getID(),
                SubjectColumns.subject(row.getElementKind(), row.getElementId()),
                row.getTitle(),
                AoLongTexts.orEmpty(row.getAddress()),
                AoLongTexts.orEmpty(row.getAuthorKey()),
                Instant.ofEpochMilli(row.getAddedAt()));
    }
}
