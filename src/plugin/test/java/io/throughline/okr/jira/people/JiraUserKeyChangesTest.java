package io.throughline.okr.jira.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.task.context.Context;
import com.atlassian.jira.user.anonymize.AffectedEntity;
import com.atlassian.jira.user.anonymize.UserPropertyChangeParameter;
import com.atlassian.sal.api.message.I18nResolver;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.people.FollowPerson;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JiraUserKeyChangesTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private final I18nResolver texts = mock(I18nResolver.class);
    private final AtomicInteger completed = new AtomicInteger();
    private final Context context = input -> completed::incrementAndGet;
    private final JiraUserKeyChanges changes = new JiraUserKeyChanges(desk.the(FollowPerson.class), texts);
    private int objective;

    @BeforeEach
    void somebody_owns_an_objective() {
        when(texts.getText(anyString())).thenAnswer(asked -> asked.getArgument(0));
        int unit = desk.unit("Payments", 0, "mei");
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        desk.as("mei");
        objective = desk.objective(unit, cycle, "Deploy on a Friday");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void jira_shows_how_many_places_name_him_and_nothing_of_whom_nothing_names() {
        assertThat(changes.getAffectedEntities(becoming("mei", "JIRAUSER1")))
                .extracting(AffectedEntity::getDescriptionKey)
                .containsExactly("okr.people.places");
        assertThat(changes.getAffectedEntities(becoming("nobody", "JIRAUSER1"))).isEmpty();
    }

    @Test
    void a_changed_key_is_followed_and_the_one_task_completed() {
        UserPropertyChangeParameter parameter = becoming("mei", "JIRAUSER1");

        ServiceResult result = changes.update(parameter);

        assertThat(result.isValid()).isTrue();
        assertThat(completed).hasValue(changes.getNumberOfTasks(parameter));
        assertThat(store.port(Objectives.class)
                        .byId(objective)
                        .orElseThrow()
                        .written()
                        .owner())
                .isEqualTo("JIRAUSER1");
    }

    @Test
    void what_fails_is_told_and_its_task_is_over_all_the_same() {
        // within a write another one is refused
        ServiceResult result = store.port(Writes.class)
                .write(Set.of(), "mei", Instant.EPOCH, done -> changes.update(becoming("mei", "JIRAUSER1")));

        assertThat(result.isValid()).isFalse();
        assertThat(result.getErrorCollection().getErrorMessages()).containsExactly("okr.people.not-followed");
        assertThat(completed).hasValue(1);
    }

    private UserPropertyChangeParameter becoming(String before, String after) {
        return new UserPropertyChangeParameter(context, before, after);
    }
}
