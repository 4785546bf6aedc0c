package io.throughline.okr.usecases;

import static io.throughline.okr.usecases.ActionsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.action.RemoveAction;
import io.throughline.okr.usecases.action.TickAction;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.WithdrawContribution;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.EditComment;
import io.throughline.okr.usecases.discussion.ListComments;
import io.throughline.okr.usecases.discussion.ListEvidence;
import io.throughline.okr.usecases.discussion.RemoveComment;
import io.throughline.okr.usecases.discussion.RemoveEvidence;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.planning.PositioningDraft;
import io.throughline.okr.usecases.planning.RevisePositioning;
import io.throughline.okr.usecases.progress.ListCheckIns;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.SettingsDraft;
import io.throughline.okr.view.CommentView;
import io.throughline.okr.view.EvidenceView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments and evidence on every kind of element. */
class DiscussionTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int unit;
    private int cycle;
    private int objective;
    private int keyResult;
    private int checkIn;
    private int action;
    private int contribution;
    private int kpi;
    private int kpiValue;

    @BeforeEach
    void elements() {
        unit = desk.unit("Payments", 0, "members", List.of("lea"), List.of("mei"));
        cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        objective = desk.objective(unit, cycle, "Merchants trust us");
        keyResult = desk.keyResult(objective, "Raise the rate", 90, 98, 1);
        desk.checkIn(keyResult, 92, 5);
        checkIn = desk.the(ListCheckIns.class)
                .list(keyResult, Page.Wanted.FIRST)
                .items()
                .get(0)
                .id();
        action = desk.the(AddAction.class)
                .add(keyResult, new ActionDraft("Ask them", "mei", ""))
                .id();
        int above = desk.objective(unit, cycle, "We grow");
        contribution = desk.the(Contribute.class)
                .contribute(objective, new Contribute.Draft(0, above, 1))
                .id();
        kpi = desk.the(CreateKpi.class)
                .create(new KpiDraft(unit, "Lead time", "d", 1, "down", 0, 0, "", "", false))
                .id();
        kpiValue = desk.the(RecordKpiValue.class)
                .record(kpi, new RecordKpiValue.Draft(3, true, "", ""))
                .id();
        desk.the(RevisePositioning.class)
                .revise(unit, 0, new PositioningDraft("", "", "", "", "", "", List.of("We keep it simple")));
    }

    private Map<String, Integer> hidden() {
        return Map.of(
                "objective", objective,
                "key-result", keyResult,
                "check-in", checkIn,
                "action", action,
                "contribution", contribution,
                "org-unit", unit,
                "positioning", unit,
                "kpi", kpi,
                "kpi-value", kpiValue);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoever_sees_an_element_comments_on_it_and_others_find_nothing() {
        assertThat(hidden().keySet())
                .as("all but cycles, which nobody hides")
                .containsExactlyInAnyOrderElementsOf(Subject.KINDS.stream()
                        .filter(kind -> kind != Element.CYCLE)
                        .map(Element::word)
                        .toList());
        hidden().forEach((element, id) -> {
            CommentView written = desk.as("mei").the(WriteComment.class).write(draft(element, id, 0, "Well said"));
            assertThat(comments(element, id)).as(element).containsExactly(written);
            desk.as("otto");
            refused(Refused.Reason.NOT_FOUND, "", () -> comments(element, id));
            refused(Refused.Reason.NOT_FOUND, "", () -> comment(element, id, 0, "Me too"));
            refused(Refused.Reason.NOT_FOUND, "", () -> edit(written.id(), 1, "Other"));
            refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(RemoveComment.class)
                    .remove(written.id()));
        });
        desk.as("otto").the(WriteComment.class).write(draft("cycle", cycle, 0, "A long year"));
        assertThat(desk.as("mei")
                        .the(ListComments.class)
                        .list("cycle", cycle, Page.Wanted.FIRST)
                        .items())
                .hasSize(1);
    }

    @Test
    void who_is_not_let_in_any_more_reads_what_is_public_and_says_and_does_nothing() {
        int open = desk.unit("Press", 0, "public", List.of(), List.of());
        int goal = desk.objective(open, cycle, "Everybody knows us");
        int part = desk.keyResult(goal, "Reach more of them", 0, 10, 1);
        int action = desk.the(AddAction.class)
                .add(part, new ActionDraft("Ask", "mei", ""))
                .id();
        int said = desk.as("mei")
                .the(WriteComment.class)
                .write(draft("objective", goal, 0, "Good"))
                .id();
        desk.as("admin")
                .the(ChangeSettings.class)
                .change(0, new SettingsDraft(10, 25, 14, List.of("users"), List.of(), 1, "monday", 0, 0));

        desk.as("mei");
        assertThat(comments("objective", goal)).hasSize(1).noneMatch(CommentView::editable);
        refused(Refused.Reason.FORBIDDEN, "", () -> comment("objective", goal, 0, "Still here"));
        refused(Refused.Reason.FORBIDDEN, "", () -> edit(said, 1, "Bad"));
        refused(Refused.Reason.FORBIDDEN, "", () -> desk.the(RemoveComment.class)
                .remove(said));
        refused(Refused.Reason.FORBIDDEN, "", () -> desk.the(TickAction.class).tick(part, action, true));
    }

    @Test
    void a_reply_answers_a_comment_on_the_same_element_and_no_reply() {
        int first = comment("objective", objective, 0, "Why?");
        int reply = comment("objective", objective, first, "Because.");

        assertThat(comments("objective", objective))
                .extracting(CommentView::replyTo)
                .containsExactly(0, first);
        refused(Refused.Reason.INVALID, "replyTo", () -> comment("objective", objective, reply, "No."));
        refused(Refused.Reason.INVALID, "replyTo", () -> comment("key-result", keyResult, first, "Here?"));
        refused(Refused.Reason.INVALID, "replyTo", () -> comment("objective", objective, 999, "Nobody?"));
    }

    @Test
    void only_its_author_edits_a_comment_and_the_edit_shows() {
        desk.as("mei");
        int comment = comment("objective", objective, 0, "Whi?");

        desk.as("admin");
        refused(Refused.Reason.FORBIDDEN, "", () -> edit(comment, 1, "Why?"));
        desk.as("mei");
        CommentView edited = edit(comment, 1, "Why?");
        refused(Refused.Reason.STALE, "", () -> edit(comment, 1, "Who?"));

        assertThat(edited.edited()).isEqualTo(Desk.TODAY.toString());
        assertThat(comments("objective", objective)).containsExactly(edited);
    }

    @Test
    void a_removed_comment_leaves_a_stub_with_its_replies_and_nothing_of_its_text() {
        desk.as("mei");
        int first = comment("objective", objective, 0, "Something rude");
        comment("objective", objective, first, "Well.");
        desk.as("lea");
        refused(Refused.Reason.FORBIDDEN, "", () -> desk.the(RemoveComment.class)
                .remove(first));

        desk.as("admin").the(RemoveComment.class).remove(first);

        CommentView stub = comments("objective", objective).get(0);
        assertThat(stub.removed()).isTrue();
        assertThat(stub.text()).isEmpty();
        assertThat(stub.author().key()).isEqualTo("mei");
        assertThat(stub.removable()).isFalse();
        assertThat(comments("objective", objective)).hasSize(2);
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(RemoveComment.class)
                .remove(first));
        comment("objective", objective, first, "The thread goes on.");
    }

    @Test
    void twenty_thousand_characters_are_the_most_and_nothing_is_no_comment() {
        comment("objective", objective, 0, "长".repeat(20_000));

        refused(Refused.Reason.INVALID, "text", () -> comment("objective", objective, 0, "长".repeat(20_001)));
        refused(Refused.Reason.INVALID, "text", () -> comment("objective", objective, 0, " \n "));
        refused(Refused.Reason.INVALID, "element", () -> comment("comment", 1, 0, "Really"));
        assertThat(comments("objective", objective)).hasSize(1);
    }

    @Test
    void more_than_are_read_at_once_are_read_on_from_the_last() {
        for (int i = 0; i <= Page.Wanted.MOST; i++) {
            comment("objective", objective, 0, "No. " + i);
        }
        List<CommentView> first = comments("objective", objective);

        assertThat(first).hasSize(Page.Wanted.MOST);
        assertThat(desk.the(ListComments.class)
                        .list(
                                "objective",
                                objective,
                                new Page.Wanted(
                                        Bookmark.at(first.get(first.size() - 1).id()), Page.Wanted.MOST))
                        .items())
                .extracting(CommentView::text)
                .containsExactly("No. " + Page.Wanted.MOST);
    }

    @Test
    void evidence_is_added_by_who_may_change_the_element_and_opens_as_a_page() {
        desk.as("lea");
        EvidenceView report = desk.the(AddEvidence.class)
                .add(new AddEvidence.Draft("check-in", checkIn, "Report", "https://a.example/r?q=1"));

        assertThat(desk.as("mei").the(ListEvidence.class).list("check-in", checkIn))
                .containsExactly(report);
        refused(Refused.Reason.FORBIDDEN, "", () -> evidence("check-in", checkIn, "https://a.example/"));
        refused(Refused.Reason.FORBIDDEN, "", () -> desk.the(RemoveEvidence.class)
                .remove(report.id()));
        refused(Refused.Reason.FORBIDDEN, "", () -> evidence("cycle", cycle, "https://a.example/"));
        desk.as("lea");
        refused(Refused.Reason.INVALID, "url", () -> evidence("org-unit", unit, "javascript:alert(1)"));
        refused(
                Refused.Reason.INVALID,
                "url",
                () -> evidence("org-unit", unit, "https://a.example/" + "x".repeat(2_000)));
        desk.the(RemoveEvidence.class).remove(report.id());
        assertThat(desk.the(ListEvidence.class).list("check-in", checkIn)).isEmpty();
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(RemoveEvidence.class)
                .remove(report.id()));
    }

    @Test
    void evidence_hangs_on_every_kind_of_element_and_is_written_where_the_element_is() {
        hidden().forEach((element, id) -> {
            desk.as("admin");
            evidence(element, id, "https://a.example/" + element);
            assertThat(desk.as("mei").the(ListEvidence.class).list(element, id))
                    .as(element)
                    .hasSize(1);
            desk.as("otto");
            refused(Refused.Reason.NOT_FOUND, "", () -> evidence(element, id, "https://a.example/"));
        });

        assertThat(hungIn(Scope.cycle(cycle)))
                .containsExactlyInAnyOrder("objective", "key-result", "check-in", "action", "contribution");
        assertThat(hungIn(Scope.SHARED)).containsExactlyInAnyOrder("org-unit", "positioning", "kpi", "kpi-value");
        desk.as("mei");
        refused(Refused.Reason.FORBIDDEN, "", () -> evidence("action", action, "https://a.example/"));
        refused(Refused.Reason.FORBIDDEN, "", () -> evidence("contribution", contribution, "https://a.example/"));
        refused(Refused.Reason.FORBIDDEN, "", () -> evidence("positioning", unit, "https://a.example/"));
        refused(Refused.Reason.FORBIDDEN, "", () -> evidence("kpi-value", kpiValue, "https://a.example/"));
    }

    private List<String> hungIn(Scope scope) {
        return store.port(ChangeLog.class).after(scope, 0, 1_000).stream()
                .filter(change -> change.element() == Element.EVIDENCE)
                .map(change -> change.after().text("element"))
                .toList();
    }

    @Test
    void what_hung_on_an_action_or_a_contribution_is_out_of_sight_when_that_is_removed() {
        int onAction = comment("action", action, 0, "When?");
        int onContribution = comment("contribution", contribution, 0, "How much?");

        desk.the(RemoveAction.class).remove(keyResult, action);
        desk.the(WithdrawContribution.class).withdraw(objective, contribution);

        refused(Refused.Reason.NOT_FOUND, "", () -> comments("action", action));
        refused(Refused.Reason.NOT_FOUND, "", () -> comments("contribution", contribution));
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ListComments.class).one(onAction));
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ListComments.class).one(onContribution));
    }

    @Test
    void there_is_nothing_to_say_of_a_positioning_that_nobody_wrote() {
        int fresh = desk.unit("Press", 0, "everyone", List.of(), List.of());

        refused(Refused.Reason.NOT_FOUND, "", () -> comment("positioning", fresh, 0, "Why?"));
    }

    @Test
    void the_log_keeps_what_was_said_in_the_scope_of_the_element() {
        int comment = comment("key-result", keyResult, 0, "Why?");
        edit(comment, 1, "Why now?");
        desk.the(RemoveComment.class).remove(comment);
        comment("org-unit", unit, 0, "Welcome");

        List<Change> changes = store.port(ChangeLog.class).after(Scope.cycle(cycle), 0, 100).stream()
                .filter(change -> change.element() == Element.COMMENT)
                .toList();
        assertThat(changes).extracting(change -> change.after().text("text")).containsExactly("Why?", "Why now?", "");
        assertThat(changes.get(2).after().truth("removed")).isTrue();
        assertThat(store.port(ChangeLog.class).after(Scope.SHARED, 0, 100))
                .filteredOn(change -> change.element() == Element.COMMENT)
                .hasSize(1);
    }

    @Test
    void many_comments_are_read_in_as_many_statements_as_one() {
        comment("check-in", checkIn, 0, "One");
        evidence("check-in", checkIn, "https://a.example/");
        long one = statements();
        for (int i = 0; i < 20; i++) {
            comment("check-in", checkIn, 0, "No. " + i);
            evidence("check-in", checkIn, "https://a.example/" + i);
        }

        assertThat(statements()).isEqualTo(one);
    }

    private long statements() {
        long before = store.statements();
        comments("check-in", checkIn);
        desk.the(ListEvidence.class).list("check-in", checkIn);
        return store.statements() - before;
    }

    private int comment(String element, int id, int replyTo, String text) {
        return desk.the(WriteComment.class)
                .write(draft(element, id, replyTo, text))
                .id();
    }

    private static WriteComment.Draft draft(String element, int id, int replyTo, String text) {
        return new WriteComment.Draft(element, id, replyTo, text);
    }

    private CommentView edit(int comment, long version, String text) {
        return desk.the(EditComment.class).edit(comment, version, text);
    }

    private List<CommentView> comments(String element, int id) {
        return desk.the(ListComments.class).list(element, id, Page.Wanted.FIRST).items();
    }

    private void evidence(String element, int id, String url) {
        desk.the(AddEvidence.class).add(new AddEvidence.Draft(element, id, "Report", url));
    }
}
