package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.util.UserManager;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.NewIssue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What listeners may do to a change, and what the time at which they hear of it means for that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JiraListenersTest {
    private static final String PROJECT = "PAY";

    private RunningJira jira;
    private JiraData data;
    private Users.User mei;
    private IssueRow story;
    private Heard heard;

    RunningJira made() {
        return new RunningJira();
    }

    @BeforeAll
    void start() {
        jira = made();
        data = jira.data();
        mei = jira.person("mei");
        jira.person("priya");
    }

    @AfterAll
    void stop() {
        jira.close();
    }

    @BeforeEach
    void aStory() {
        data.createProject(PROJECT, "Payments", mei.key(), List.of());
        story = data.createIssue(mei.key(), NewIssue.of(PROJECT, "Story", "Route", mei.key()));
        heard = new Heard(jira);
    }

    @AfterEach
    void listenNoMore() {
        jira.events().unregister(heard);
        jira.switches().set(Switch.EVENT_TIME, "as-jira");
        if (data.issues().project(PROJECT).isPresent()) {
            data.deleteProject(mei.key(), PROJECT);
        }
    }

    @Test
    void inside_the_transaction_a_listener_sees_the_change_and_nobody_else_does() throws Exception {
        StringBuilder seen = new StringBuilder();
        Object listener = new Acting(event -> {
            seen.append(event.getIssue().getStatus().getName()).append(" ");
            Thread elsewhere = new Thread(() -> seen.append(data.constants()
                    .status(data.issues().byId(story.id()).orElseThrow().statusId())
                    .name()));
            elsewhere.start();
            join(elsewhere);
        });

        heardBy(listener, () -> data.transition(mei.key(), story.key(), "Done"));

        assertThat(seen).hasToString("Done To Do");
    }

    @Test
    void a_listener_that_throws_breaks_no_edit() {
        Object listener = new Acting(event -> {
            throw new IllegalStateException("on purpose");
        });

        heardBy(listener, () -> data.transition(mei.key(), story.key(), "Done"));

        assertThat(data.issues().byId(story.id()).orElseThrow().resolved()).isNotNull();
    }

    @Test
    void a_listener_whose_own_transaction_fails_inside_the_hosts_takes_the_edit_with_it() {
        Object listener = new Acting(event -> jira.database().inTransaction(() -> {
            throw new IllegalStateException("on purpose");
        }));

        assertThatThrownBy(() -> heardBy(listener, () -> data.transition(mei.key(), story.key(), "Done")))
                .hasMessageContaining("rolled back");
        assertThat(data.issues().byId(story.id()).orElseThrow().resolved()).isNull();

        jira.switches().set(Switch.EVENT_TIME, "after");
        heardBy(listener, () -> data.transition(mei.key(), story.key(), "Done"));
        assertThat(data.issues().byId(story.id()).orElseThrow().resolved()).isNotNull();
    }

    @Test
    void what_is_rolled_back_is_never_told_after_a_commit() {
        assertThatThrownBy(() -> jira.database().inTransaction(() -> {
                    data.setSummary(mei.key(), story.key(), "Never");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(heard.since()).isEmpty();
    }

    @Test
    void a_switch_has_every_event_inside_or_every_event_after() {
        jira.switches().set(Switch.EVENT_TIME, "inside");
        data.setSummary(mei.key(), story.key(), "Inside");
        assertThat(heard.since()).allMatch(line -> line.endsWith(" *"));

        jira.switches().set(Switch.EVENT_TIME, "after");
        data.transition(mei.key(), story.key(), "Done");
        data.deleteProject(mei.key(), PROJECT);
        assertThat(heard.since()).hasSize(3).noneMatch(line -> line.endsWith(" *"));
    }

    @Test
    void a_plugin_may_act_as_somebody_else_until_the_request_ends() {
        JiraAuthenticationContext context = jira.service(JiraAuthenticationContext.class);
        UserManager people = jira.service(UserManager.class);

        jira.users().as(Optional.of(mei), () -> {
            context.setLoggedInUser(people.getUserByName("priya"));
            assertThat(context.getLoggedInUser().getName()).isEqualTo("priya");
            context.clearLoggedInUser();
            assertThat(context.isLoggedInUser()).isFalse();
            context.setLoggedInUser(people.getUserByName("priya"));
            return null;
        });

        assertThat(context.isLoggedInUser()).isFalse();
    }

    private void heardBy(Object listener, Runnable work) {
        jira.events().register(listener);
        try {
            work.run();
        } finally {
            jira.events().unregister(listener);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something at each issue event. */
    public record Acting(Consumer<IssueEvent> what) {
        @EventListener
        public void on(IssueEvent event) {
            what.accept(event);
        }
    }
}
