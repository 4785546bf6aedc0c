package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.KeptAnswers;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.batch.AnswerOnce;
import io.throughline.okr.usecases.job.ThinHistory;
import io.throughline.okr.usecases.people.FollowPerson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

class AnswerOnceTest {
    private static final String THIS = "1".repeat(64);
    private static final String THAT = "2".repeat(64);

    @OnEveryDatabase
    void the_same_key_gives_the_same_answer_and_does_it_once_also_after_a_restart(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);

        String first = make(desk, "k", THIS, unit, year);
        String again = make(desk, "k", THIS, unit, year);

        assertThat(again).isEqualTo(first);
        try (Store reopened = store.reopened()) {
            assertThat(make(new Desk(reopened), "k", THIS, unit, year)).isEqualTo(first);
            assertThat(reopened.port(Objectives.class).afterId(0, 100)).hasSize(1);
        }
    }

    @OnEveryDatabase
    void somebody_elses_key_of_that_name_and_another_key_are_others(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0, "mei");
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);

        String first = make(desk, "k", THIS, unit, year);
        String other = make(desk, "K", THIS, unit, year);
        String elses = make(desk.as("mei"), "k", THAT, unit, year);

        assertThat(List.of(first, other, elses)).doesNotHaveDuplicates();
    }

    @OnEveryDatabase
    void something_else_under_the_same_key_is_refused_and_names_the_header(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        make(desk, "k", THIS, unit, year);

        assertThatThrownBy(() -> make(desk, "k", THAT, unit, year)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT);
            assertThat(refused.faults().get(0).field()).isEqualTo("Idempotency-Key");
        });
        assertThat(store.port(Objectives.class).afterId(0, 100)).hasSize(1);
    }

    @OnEveryDatabase
    void what_was_refused_is_not_kept(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);

        assertThatThrownBy(() -> make(desk, "k", THIS, 999, year)).isInstanceOf(Refused.class);

        assertThat(make(desk, "k", THAT, unit, year)).isNotEmpty();
    }

    @OnEveryDatabase
    void of_two_at_the_same_time_one_does_it_and_both_get_its_answer(Store store) throws Exception {
        Desk desk = new Desk(store);
        Desk otherNode = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int rounds = 5;
        int at = 4;
        ExecutorService threads = Executors.newFixedThreadPool(at);
        try {
            for (int round = 0; round < rounds; round++) {
                String key = "round-" + round;
                CountDownLatch ready = new CountDownLatch(at);
                List<Future<String>> answers = new ArrayList<>();
                for (int i = 0; i < at; i++) {
                    Desk sitting = i % 2 == 0 ? desk : otherNode;
                    answers.add(threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return make(sitting, key, THIS, unit, year);
                    }));
                }
                String first = answers.get(0).get();
                for (Future<String> answer : answers) {
                    assertThat(answer.get()).isEqualTo(first);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.port(Objectives.class).afterId(0, 100)).hasSize(rounds);
    }

    /** As a kill would: answer and work are one transaction, so that whoever sends it again makes it once. */
    @OnEveryDatabase
    void wherever_it_is_broken_off_sending_it_again_makes_it_once(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        make(desk, "warm", THIS, unit, year);
        int made = 1;
        int broken = 0;
        for (int statements = 1; statements < 60; statements += 3) {
            String key = "broken-" + statements;
            store.breakAfter(statements);
            try {
                make(desk, key, THIS, unit, year);
            } catch (RuntimeException gone) {
                broken++;
            }
            store.breakAfter(Long.MAX_VALUE);

            String answer = make(desk, key, THIS, unit, year);

            assertThat(make(desk, key, THIS, unit, year)).isEqualTo(answer);
            assertThat(store.port(Objectives.class).afterId(0, 100)).hasSize(++made);
        }
        assertThat(broken).isBetween(5, 19);
    }

    @OnEveryDatabase
    void after_a_day_it_is_forgotten_and_the_nightly_job_lets_it_go(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        String first = make(desk, "k", THIS, unit, year);
        desk.wait(Duration.ofHours(23));
        desk.the(ThinHistory.class).thin();
        assertThat(make(desk, "k", THIS, unit, year)).isEqualTo(first);

        desk.wait(Duration.ofHours(2));
        assertThat(make(desk, "k", THAT, unit, year)).isNotEqualTo(first);
        desk.wait(Duration.ofHours(25));
        desk.the(ThinHistory.class).thin();

        assertThat(kept(store)).isZero();
    }

    @OnEveryDatabase
    void nothing_kept_names_somebody_whose_key_has_changed(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        make(desk, "k", THIS, unit, year);

        desk.the(FollowPerson.class).follow("mei", "JIRAUSER10100");

        assertThat(kept(store)).isZero();
    }

    @OnEveryDatabase
    void a_key_is_one_to_255_visible_ascii_characters(Store store) {
        AnswerOnce once = new Desk(store).the(AnswerOnce.class);
        Supplier<String> work = () -> "done";

        for (String wrong : List.of("", " ", "a b", "k".repeat(256), "schlüssel", "a\tb")) {
            assertThatThrownBy(() -> once.answer(wrong, THIS, work))
                    .as(wrong)
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                    refused.faults().get(0).field())
                            .isEqualTo("Idempotency-Key"));
        }
        assertThat(once.answer("k".repeat(255), THIS, work)).isEqualTo("done");
        assertThat(once.answer("!", THIS, work)).isEqualTo("done");
    }

    private static String make(Desk desk, String key, String asked, int unit, int cycle) {
        return desk.the(AnswerOnce.class).answer(key, asked, () -> "made " + desk.objective(unit, cycle, "Trust"));
    }

    /** How many there are, let go by counting. */
    private static int kept(Store store) {
        return store.port(KeptAnswers.class).forget(Desk.TODAY.plus(Duration.ofDays(30)));
    }
}
