package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of objectives and key results, made and changed by the use cases that a person would use. */
public final class GoalDeeds {
    private static final List<String> BESIDE = List.of("state");

    private final GoalLines lines;
    private final CreateObjective createObjective;
    private final EditObjective editObjective;
    private final ChangeState changeState;
    private final CreateKeyResult createKeyResult;
    private final EditKeyResult editKeyResult;
    private final FillCustomFields fill;

    public GoalDeeds(
            GoalLines lines,
            CreateObjective createObjective,
            EditObjective editObjective,
            ChangeState changeState,
            CreateKeyResult createKeyResult,
            EditKeyResult editKeyResult,
            FillCustomFields fill) {
        this.lines = lines;
        this.createObjective = createObjective;
        this.editObjective = editObjective;
        this.changeState = changeState;
        this.createKeyResult = createKeyResult;
        this.editKeyResult = editKeyResult;
        this.fill = fill;
    }

    /** What the rows' own objectives and key results say before any is changed, and what can be said. */
    record Before(
            Map<Integer, Map<String, Object>> objectives,
            Map<Integer, Map<String, Object>> keyResults,
            List<Column> ofObjectives,
            List<Column> ofKeyResults) {}

    /** Reads it: a fixed number of statements for every 500 of them. */
    Before before(List<SheetLine> rows, Found found, Extent extent) {
        List<KeyResult> parts = found.keyResults(rows);
        return new Before(
                lines.linesOf(found.objectives(rows), extent),
                lines.linesOf(parts.stream().map(found::above).distinct().toList(), parts, extent),
                lines.columnsOfObjectives(extent),
                lines.columnsOfKeyResults(extent));
    }

    void objective(Taking one, Attempt attempt, Before before) {
        Optional<Objective> there = attempt.found().objective(one.row.text("key"));
        boolean unknown = one.row.says("key") && there.isEmpty();
        if (unknown) {
            one.fault("key", "okr.refused.unknown");
        }
        Said said = attempt.said(one, before.ofObjectives(), there.map(found -> before.objectives()
                .get(found.id())));
        if (unknown) {
            return;
        }
        if (there.isPresent() && said.changed().isEmpty()) {
            one.became(Taking.Outcome.SAME, there.get().id(), there.get().key(), List.of());
            return;
        }
        ObjectiveView view = there.isEmpty()
                ? createObjective.create(draft(said))
                : said.changesBeside(BESIDE)
                        ? editObjective.edit(there.get().id(), there.get().version(), draft(said))
                        : null;
        int id = there.map(Objective::id).orElseGet(() -> view.id());
        long version = view == null ? there.orElseThrow().version() : view.version();
        one.became(outcome(there.isEmpty()), id, view == null ? there.get().key() : view.key(), said.changed());
        String state = said.text("state");
        String now = view == null ? there.get().written().state().word() : view.state();
        if (!state.isEmpty() && !state.equals(now)) {
            version = changeState.change(id, new StateDraft(state, "")).version();
        }
        fill(Element.OBJECTIVE, id, version, said);
    }

    private static Taking.Outcome outcome(boolean made) {
        return made ? Taking.Outcome.MADE : Taking.Outcome.CHANGED;
    }

    private static ObjectiveDraft draft(Said said) {
        return new ObjectiveDraft(
                said.whole("orgUnit", 0),
                said.whole("cycle", 0),
                said.text("title"),
                said.text("owner"),
                said.text("ambition"),
                said.number("weight", 1),
                said.keyResult("parent"),
                said.objective("parent"),
                frame(said),
                new ObjectiveDraft.Seen(said.truth("confidential"), said.list("people")),
                new ObjectiveDraft.Texts(said.text("why"), said.text("postMortem")));
    }

    private static FrameDraft frame(Said said) {
        return new FrameDraft(said.text("starts"), said.text("due"), said.whole("theme", 0), said.list("labels"));
    }

    void keyResult(Taking one, Attempt attempt, Before before) {
        Optional<KeyResult> there = attempt.found().keyResult(one.row.text("key"));
        boolean unknown = one.row.says("key") && there.isEmpty();
        if (unknown) {
            one.fault("key", "okr.refused.unknown");
        }
        Said said = attempt.said(one, before.ofKeyResults(), there.map(found -> before.keyResults()
                .get(found.id())));
        boolean counts = said.text("source").equals(Source.LINKED_ISSUES.word());
        boolean targeted = Stream.of(Measure.Kind.values())
                .anyMatch(kind -> kind.targeted() && kind.word().equals(said.text("measure", NUMBER)));
        // A target nobody named must not become a number somebody measures against.
        if (targeted && !counts && !said.has("target")) {
            one.fault("target", "okr.refused.required");
        }
        if (unknown || (there.isEmpty() && !said.has("objective"))) {
            return;
        }
        if (there.isPresent() && said.changed().isEmpty()) {
            one.became(Taking.Outcome.SAME, there.get().id(), there.get().key(), List.of());
            return;
        }
        KeyResultView view = null;
        if (there.isEmpty()) {
            view = createKeyResult.create(draft(said, counts));
        } else if (said.changesBeside(List.of())) {
            view = editKeyResult.edit(there.get().id(), there.get().version(), draft(said, counts));
        }
        int id = view == null ? there.orElseThrow().id() : view.id();
        long version = view == null ? there.orElseThrow().version() : view.version();
        one.became(
                outcome(there.isEmpty()), id, view == null ? there.orElseThrow().key() : view.key(), said.changed());
        fill(Element.KEY_RESULT, id, version, said);
    }

    private static final String NUMBER = Measure.Kind.NUMBER_UP.word();

    private static KeyResultDraft draft(Said said, boolean counts) {
        return new KeyResultDraft(
                said.objective("objective"),
                said.text("title"),
                said.text("owner"),
                said.text("source", Source.CHECK_IN.word()),
                said.whole("kpi", 0),
                counts && !said.has("measure") ? MeasureDraft.UNSAID : measure(said),
                said.number("weight", 1),
                said.text("ambition"),
                said.whole("startConfidence", -1),
                frame(said),
                new KeyResultDraft.Texts(
                        said.text("evidence"),
                        said.text("counterMetric"),
                        said.text("targetReason"),
                        said.text("postMortem")));
    }

    private static MeasureDraft measure(Said said) {
        return new MeasureDraft(
                said.text("measure", NUMBER),
                said.number("baseline", 0),
                said.number("target", 0),
                said.number("upper", 0),
                said.whole("decimals", 0),
                said.text("unit"),
                said.list("checkpoints"),
                said.list("steps"));
    }

    /** All of the fields at once: what a row does not name stays as it is. */
    private void fill(Element kind, int id, long version, Said said) {
        if (said.changesFields()) {
            List<FillCustomFields.Said> values = new ArrayList<>();
            for (CustomField field : lines.open(kind)) {
                values.add(new FillCustomFields.Said(
                        field.id(),
                        said.text(FieldCells.PREFIX + field.written().name())));
            }
            fill.fill(kind.word(), id, version, values);
        }
    }

    /** The name of the column that a path in what {@link #fill} sends stands for. */
    String column(Element kind, int place) {
        List<CustomField> open = lines.open(kind);
        return place < open.size()
                ? FieldCells.PREFIX + open.get(place).written().name()
                : "";
    }
}
