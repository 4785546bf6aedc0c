package io.throughline.okr.storage;

import io.throughline.okr.domain.copy.Line;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.storage.row.ActionRow;
import io.throughline.okr.storage.row.CheckInRow;
import io.throughline.okr.storage.row.CommentRow;
import io.throughline.okr.storage.row.ContributionRow;
import io.throughline.okr.storage.row.CustomFieldRow;
import io.throughline.okr.storage.row.CustomValueRow;
import io.throughline.okr.storage.row.CycleRow;
import io.throughline.okr.storage.row.EvidenceRow;
import io.throughline.okr.storage.row.IssueLinkRow;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.storage.row.KpiRow;
import io.throughline.okr.storage.row.KpiValueRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import io.throughline.okr.storage.row.ProgressPointRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import net.java.ao.schema.Table;

/** Makes of each row the record that storage makes of it: a record checks itself. */
final class RowChecks {
    private static final Map<String, Reading<?>> READINGS = readings();

    private RowChecks() {}

    /** @throws io.throughline.okr.domain.Refused if there is no such record */
    static void check(Line row) {
        Reading<?> reading = READINGS.get(row.table());
        if (reading != null) {
            reading.read(row);
        }
    }

    private static Map<String, Reading<?>> readings() {
        List<Reading<?>> all = List.of(
                new Reading<>(CycleRow.class, AoCycles::cycle),
                new Reading<>(CustomFieldRow.class, AoCustomFields::field),
                new Reading<>(KpiRow.class, AoKpis::kpi),
                new Reading<>(KpiValueRow.class, AoKpiValues::value),
                new Reading<>(ObjectiveRow.class, AoObjectives::objective),
                new Reading<>(KeyResultRow.class, KeyResultRows::read),
                new Reading<>(CheckInRow.class, AoCheckIns::checkIn),
                new Reading<>(IssueLinkRow.class, AoIssueLinks::link),
                new Reading<>(ContributionRow.class, AoContributions::contribution),
                new Reading<>(ActionRow.class, AoActions::action),
                new Reading<>(CommentRow.class, AoComments::comment),
                new Reading<>(EvidenceRow.class, AoEvidenceLinks::evidence),
                new Reading<>(CustomValueRow.class, AoCustomValues::value),
                new Reading<>(ProgressPointRow.class, row -> new Progress(row.getProgress())));
        Map<String, Reading<?>> byTable = new HashMap<>();
        all.forEach(one -> byTable.put(one.type().getAnnotation(Table.class).value(), one));
        return byTable;
    }

    private record Reading<R>(Class<R> type, Function<R, ?> record) {
        void read(Line row) {
            Objects.requireNonNull(record.apply(RowFacts.as(type, row.id(), row.columns())));
        }
    }
}
