package com.atlassian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ModelVersion;
import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.cache.CacheSettings;
import com.atlassian.cache.CacheSettingsBuilder;
import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.xhtml.api.MacroDefinition;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.json.marshal.wrapped.JsonableString;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The host's value classes that the sandbox hands to plugins must work, not only link. */
class HostValuesTest {
    @Test
    void model_versions_compare_as_numbers_and_start_at_zero() {
        assertThat(ModelVersion.valueOf("10").isNewerThan(ModelVersion.valueOf("9")))
                .isTrue();
        assertThat(ModelVersion.valueOf("").isSame(ModelVersion.valueOf("0"))).isTrue();
        assertThat(ModelVersion.valueOf("1").isOlderThan(ModelVersion.valueOf("2")))
                .isTrue();
    }

    @Test
    void keys_are_equal_by_value() {
        assertThat(new UserKey("u1")).isEqualTo(new UserKey("u1")).isNotEqualTo(new UserKey("u2"));
        assertThat(new ApplicationId("a")).isEqualTo(new ApplicationId("a")).isNotEqualTo(new ApplicationId("b"));
        assertThat(JobRunnerKey.of("k")).isEqualTo(JobRunnerKey.of("k")).isNotEqualTo(JobRunnerKey.of("l"));
    }

    @Test
    void a_job_configuration_keeps_what_it_was_given_and_is_not_changed_by_with() {
        JobConfig plain = JobConfig.forJobRunnerKey(JobRunnerKey.of("k"));
        JobConfig local = plain.withRunMode(RunMode.RUN_LOCALLY).withSchedule(Schedule.forInterval(3_000L, null));
        assertThat(plain.getRunMode()).isEqualTo(RunMode.RUN_ONCE_PER_CLUSTER);
        assertThat(local.getRunMode()).isEqualTo(RunMode.RUN_LOCALLY);
        assertThat(local.getJobRunnerKey()).isEqualTo(JobRunnerKey.of("k"));
        assertThat(local.getSchedule().getType()).isEqualTo(Schedule.Type.INTERVAL);
        assertThat(local.getSchedule().getIntervalScheduleInfo().getIntervalInMillis())
                .isEqualTo(3_000L);
        assertThatThrownBy(() -> local.getSchedule().getCronScheduleInfo()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cache_settings_are_in_milliseconds_and_null_where_nothing_was_said() {
        CacheSettings settings = new CacheSettingsBuilder()
                .expireAfterWrite(2, TimeUnit.SECONDS)
                .local()
                .build();
        assertThat(settings.getExpireAfterWrite()).isEqualTo(2_000L);
        assertThat(settings.getLocal()).isTrue();
        assertThat(settings.getMaxEntries()).isNull();
    }

    @Test
    void a_json_string_is_quoted_and_cannot_end_a_script_element() throws IOException {
        StringWriter written = new StringWriter();
        new JsonableString("a \"b\"\n</script>").write(written);
        assertThat(written).hasToString("\"a \\\"b\\\"\\u000a\\u003c/script>\"");
    }

    @Test
    void an_output_type_is_written_in_lower_case() {
        assertThat(ConversionContextOutputType.HTML_EXPORT.value()).isEqualTo("html_export");
    }

    @Test
    void who_is_logged_in_holds_for_one_thread_until_it_is_reset() throws InterruptedException {
        ConfluenceUser mei = new Person("mei");
        AuthenticatedUserThreadLocal.set(mei);
        try {
            List<Boolean> elsewhere = new java.util.concurrent.CopyOnWriteArrayList<>();
            Thread other = new Thread(() -> elsewhere.add(AuthenticatedUserThreadLocal.isAnonymousUser()));
            other.start();
            other.join();
            assertThat(elsewhere).containsExactly(true);
            assertThat(AuthenticatedUserThreadLocal.getUsername()).isEqualTo("mei");
        } finally {
            AuthenticatedUserThreadLocal.reset();
        }
        assertThat(AuthenticatedUserThreadLocal.get()).isNull();
    }

    @Test
    void a_macro_definition_has_the_parameters_it_was_built_with() {
        MacroDefinition macro = MacroDefinition.builder("okr-tree")
                .withParameters(Map.of("cycle", "3"))
                .build();
        assertThat(macro.getName()).isEqualTo("okr-tree");
        assertThat(macro.getParameter("cycle")).isEqualTo("3");
        assertThat(macro.getParameter("unit")).isNull();
    }

    @Test
    void a_page_of_search_results_ends_where_the_results_end() {
        assertThat(new SearchResults<>(List.of("a", "b"), 12, 5, 10).getEnd()).isEqualTo(12);
        assertThat(new SearchResults<>(List.of("a", "b"), 12, 5, 0).getEnd()).isEqualTo(5);
    }

    /** A person of these tests. */
    private record Person(String name) implements ConfluenceUser {
        @Override
        public UserKey getKey() {
            return new UserKey(name);
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getFullName() {
            return name;
        }

        @Override
        public String getEmail() {
            return name + "@example.org";
        }
    }
}
