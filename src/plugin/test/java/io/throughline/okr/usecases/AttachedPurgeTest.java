package io.throughline.okr.usecases;

import static io.throughline.okr.usecases.ActionsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.action.ListActions;
import io.throughline.okr.usecases.action.RemoveAction;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.WithdrawContribution;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.ListComments;
import io.throughline.okr.usecases.discussion.ListEvidence;
import io.throughline.okr.usecases.discussion.RemoveEvidence;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.field.FieldDraft;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.field.ViewCustomValues;
import io.throughline.okr.usecases.progress.ListCheckIns;
import io.throughline.okr.usecases.trash.PurgeTrash;
import io.throughline.okr.usecases.trash.TrashObjective;
import java.util.List;
import java.util.Map;

/** What hangs on goals goes with them: out of sight with the trash, and for good with a purge. */
class AttachedPurgeTest {
    private Desk desk;

    @OnEveryDatabase
    void the_trash_hides_it_and_a_purge_takes_it_with_what_the_log_says_of_it(Store store) {
        desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int objective = desk.objective(unit, cycle, "Merchants trust us");
        int keyResult = desk.keyResult(objective, "Raise the rate", 90, 98, 1);
        desk.checkIn(keyResult, 92, 5);
        int checkIn = desk.the(ListCheckIns.class)
                .list(keyResult, Page.Wanted.FIRST)
                .items()
                .get(0)
                .id();
        int other = desk.objective(unit, cycle, "They stay");
        int field = desk.the(DefineCustomField.class)
                .define(new FieldDraft("Region", "both", "text", List.of(), 0, false))
                .id();
        int action = desk.the(AddAction.class)
                .add(keyResult, new ActionDraft("Secret step", "mei", ""))
                .id();
        removed(keyResult);
        int given = contribution(objective, other);
        withdrawn(desk.objective(unit, cycle, "They gave"), objective);
        int got = contribution(desk.objective(unit, cycle, "They give"), objective);
        Map<String, Integer> elements = Map.of(
                "objective",
                objective,
                "key-result",
                keyResult,
                "check-in",
                checkIn,
                "action",
                action,
                "contribution",
                given);
        elements.forEach(this::say);
        say("contribution", got);
        say("objective", other);
        fill("objective", objective, field);
        fill("key-result", keyResult, field);

        desk.the(TrashObjective.class).trash(objective);

        elements.forEach((element, id) -> {
            refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ListComments.class)
                    .list(element, id, Page.Wanted.FIRST)
                    .items());
            refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ListEvidence.class)
                    .list(element, id));
        });
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ListActions.class).list(keyResult));
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ViewCustomValues.class)
                .view("key-result", keyResult));
        assertThat(log(store, cycle)).contains("Secret");

        desk.the(PurgeTrash.class).objective(objective);

        assertThat(store.port(Actions.class).afterId(0, 10)).isEmpty();
        assertThat(store.port(CustomValues.class).afterId(0, 10)).isEmpty();
        assertThat(store.port(Comments.class).afterId(0, 10))
                .singleElement()
                .satisfies(left -> assertThat(left.on().id()).isEqualTo(other));
        assertThat(store.port(EvidenceLinks.class).afterId(0, 10))
                .singleElement()
                .satisfies(left -> assertThat(left.on().id()).isEqualTo(other));
        assertThat(log(store, cycle))
                .doesNotContain(
                        "as key-result",
                        "as check-in",
                        "as action",
                        "as contribution",
                        "Secret step",
                        "Secret region",
                        "Removed before")
                .doesNotContain("Said of " + objective + " as objective");
        assertThat(log(store, cycle)).contains("Said of " + other);
    }

    /** What is no more when its key result is purged is in the log all the same. */
    private void removed(int keyResult) {
        int action = desk.the(AddAction.class)
                .add(keyResult, new ActionDraft("Removed before", "mei", ""))
                .id();
        comment("action", action, "Removed before");
        desk.the(RemoveAction.class).remove(keyResult, action);
        int evidence = desk.the(AddEvidence.class)
                .add(new AddEvidence.Draft("key-result", keyResult, "Removed before", "https://a.example/"))
                .id();
        desk.the(RemoveEvidence.class).remove(evidence);
    }

    /** What hung on a contribution that was withdrawn. */
    private void withdrawn(int from, int to) {
        int contribution = contribution(from, to);
        comment("contribution", contribution, "Removed before");
        desk.the(AddEvidence.class)
                .add(new AddEvidence.Draft("contribution", contribution, "Removed before", "https://a.example/"));
        desk.the(WithdrawContribution.class).withdraw(from, contribution);
    }

    private int contribution(int from, int to) {
        return desk.the(Contribute.class)
                .contribute(from, new Contribute.Draft(0, to, 1))
                .id();
    }

    private void comment(String element, int id, String what) {
        desk.the(WriteComment.class).write(new WriteComment.Draft(element, id, 0, what));
    }

    private void say(String element, int id) {
        String what = "Said of " + id + " as " + element + ": Secret " + id;
        comment(element, id, what);
        desk.the(AddEvidence.class).add(new AddEvidence.Draft(element, id, what, "https://a.example/"));
    }

    private void fill(String element, int id, int field) {
        long version = desk.the(ViewCustomValues.class).view(element, id).version();
        desk.the(FillCustomFields.class)
                .fill(element, id, version, List.of(new FillCustomFields.Said(field, "Secret region")));
    }

    private static String log(Store store, int cycle) {
        return store.port(ChangeLog.class).after(Scope.cycle(cycle), 0, 1_000).toString();
    }
}
