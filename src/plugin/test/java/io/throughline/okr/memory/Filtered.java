package io.throughline.okr.memory;

import io.throughline.okr.domain.FoldedText;
import io.throughline.okr.domain.objective.GoalFilter;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Tags;
import java.util.List;
import java.util.stream.Stream;

/** Whether a filter lets something pass. */
final class Filtered {
    private Filtered() {}

    /** An objective; {@code parts} are its key results that are not in the trash. */
    static boolean by(GoalFilter filter, Objective one, List<KeyResult> parts) {
        Objective.Written written = one.written();
        return placed(filter, one, parts)
                && said(filter, written.owner(), written.ambition().word(), written.tags())
                && text(filter.text(), one.key(), Stream.of(written.title()));
    }

    /** A key result of an objective that has these key results. */
    static boolean by(GoalFilter filter, KeyResult one, Objective above, List<KeyResult> parts) {
        KeyResult.Written written = one.written();
        return placed(filter, above, parts)
                && said(filter, written.owner(), written.ambition().word(), written.tags())
                && text(
                        filter.text(),
                        one.key(),
                        Stream.of(written.title(), above.written().title()));
    }

    private static boolean placed(GoalFilter filter, Objective one, List<KeyResult> parts) {
        boolean seen = filter.insider().isEmpty()
                || !one.written().circle().confidential()
                || one.guard(parts).insiders().contains(filter.insider().get());
        return seen
                && filter.orgUnits().contains(one.written().orgUnit())
                && filter.cycles().contains(one.written().cycle());
    }

    private static boolean said(GoalFilter filter, String owner, String ambition, Tags tags) {
        return (filter.owner().isEmpty() || filter.owner().equals(owner))
                && (filter.ambition().isEmpty() || filter.ambition().equals(ambition))
                && (filter.theme() == 0 || filter.theme() == tags.theme())
                && (filter.label().isEmpty() || tags.labels().contains(filter.label()));
    }

    private static boolean text(String sought, String key, Stream<String> titles) {
        String text = FoldedText.of(sought);
        return FoldedText.of(key).equals(text)
                || titles.anyMatch(title -> FoldedText.of(title).contains(text));
    }
}
