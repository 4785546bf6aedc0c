package io.throughline.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheSettingsBuilder;
import com.atlassian.cache.CachedReference;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.database.OwnPostgres;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.host.Signals;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.services.HostCaches;
import io.throughline.sandbox.services.HostScheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes' parts in one process, on one PostgreSQL. */
@SuppressWarnings("LockNotBeforeTry") // when a lock is held and by whom is what is looked at
class ClusterTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration SILENCE = Duration.ofMillis(1500);

    @TempDir
    static Path home;

    private static OwnPostgres server;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private Member one;
    private Member two;

    /** What a node has of a cluster's parts. */
    private final class Member {
        private final PooledDatabase database = opened(Databases.open(server.jdbcUrl(), home, "jira"));
        private final Switches switches =
                new Switches(Map.of(Switch.NODE_SILENCE, String.valueOf(SILENCE.toMillis()), Switch.JOB_POLL, "100"));
        private final Cluster cluster;
        private final HostCaches caches = new HostCaches(CLOCK);
        private final HostScheduler local;
        private final ClusterScheduler jobs;

        private Member(String name) {
            cluster = opened(Cluster.join(name, "11", database, switches, CLOCK));
            new CacheReplication(cluster.channel(), caches);
            local = opened(new HostScheduler(name, CLOCK));
            jobs = new ClusterScheduler(local, database, switches, CLOCK);
        }

        private ClusterLock lock(String name) {
            return cluster.locks().getLockForName(name);
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.add(0, part);
        return part;
    }

    @BeforeAll
    static void startServer() throws IOException {
        server = OwnPostgres.start(home.resolve("postgres"));
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void join() {
        one = new Member("one");
        two = new Member("two");
    }

    @AfterEach
    void leave() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void a_lock_one_node_holds_no_other_gets_until_it_is_unlocked_as_often_as_locked() {
        ClusterLock here = one.lock("shared");
        ClusterLock there = two.lock("shared");
        here.lock();
        here.lock();
        assertThat(here.isHeldByCurrentThread()).isTrue();
        assertThat(CompletableFuture.supplyAsync(here::isHeldByCurrentThread).join())
                .isFalse();
        assertThat(CompletableFuture.supplyAsync(() -> here.tryLock()).join()).isFalse();
        assertThat(there.tryLock()).isFalse();
        here.unlock();
        assertThat(there.tryLock()).isFalse();
        here.unlock();
        assertThat(there.tryLock()).isTrue();
        assertThat(here.tryLock()).isFalse();
        there.unlock();
        assertThatThrownBy(there::unlock).isInstanceOf(IllegalMonitorStateException.class);
    }

    @Test
    void who_waits_for_a_lock_gets_it_when_the_other_node_lets_go_or_gives_up_in_time() throws Exception {
        ClusterLock here = one.lock("awaited");
        here.lock();
        assertThat(two.lock("awaited").tryLock(100, TimeUnit.MILLISECONDS)).isFalse();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            ClusterLock there = two.lock("awaited");
            there.lock();
            there.unlock();
            return true;
        });
        assertThat(waiting.isDone()).isFalse();
        here.unlock();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_lock_taken_in_a_transaction_is_seen_before_the_commit() {
        one.database.inTransaction(() -> {
            one.lock("early").lock();
            assertThat(two.lock("early").tryLock()).isFalse();
            return true;
        });
        one.lock("early").unlock();
    }

    @Test
    void a_hundred_sections_on_two_nodes_never_overlap() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        IntStream.range(0, 100).parallel().forEach(each -> {
            ClusterLock lock = (each % 2 == 0 ? one : two).lock("section");
            lock.lock();
            try {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                LockSupport.parkNanos(1_000_000);
                inside.decrementAndGet();
            } finally {
                lock.unlock();
            }
        });
        assertThat(most).hasValue(1);
    }

    @Test
    void a_lock_of_a_killed_node_comes_free_when_its_heartbeat_is_stale_and_not_before() {
        one.lock("orphan").lock();
        one.cluster.stop();
        Instant killed = Instant.now();
        ClusterLock there = two.lock("orphan");
        assertThat(there.tryLock()).isFalse();
        there.lock();
        // the last beat may have been a fifth of the silence ago
        assertThat(Duration.between(killed, Instant.now())).isGreaterThan(SILENCE.dividedBy(2));
        there.unlock();
    }

    @Test
    void a_lock_of_a_killed_node_comes_free_when_the_node_starts_again() {
        one.lock("reborn").lock();
        one.cluster.stop();
        new Member("one");
        assertThat(two.lock("reborn").tryLock()).isTrue();
        two.lock("reborn").unlock();
    }

    @Test
    void a_word_told_in_a_transaction_arrives_after_the_commit_and_never_after_a_rollback() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        two.cluster.channel().hear("topic", heard::add);
        Signals words = one.cluster.channel();
        assertThatThrownBy(() -> one.database.inTransaction(() -> {
                    words.tell("topic", "rolled back");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        one.database.inTransaction(() -> {
            words.tell("topic", "committed");
            words.tell("another topic", "not for this ear");
            return true;
        });
        words.tell("topic", "at once");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("committed");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("at once");
        assertThat(heard).isEmpty();
    }

    @Test
    void when_a_node_goes_or_comes_the_others_hear_that_they_may_have_missed_something() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        two.cluster.channel().hear("topic", heard::add);
        one.cluster.stop();
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(Signals.MISSED);
        new Member("one");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(Signals.MISSED);
    }

    @Test
    void what_one_node_puts_or_removes_the_other_forgets_and_loads_anew() {
        AtomicInteger loads = new AtomicInteger();
        Cache<String, Integer> here = one.caches.getCache("shared");
        Cache<String, Integer> there = two.caches.getCache("shared", key -> loads.incrementAndGet());
        assertThat(there.get("key")).isEqualTo(1);
        assertThat(there.get("key")).isEqualTo(1);
        here.put("key", 100);
        await(() -> !there.containsKey("key"));
        assertThat(here.get("key")).isEqualTo(100);
        assertThat(there.get("key")).isEqualTo(2);
        here.remove("key");
        await(() -> !there.containsKey("key"));
        assertThat(there.get("other")).isEqualTo(3);
        here.removeAll();
        await(() -> !there.containsKey("other"));
    }

    @Test
    void a_local_cache_stays_as_it_is_whatever_the_other_node_does() {
        var local = new CacheSettingsBuilder().local().build();
        Cache<String, String> here = one.caches.getCache("mine", null, local);
        Cache<String, String> there = two.caches.getCache("mine", null, local);
        there.put("key", "kept");
        here.put("key", "other");
        here.removeAll();
        Cache<String, String> marker = two.caches.getCache("marker");
        marker.put("sent after", "it");
        one.caches.<String, String>getCache("marker").removeAll();
        await(() -> !marker.containsKey("sent after"));
        assertThat(there.get("key")).isEqualTo("kept");
    }

    @Test
    void a_cache_replicated_by_copy_hands_over_what_is_serializable_and_keeps_the_rest() {
        var byCopy = new CacheSettingsBuilder().replicateViaCopy().build();
        Cache<String, Object> here = one.caches.getCache("copied", null, byCopy);
        Cache<String, Object> there = two.caches.getCache("copied", null, byCopy);
        here.put("plain", new Object());
        here.put("text", "travels");
        await(() -> there.containsKey("text"));
        assertThat(there.get("text")).isEqualTo("travels");
        assertThat(there.containsKey("plain")).isFalse();
    }

    @Test
    void a_reference_that_one_node_resets_is_made_anew_on_the_other() {
        AtomicInteger made = new AtomicInteger();
        CachedReference<Integer> here = one.caches.getCachedReference("reference", () -> 0);
        CachedReference<Integer> there = two.caches.getCachedReference("reference", made::incrementAndGet);
        assertThat(there.getIfPresent()).isEmpty();
        assertThat(there.get()).isEqualTo(1);
        assertThat(there.get()).isEqualTo(1);
        here.reset();
        await(() -> !there.isPresent());
        assertThat(there.get()).isEqualTo(2);
    }

    @Test
    void a_job_for_the_cluster_runs_on_one_node_each_time_it_is_due() throws Exception {
        JobRunnerKey key = JobRunnerKey.of("cluster-wide");
        BlockingQueue<Long> runs = new LinkedBlockingQueue<>();
        for (Member each : List.of(one, two)) {
            each.jobs.registerJobRunner(key, request -> {
                runs.add(System.nanoTime());
                return JobRunnerResponse.success();
            });
        }
        JobId id = JobId.of("cluster-wide");
        Instant begun = Instant.now();
        one.jobs.scheduleJob(
                id,
                JobConfig.forJobRunnerKey(key)
                        .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                        .withSchedule(Schedule.forInterval(200, null)));
        await(() -> runs.size() >= 6);
        one.jobs.unscheduleJob(id);
        long possible = 1 + Duration.between(begun, Instant.now()).toMillis() / 200;
        assertThat((long) runs.size()).isLessThanOrEqualTo(possible);
    }

    @Test
    void a_job_goes_on_where_the_node_that_scheduled_it_was_killed() throws Exception {
        JobRunnerKey key = JobRunnerKey.of("survivor");
        AtomicInteger there = new AtomicInteger();
        one.jobs.registerJobRunner(key, request -> JobRunnerResponse.success());
        two.jobs.registerJobRunner(key, request -> {
            assertThat(request.getJobConfig().getParameters()).containsEntry("of", "the job");
            there.incrementAndGet();
            return JobRunnerResponse.success();
        });
        one.jobs.scheduleJob(
                JobId.of("survivor"),
                JobConfig.forJobRunnerKey(key)
                        .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                        .withParameters(Map.of("of", "the job"))
                        .withSchedule(Schedule.forInterval(100, null)));
        one.local.close();
        one.cluster.stop();
        await(() -> there.get() >= 3);
        two.jobs.unscheduleJob(JobId.of("survivor"));
    }

    @Test
    void a_job_for_each_node_runs_only_where_it_was_scheduled() throws Exception {
        JobRunnerKey key = JobRunnerKey.of("local");
        AtomicInteger here = new AtomicInteger();
        AtomicInteger there = new AtomicInteger();
        one.jobs.registerJobRunner(key, request -> {
            here.incrementAndGet();
            return null;
        });
        two.jobs.registerJobRunner(key, request -> {
            there.incrementAndGet();
            return null;
        });
        one.jobs.scheduleJob(
                JobId.of("local"),
                JobConfig.forJobRunnerKey(key)
                        .withRunMode(RunMode.RUN_LOCALLY)
                        .withSchedule(Schedule.forInterval(50, null)));
        await(() -> here.get() >= 5);
        assertThat(there).hasValue(0);
    }

    @Test
    void a_second_node_waits_until_the_first_has_started() throws Exception {
        StartingTurn first = StartingTurn.take(one.database);
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> {
            StartingTurn.take(two.database).close();
            return true;
        });
        assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.close();
        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_database_of_one_process_takes_no_nodes() {
        PooledDatabase h2 = opened(Databases.open("h2", home, "jira"));
        assertThatThrownBy(() -> StartingTurn.take(h2)).hasMessageContaining("PostgreSQL");
    }
}
