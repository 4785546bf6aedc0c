package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.board.WholeCycles;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.Ambition;
import io.throughline.okr.domain.objective.Circle;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Origin;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.objective.Steps;
import io.throughline.okr.domain.objective.Tags;
import io.throughline.okr.domain.people.Crew;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.HandSet;
import io.throughline.okr.domain.progress.Heard;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.domain.progress.StaleIssue;
import io.throughline.okr.domain.progress.StaleIssues;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;

class RowsTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00Z");
    private static final String FOUR_BYTES = "让每位工程师都敢在周五发布 🚀 “ñ” 𠮷 ";
    private static final String LONG = FOUR_BYTES.repeat(200).substring(0, 4_000);

    private static final Objective.Texts SAID = new Objective.Texts(LONG, "Too late");
    private static final KeyResult.Texts MEASURED =
            new KeyResult.Texts(LONG, "Errors", "", "", new Steps(List.of("One", "二"), List.of(1.0, 2.5)));
    private static final Judgement JUDGED = new Judgement(
            Optional.of(new HandSet(Progress.of(0.25), "Half of it is a draft", "lea", NOW)),
            Optional.of(new Grade(0.7, "好", "otto", NOW)));

    @OnEveryDatabase
    void everything_is_there_after_closing_and_opening(Store store) {
        OrgUnit unit = in(store, () -> store.port(OrgUnits.class)
                .add(OrgUnit.fresh(
                        new OrgUnit.Written(
                                OrgUnit.Kind.BUSINESS_LINE,
                                FOUR_BYTES.strip(),
                                0,
                                OrgUnit.Seen.GROUPS,
                                Set.of("staff"),
                                new Crew(Set.of("mei"), Set.of("a", "b"), Set.of("组"))),
                        3)));
        Cycle cycle = in(store, () -> store.port(Cycles.class)
                .add(new Cycle(
                        0,
                        1,
                        "2027",
                        Cycle.Kind.YEAR,
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2027-12-31"),
                        Cycle.State.OPEN,
                        0)));
        Objective objective = in(store, () -> store.port(Objectives.class).add(objective(FOUR_BYTES.strip()), SAID));
        KeyResult keyResult = in(
                store, () -> store.port(KeyResults.class).add(objective, keyResult(objective, "Raise"), MEASURED, NOW));
        KeyResult standing = keyResult.standing(new Standing(
                0.1, true, 7, 9, 3, new IssueCount(9, 2, 4), Progress.of(1.0 / 3), NOW.minusSeconds(1), NOW));
        in(store, () -> {
            store.port(KeyResults.class).saveStandings(List.of(standing));
            return 0;
        });
        CheckIn checkIn = in(store, () -> store.port(CheckIns.class).add(checkIn(keyResult.id(), "2027-08-12", LONG)));
        IssueLink link = in(store, () -> store.port(IssueLinks.class)
                .add(new IssueLink(0, keyResult.id(), cycle.id(), 3_000_000_000L, new IssueCount(3, 1, 1), "mei")));

        try (Store again = store.reopened()) {
            assertThat(again.port(OrgUnits.class).all()).containsExactly(unit);
            assertThat(again.port(Cycles.class).all()).containsExactly(cycle);
            assertThat(again.port(Objectives.class).byId(objective.id())).contains(objective);
            assertThat(again.port(Objectives.class).inCycles(List.of(cycle.id())))
                    .containsExactly(objective);
            assertThat(again.port(Objectives.class).texts(objective.id())).isEqualTo(SAID);
            assertThat(again.port(KeyResults.class).texts(keyResult.id())).isEqualTo(MEASURED);
            assertThat(again.port(KeyResults.class).byId(keyResult.id())).contains(standing);
            assertThat(again.port(KeyResults.class).inCycles(List.of(cycle.id())))
                    .containsExactly(standing);
            assertThat(again.port(WholeCycles.class).read(List.of(cycle.id())))
                    .isEqualTo(new WholeCycles.Contents(List.of(objective), List.of(standing)));
            assertThat(again.port(CheckIns.class).of(keyResult.id(), 10)).containsExactly(checkIn);
            assertThat(again.port(IssueLinks.class).to(List.of(3_000_000_000L))).containsExactly(link);
        }
    }

    @OnEveryDatabase
    void what_people_wrote_is_replaced_and_nothing_of_it_stays(Store store) {
        Objective objective = in(store, () -> store.port(Objectives.class).add(objective("Before"), SAID));
        KeyResult before = in(store, () -> store.port(KeyResults.class)
                .add(objective, keyResult(objective, "Before"), MEASURED, NOW));
        KeyResult after = before.rewritten(new KeyResult.Written(
                objective.id(),
                "After",
                "otto",
                Source.LINKED_ISSUES,
                0,
                Measure.PERCENT_DONE,
                0,
                new Span(Optional.empty(), Optional.of(LocalDate.parse("2027-11-30"))),
                Ambition.ASPIRATIONAL,
                5,
                new Tags(0, Set.of())));
        Objective moved = objective.rewritten(new Objective.Written(
                9,
                objective.written().cycle(),
                "After",
                "otto",
                Ambition.UNSAID,
                State.GRADED,
                3,
                new Home(4, 0),
                Tags.NONE,
                Span.WHOLE_CYCLE,
                Circle.OPEN));

        in(store, () -> {
            store.port(KeyResults.class).save(after, KeyResult.Texts.NONE, NOW);
            store.port(Objectives.class).save(moved, Objective.Texts.NONE);
            store.port(KeyResults.class).follow(moved);
            return 0;
        });

        assertThat(store.port(Objectives.class).byId(objective.id())).contains(moved);
        assertThat(store.port(Objectives.class).texts(objective.id())).isEqualTo(Objective.Texts.NONE);
        assertThat(store.port(KeyResults.class).byId(before.id())).contains(after.following(moved));
        assertThat(find(store, "after", 9)).hasSize(1);
        assertThat(find(store, "before", 9)).isEmpty();
    }

    @OnEveryDatabase
    void search_finds_parts_of_titles_whatever_the_case_width_or_script(Store store) {
        Objective trust = in(
                store, () -> store.port(Objectives.class).add(objective("Merchants TRUST us"), Objective.Texts.NONE));
        int upper = add(store, trust, "Cut P95 from 300 ms");
        int chinese = add(store, trust, "将Ｐ９５从300毫秒降到150毫秒");
        int wild = add(store, trust, "100% of Straße_1!");

        assertThat(find(store, "p95", 1)).containsExactly(chinese, upper);
        assertThat(find(store, "毫秒降", 1)).containsExactly(chinese);
        assertThat(find(store, "STRASSE", 1)).isEmpty();
        assertThat(find(store, "straße", 1)).containsExactly(wild);
        assertThat(find(store, "0% of", 1)).containsExactly(wild);
        assertThat(find(store, "0_ of", 1)).isEmpty();
        assertThat(find(store, "_1!", 1)).containsExactly(wild);
        assertThat(find(store, "merchants trust", 1)).containsExactly(wild, chinese, upper);
        assertThat(find(store, "kr-7", 1)).containsExactly(wild, chinese, upper);
        assertThat(find(store, "", 1)).containsExactly(wild, chinese, upper);
        assertThat(find(store, "", 2)).isEmpty();
        assertThat(find(store, "'; --", 1)).isEmpty();
    }

    @OnEveryDatabase
    void the_current_check_in_is_the_one_of_the_latest_day_then_the_latest_written(Store store) {
        CheckIns checkIns = store.port(CheckIns.class);
        CheckIn july = in(store, () -> checkIns.add(checkIn(1, "2027-07-01", "")));
        CheckIn august = in(store, () -> checkIns.add(checkIn(1, "2027-08-01", "Holiday")));
        CheckIn augustAgain = in(store, () -> checkIns.add(checkIn(1, "2027-08-01", "")));
        CheckIn june = in(store, () -> checkIns.add(checkIn(1, "2027-06-01", "")));
        in(store, () -> checkIns.add(checkIn(2, "2027-09-01", "")));

        assertThat(checkIns.of(1, 10)).containsExactly(augustAgain, august, july, june);
        assertThat(checkIns.of(1, 10)).isSortedAccordingTo(CheckIn.ORDER.reversed());
        assertThat(checkIns.lastMeasured(1)).contains(augustAgain);
        assertThat(checkIns.heard(List.of(1)).get(1).confident()).containsExactly(augustAgain, august);
        assertThat(checkIns.lastMeasured(3)).isEmpty();
    }

    @OnEveryDatabase
    void what_counts_of_many_is_what_counts_of_each(Store store) {
        CheckIns checkIns = store.port(CheckIns.class);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            int keyResult = 1 + random.nextInt(5);
            LocalDate day = LocalDate.parse("2027-07-01").plusDays(random.nextInt(4));
            int confidence = random.nextInt(4) - 1;
            boolean measured = confidence < 0 || random.nextBoolean();
            CheckIn one = new CheckIn(
                    0, keyResult, measured ? i : 0, measured, Optional.empty(), confidence, "", day, NOW, "mei");
            in(store, () -> checkIns.add(one));
        }
        List<Integer> keyResults = List.of(1, 2, 3, 4, 5, 6);

        Map<Integer, Heard> heard = checkIns.heard(keyResults);

        for (int id : keyResults) {
            assertThat(heard.getOrDefault(id, Heard.NOTHING))
                    .isEqualTo(checkIns.of(id, 1_000).stream().map(Heard::of).reduce(Heard.NOTHING, Heard::and));
        }
        assertThat(heard.get(1).confident()).hasSize(2);
    }

    @OnEveryDatabase
    void no_milestone_is_something_else_than_nothing_said_of_milestones(Store store) {
        CheckIns checkIns = store.port(CheckIns.class);
        CheckIn number = checkIn(1, "2027-07-01", "");

        CheckIn none = in(store, () -> checkIns.add(reached(number, Set.of())));
        CheckIn some = in(store, () -> checkIns.add(reached(number, Set.of(12, 1, 50))));
        CheckIn unsaid = in(store, () -> checkIns.add(number));

        assertThat(checkIns.of(1, 10)).containsExactly(unsaid, some, none);
        assertThat(none.milestones()).contains(Set.of());
        assertThat(unsaid.milestones()).isEmpty();
    }

    @OnEveryDatabase
    void the_queue_gives_what_is_due_and_loses_only_what_was_read(Store store) {
        StaleIssues queue = store.port(StaleIssues.class);
        queue.add(new StaleIssue(11, 0, 0), NOW);
        queue.add(new StaleIssue(11, 5, 6), NOW);
        queue.add(new StaleIssue(12, 0, 0), NOW.plusSeconds(60));
        List<StaleIssues.Noted> read = queue.due(NOW, 10);
        queue.add(new StaleIssue(11, 0, 0), NOW);

        queue.remove(read);

        assertThat(read).extracting(row -> row.issue().ids()).containsExactly(Set.of(11L), Set.of(5L, 6L, 11L));
        assertThat(queue.due(NOW, 10)).hasSize(1);
        assertThat(queue.due(NOW.plusSeconds(60), 10)).hasSize(2);
    }

    @OnEveryDatabase
    void a_row_of_the_queue_goes_with_the_transaction_of_whoever_changed_the_issue(Store store) {
        StaleIssues queue = store.port(StaleIssues.class);

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    queue.add(new StaleIssue(11, 0, 0), NOW);
                    throw new IllegalStateException("the edit fails");
                }))
                .hasMessage("the edit fails");

        assertThat(queue.due(NOW, 10)).isEmpty();
    }

    @OnEveryDatabase
    void long_lists_of_ids_are_read_in_batches(Store store) {
        IssueLinks links = store.port(IssueLinks.class);
        in(store, () -> {
            LongStream.rangeClosed(1, 600)
                    .forEach(issue -> links.add(new IssueLink(0, 1, 1, issue, IssueCount.ZERO, "mei")));
            return 0;
        });

        assertThat(links.to(LongStream.rangeClosed(1, 2_000).boxed().toList())).hasSize(600);
        assertThat(links.afterId(0, 500)).hasSize(500);
    }

    private static <T> T in(Store store, Supplier<T> work) {
        return store.port(Writes.class).write(Set.of(Scope.SHARED), "mei", NOW, changes -> work.get());
    }

    private static int add(Store store, Objective objective, String title) {
        KeyResult fresh = keyResult(objective, title);
        return in(store, () -> store.port(KeyResults.class).add(objective, fresh, KeyResult.Texts.NONE, NOW))
                .id();
    }

    private static List<Integer> find(Store store, String text, int unit) {
        return store
                .port(KeyResults.class)
                .find(new KeyResults.Sought(text, Set.of(unit), Set.of(1), Optional.empty(), 10))
                .stream()
                .map(KeyResult::id)
                .toList();
    }

    /** One with something in every column. */
    private static Objective objective(String title) {
        Objective.Written written = new Objective.Written(
                1,
                1,
                title,
                "mei",
                Ambition.COMMITTED,
                State.ACTIVE,
                2.5,
                new Home(0, 7),
                new Tags(3, Set.of("支付", "q3")),
                new Span(Optional.of(LocalDate.parse("2027-02-01")), Optional.of(LocalDate.parse("2027-11-30"))),
                new Circle(true, Set.of("priya", "王")));
        return Objective.fresh(new Origin(41, "lea", NOW, 12), written, 5).judged(JUDGED);
    }

    /** One with something in every column; its number is the next. */
    private static KeyResult keyResult(Objective objective, String title) {
        Measure measure = new Measure(
                Measure.Kind.NUMBER_DOWN,
                300.5,
                -0.1,
                0,
                2,
                "毫秒",
                List.of(new Measure.Checkpoint(LocalDate.parse("2027-03-31"), 250.25)));
        KeyResult.Written written = new KeyResult.Written(
                objective.id(),
                title,
                "mei",
                Source.KPI,
                8,
                measure,
                30,
                Span.WHOLE_CYCLE,
                Ambition.ASPIRATIONAL,
                6,
                new Tags(2, Set.of("latency")));
        return KeyResult.fresh(new Origin(7, "lea", NOW, 3), objective, written, 9)
                .judged(JUDGED);
    }

    private static CheckIn reached(CheckIn like, Set<Integer> milestones) {
        return new CheckIn(
                0,
                like.keyResult(),
                0.5,
                true,
                Optional.of(milestones),
                like.confidence(),
                like.comment(),
                like.effective(),
                NOW,
                "mei");
    }

    private static CheckIn checkIn(int keyResult, String day, String comment) {
        return new CheckIn(0, keyResult, 655.25, true, Optional.empty(), 7, comment, LocalDate.parse(day), NOW, "mei");
    }
}
