package io.throughline.okr.rest;

import io.throughline.okr.usecases.alignment.MoveObjective;
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
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import jakarta.inject.Inject;

/** What a batch may do to objectives and key results. */
public final class GoalDeeds {
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
    private final Texts texts;

    @Inject
    public GoalDeeds(
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
        this.texts = texts;
    }

    void addTo(Deeds deeds) {
        deeds.makes(OBJECTIVE, false, (id, version, in) -> told(createObjective.create(Drafts.objective(in))));
        deeds.makes(KEY_RESULT, false, (id, version, in) -> told(createKeyResult.create(Drafts.keyResult(in))));
        deeds.updates(OBJECTIVE, (id, version, in) -> told(editObjective.edit(id, version, Drafts.objective(in))));
        deeds.updates(KEY_RESULT, (id, version, in) -> told(editKeyResult.edit(id, version, Drafts.keyResult(in))));
        deeds.does("delete", OBJECTIVE, (id, version, in) -> {
            trashObjective.trash(id);
            return Deeds.Done.gone(id);
        });
        deeds.does("delete", KEY_RESULT, (id, version, in) -> {
            trashKeyResult.trash(id);
            return Deeds.Done.gone(id);
        });
        deeds.does("restore", OBJECTIVE, (id, version, in) -> told(trashObjective.restore(id)));
        deeds.does("restore", KEY_RESULT, (id, version, in) -> told(trashKeyResult.restore(id)));
        deeds.does("state", OBJECTIVE, (id, version, in) -> told(changeState.change(id, Drafts.state(in))));
        deeds.does("place", OBJECTIVE, (id, version, in) -> told(placeObjective.place(id, Drafts.place(in))));
        deeds.does("place", KEY_RESULT, (id, version, in) -> told(placeKeyResult.place(id, Drafts.place(in))));
        deeds.does("override", OBJECTIVE, (id, version, in) -> told(judgeObjective.override(id, Drafts.override(in))));
        deeds.does("override", KEY_RESULT, (id, version, in) -> told(judgeKeyResult.override(id, Drafts.override(in))));
        deeds.does("clearOverride", OBJECTIVE, (id, version, in) -> told(judgeObjective.clearOverride(id)));
        deeds.does("clearOverride", KEY_RESULT, (id, version, in) -> told(judgeKeyResult.clearOverride(id)));
        deeds.does("grade", OBJECTIVE, (id, version, in) -> told(judgeObjective.grade(id, Drafts.grade(in))));
        deeds.does("grade", KEY_RESULT, (id, version, in) -> told(judgeKeyResult.grade(id, Drafts.grade(in))));
        deeds.does("clearGrade", OBJECTIVE, (id, version, in) -> told(judgeObjective.clearGrade(id)));
        deeds.does("clearGrade", KEY_RESULT, (id, version, in) -> told(judgeKeyResult.clearGrade(id)));
        deeds.does(
                "move",
                OBJECTIVE,
                (id, version, in) -> Deeds.Done.made(id, 0, texts.moved(moveObjective.move(id, Drafts.move(in)))));
    }

    private static Deeds.Done told(ObjectiveView now) {
        return Deeds.Done.made(now.id(), now.version(), now);
    }

    private static Deeds.Done told(KeyResultView now) {
        return Deeds.Done.made(now.id(), now.version(), now);
    }
}
