package io.throughline.okr.storage;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.domain.people.PersonRows;
import io.throughline.okr.storage.row.ActionRow;
import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ChangeTextRow;
import io.throughline.okr.storage.row.CheckInRow;
import io.throughline.okr.storage.row.CommentRow;
import io.throughline.okr.storage.row.ContributionRow;
import io.throughline.okr.storage.row.CustomValueRow;
import io.throughline.okr.storage.row.EvidenceRow;
import io.throughline.okr.storage.row.IssueLinkRow;
import io.throughline.okr.storage.row.JobRow;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.storage.row.KpiRow;
import io.throughline.okr.storage.row.KpiValueRow;
import io.throughline.okr.storage.row.ObjectivePersonRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import io.throughline.okr.storage.row.PositioningRow;
import io.throughline.okr.storage.row.UnitPersonRow;
import io.throughline.okr.storage.row.WebhookRow;
import java.sql.Connection;
import java.util.List;
import net.java.ao.Entity;

/** The one place that knows which columns hold user keys: plain SQL changes all rows of a table at once. */
public final class AoPersonRows implements PersonRows {
    /** Every column that holds a user key. */
    static final List<Column> COLUMNS = List.of(
            new Column(ObjectiveRow.class, "OWNER_KEY"),
            new Column(ObjectiveRow.class, "AUTHOR_KEY"),
            new Column(ObjectiveRow.class, "HAND_SET_BY"),
            new Column(ObjectiveRow.class, "GRADED_BY"),
            new Column(ObjectivePersonRow.class, "PERSON_KEY"),
            new Column(KeyResultRow.class, "OWNER_KEY"),
            new Column(KeyResultRow.class, "AUTHOR_KEY"),
            new Column(KeyResultRow.class, "HAND_SET_BY"),
            new Column(KeyResultRow.class, "GRADED_BY"),
            new Column(ActionRow.class, "OWNER_KEY"),
            new Column(ActionRow.class, "TICKED_BY"),
            new Column(CheckInRow.class, "AUTHOR_KEY"),
            new Column(CommentRow.class, "AUTHOR_KEY"),
            new Column(ContributionRow.class, "AUTHOR_KEY"),
            new Column(CustomValueRow.class, "PERSON_KEY"),
            new Column(EvidenceRow.class, "AUTHOR_KEY"),
            new Column(IssueLinkRow.class, "AUTHOR_KEY"),
            new Column(KpiRow.class, "OWNER_KEY"),
            new Column(KpiValueRow.class, "AUTHOR_KEY"),
            new Column(PositioningRow.class, "AUTHOR_KEY"),
            new Column(JobRow.class, "AUTHOR_KEY"),
            new Column(WebhookRow.class, "AUTHOR_KEY"),
            new Column(ChangeRow.class, "AUTHOR_KEY"));

    /** Parts of an org unit that are people: the others of that table are groups. */
    private static final List<String> PEOPLE = List.of(AoOrgUnits.LEAD, AoOrgUnits.MEMBER);

    private final PlainTable<UnitPersonRow> unitPeople = new PlainTable<>(UnitPersonRow.class);
    private final PlainTable<ChangeTextRow> texts = new PlainTable<>(ChangeTextRow.class);

    private final TransactionalExecutorFactory executors;

    public AoPersonRows(TransactionalExecutorFactory executors) {
        this.executors = executors;
    }

    @Override
    public void replace(String before, String after) {
        executors.createExecutor(false, false).execute(connection -> {
            for (Column column : COLUMNS) {
                found(new PlainTable<>(column.row()), connection).replace(connection, column.name(), before, after);
            }
            for (String part : PEOPLE) {
                found(unitPeople, connection).replace(connection, "PERSON_KEY", before, after, "PART", part);
            }
            String key = FactsJson.quoted(before);
            for (String column : List.of("BEFORE_TEXT", "AFTER_TEXT")) {
                found(texts, connection)
                        .rewrite(
                                connection,
                                column,
                                key,
                                text -> FactsJson.write(FactsJson.read(text).withPersonChanged(before, after)));
            }
            return null;
        });
    }

    @Override
    public long count(String key) {
        return executors.createExecutor(true, false).execute(connection -> {
            long count = 0;
            for (Column column : COLUMNS) {
                count += found(new PlainTable<>(column.row()), connection).count(connection, column.name(), key);
            }
            for (String part : PEOPLE) {
                count += found(unitPeople, connection).count(connection, "PERSON_KEY", key, "PART", part);
            }
            return count;
        });
    }

    private static <R extends Entity> PlainTable<R> found(PlainTable<R> table, Connection connection) {
        if (!table.foundBy(connection)) {
            throw new IllegalStateException("a table of ours is not where it should be");
        }
        return table;
    }

    /** A column that holds user keys. */
    record Column(Class<? extends Entity> row, String name) {}
}
