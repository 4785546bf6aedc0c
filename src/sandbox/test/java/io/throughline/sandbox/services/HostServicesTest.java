package io.throughline.sandbox.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheSettingsBuilder;
import com.atlassian.event.api.EventListener;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services that do not need a plugin to be seen. */
class HostServicesTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    /** Hears numbers in order, and fails on one of them. */
    public static final class Listener {
        private final List<String> heard = new ArrayList<>();

        @EventListener(order = 2)
        public void number(Number number) {
            heard.add("number " + number);
        }

        @EventListener(order = 1)
        public void whole(Integer whole) {
            heard.add("whole " + whole);
            if (whole == 13) {
                throw new IllegalStateException("unlucky");
            }
        }
    }

    @Test
    void events_reach_listeners_by_type_and_order_and_a_failure_stops_nobody() {
        HostEvents events = new HostEvents();
        Listener listener = new Listener();
        events.register(listener);
        events.publish(13);
        events.publish(0.5);
        events.publish("text");
        events.unregister(listener);
        events.publish(1);
        assertThat(listener.heard).containsExactly("whole 13", "number 13", "number 0.5");
    }

    @Test
    void a_listener_without_methods_is_refused() {
        assertThatThrownBy(() -> new HostEvents().register("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settings_keep_what_the_hosts_allow_and_refuse_the_rest(@TempDir Path home) {
        try (PooledDatabase database = Databases.open("h2", home, "jira")) {
            PluginSettings settings = new StoredSettings(database).createSettingsForKey("plugin");
            assertThat(settings.put("text", "one")).isNull();
            assertThat(settings.put("text", "two")).isEqualTo("one");
            settings.put("list", List.of("a", "b"));
            settings.put("map", Map.of("k", "v"));
            PluginSettings again = new StoredSettings(database).createSettingsForKey("plugin");
            assertThat(again.get("text")).isEqualTo("two");
            assertThat(again.get("list")).isEqualTo(List.of("a", "b"));
            assertThat(again.get("map")).isEqualTo(Map.of("k", "v"));
            assertThat(new StoredSettings(database).createGlobalSettings().get("text"))
                    .isNull();
            assertThat(again.remove("text")).isEqualTo("two");
            assertThat(again.get("text")).isNull();
            assertThatThrownBy(() -> settings.put("number", 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> settings.put("k".repeat(101), "long"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_job_runs_at_its_interval_until_it_is_unscheduled() throws Exception {
        try (HostScheduler scheduler = new HostScheduler("test", Clock.systemUTC())) {
            JobRunnerKey key = JobRunnerKey.of("counts");
            CountDownLatch three = new CountDownLatch(3);
            AtomicInteger runs = new AtomicInteger();
            scheduler.registerJobRunner(key, request -> {
                runs.incrementAndGet();
                three.countDown();
                throw new IllegalStateException("a failure must not end the schedule");
            });
            JobId id = JobId.of("count");
            scheduler.scheduleJob(
                    id,
                    JobConfig.forJobRunnerKey(key)
                            .withRunMode(RunMode.RUN_LOCALLY)
                            .withSchedule(Schedule.forInterval(20, null)));
            assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
            scheduler.unscheduleJob(id);
            Thread.sleep(100);
            int then = runs.get();
            Thread.sleep(200);
            assertThat(runs.get()).isEqualTo(then);
        }
    }

    @Test
    void a_job_for_once_runs_once() throws Exception {
        try (HostScheduler scheduler = new HostScheduler("test", Clock.systemUTC())) {
            AtomicInteger runs = new AtomicInteger();
            scheduler.registerJobRunner(JobRunnerKey.of("once"), request -> {
                runs.incrementAndGet();
                return JobRunnerResponse.success();
            });
            scheduler.scheduleJobWithGeneratedId(JobConfig.forJobRunnerKey(JobRunnerKey.of("once")));
            Thread.sleep(500);
            assertThat(runs.get()).isEqualTo(1);
        }
    }

    @Test
    void cron_expressions_are_the_hosts() throws Exception {
        try (HostScheduler scheduler = new HostScheduler("test", Clock.fixed(NOON, ZoneOffset.UTC))) {
            Schedule nightly = Schedule.forCronExpression("0 30 2 * * ?", TimeZone.getTimeZone("UTC"));
            assertThat(scheduler.calculateNextRunTime(nightly).toInstant())
                    .isEqualTo(Instant.parse("2026-03-05T02:30:00Z"));
            assertThatThrownBy(() -> scheduler.calculateNextRunTime(Schedule.forCronExpression("nonsense")))
                    .isInstanceOf(SchedulerServiceException.class);
        }
    }

    @Test
    void a_cache_forgets_by_age_and_by_size() {
        AtomicInteger minutes = new AtomicInteger();
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return NOON.plus(Duration.ofMinutes(minutes.get()));
            }
        };
        AtomicInteger loads = new AtomicInteger();
        Cache<String, Integer> cache = new HostCaches(clock)
                .getCache(
                        "numbers",
                        key -> loads.incrementAndGet(),
                        new CacheSettingsBuilder()
                                .maxEntries(2)
                                .expireAfterWrite(10, TimeUnit.MINUTES)
                                .build());
        assertThat(cache.get("a")).isEqualTo(1);
        assertThat(cache.get("a")).isEqualTo(1);
        minutes.set(11);
        assertThat(cache.get("a")).isEqualTo(2);
        cache.get("b");
        cache.get("c");
        assertThat(cache.getKeys()).containsExactly("b", "c");
    }

    @Test
    void a_link_token_is_good_for_a_minute_and_for_whoever_knows_the_secret(@TempDir Path data) {
        Path secret = data.resolve("link.key");
        SignedLinkTokens jira = new SignedLinkTokens(secret, Clock.fixed(NOON, ZoneOffset.UTC));
        SignedLinkTokens other = new SignedLinkTokens(secret, Clock.fixed(NOON.plusSeconds(59), ZoneOffset.UTC));
        SignedLinkTokens late = new SignedLinkTokens(secret, Clock.fixed(NOON.plusSeconds(61), ZoneOffset.UTC));
        SignedLinkTokens stranger = new SignedLinkTokens(Clock.fixed(NOON, ZoneOffset.UTC));
        String token = jira.issue("\u6797\u6653");
        assertThat(other.verify(token)).contains("\u6797\u6653");
        assertThat(late.verify(token)).isEmpty();
        assertThat(stranger.verify(token)).isEmpty();
        assertThat(jira.verify(token.replace('.', '!'))).isEmpty();
        assertThat(jira.verify("")).isEmpty();
    }
}
