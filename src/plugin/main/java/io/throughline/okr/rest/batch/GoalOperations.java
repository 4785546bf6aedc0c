package io.throughline.okr.rest.batch;

import io.throughline.okr.rest.AttachedDrafts;
import io.throughline.okr.rest.Drafts;
import io.throughline.okr.rest.Texts;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.PlaceKeyResult;
import io.throughline.okr.usecases.goal.PlaceObjective;
import io.throughline.okr.usecases.progress.JudgeKeyResult;
import io.throughline.okr.usecases.progress.JudgeObjective;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.CustomValuesView;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import jakarta.inject.Inject;
import java.io.InputStream;

/** What a batch may do to objectives and key results themselves. */
public final class GoalOperations {
    private static final String OBJECTIVE = "objective";
    private static final String KEY_RESULT = "key-result";

    private final CreateObjective createObjective;
    private final EditObjective editObjective;
    private final TrashObjective trashObjective;
    private final ChangeState changeState;
    private final PlaceObjective placeObjective;
    private final JudgeObjective judgeObjective;
    private final MoveObjective moveObjective;
    private final CreateKeyResult createKeyResult;
    private final EditKeyResult editKeyResult;
    private final TrashKeyResult trashKeyResult;
    private final PlaceKeyResult placeKeyResult;
    private final JudgeKeyResult judgeKeyResult;
    private final FillCustomFields fill;
    private final Texts texts;

    @Inject
    public GoalOperations(
            CreateObjective createObjective,
            EditObjective editObjective,
            TrashObjective trashObjective,
            ChangeState changeState,
            PlaceObjective placeObjective,
            JudgeObjective judgeObjective,
            MoveObjective moveObjective,
            CreateKeyResult createKeyResult,
            EditKeyResult editKeyResult,
            TrashKeyResult trashKeyResult,
            PlaceKeyResult placeKeyResult,
            JudgeKeyResult judgeKeyResult,
            FillCustomFields fill,
            Texts texts) {
        this.createObjective = createObjective;
        this.editObjective = editObjective;
        this.trashObjective = trashObjective;
        this.changeState = changeState;
        this.placeObjective = placeObjective;
        this.judgeObjective = judgeObjective;
        this.moveObjective = moveObjective;
        this.createKeyResult = createKeyResult;
        this.editKeyResult = editKeyResult;
        this.trashKeyResult = trashKeyResult;
        this.placeKeyResult = placeKeyResult;
        this.judgeKeyResult = judgeKeyResult;
        this.fill = fill;
        this.texts = texts;
    }

    void addTo(Operations operations) {
        operations.makes(OBJECTIVE, (on, in) -> told(createObjective.create(Drafts.objective(in))));
        operations.makes(KEY_RESULT, (on, in) -> told(createKeyResult.create(Drafts.keyResult(in))));
        operations.updates(
                OBJECTIVE, (on, in) -> told(editObjective.edit(on.id(), on.version(), Drafts.objective(in))));
        operations.updates(
                KEY_RESULT, (on, in) -> told(editKeyResult.edit(on.id(), on.version(), Drafts.keyResult(in))));
        operations.does("delete", OBJECTIVE, (on, in) -> {
            trashObjective.trash(on.id());
            return Operations.Done.gone(on.id());
        });
        operations.does("delete", KEY_RESULT, (on, in) -> {
            trashKeyResult.trash(on.id());
            return Operations.Done.gone(on.id());
        });
        operations.does("restore", OBJECTIVE, (on, in) -> told(trashObjective.restore(on.id())));
        operations.does("restore", KEY_RESULT, (on, in) -> told(trashKeyResult.restore(on.id())));
        operations.does("state", OBJECTIVE, (on, in) -> told(changeState.change(on.id(), Drafts.state(in))));
        operations.does("place", OBJECTIVE, (on, in) -> told(placeObjective.place(on.id(), Drafts.place(in))));
        operations.does("place", KEY_RESULT, (on, in) -> told(placeKeyResult.place(on.id(), Drafts.place(in))));
        operations.does("override", OBJECTIVE, (on, in) -> told(judgeObjective.override(on.id(), Drafts.override(in))));
        operations.does(
                "override", KEY_RESULT, (on, in) -> told(judgeKeyResult.override(on.id(), Drafts.override(in))));
        operations.does("clearOverride", OBJECTIVE, (on, in) -> told(judgeObjective.clearOverride(on.id())));
        operations.does("clearOverride", KEY_RESULT, (on, in) -> told(judgeKeyResult.clearOverride(on.id())));
        operations.does("grade", OBJECTIVE, (on, in) -> told(judgeObjective.grade(on.id(), Drafts.grade(in))));
        operations.does("grade", KEY_RESULT, (on, in) -> told(judgeKeyResult.grade(on.id(), Drafts.grade(in))));
        operations.does("clearGrade", OBJECTIVE, (on, in) -> told(judgeObjective.clearGrade(on.id())));
        operations.does("clearGrade", KEY_RESULT, (on, in) -> told(judgeKeyResult.clearGrade(on.id())));
        operations.does(
                "move",
                OBJECTIVE,
                (on, in) ->
                        Operations.Done.made(on.id(), 0, texts.moved(moveObjective.move(on.id(), Drafts.move(in)))));
        operations.updates("fill", OBJECTIVE, (on, in) -> filled(OBJECTIVE, on, in));
        operations.updates("fill", KEY_RESULT, (on, in) -> filled(KEY_RESULT, on, in));
    }

    private Operations.Done filled(String element, Operations.Target on, InputStream in) {
        CustomValuesView now = fill.fill(element, on.id(), on.version(), AttachedDrafts.fieldValues(in));
        return Operations.Done.made(on.id(), now.version(), now);
    }

    private static Operations.Done told(ObjectiveView now) {
        return Operations.Done.made(now.id(), now.version(), now);
    }

    private static Operations.Done told(KeyResultView now) {
        return Operations.Done.made(now.id(), now.version(), now);
    }
}
