package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Holder;
import io.throughline.sandbox.jira.store.IssueEdit;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.NewIssue;
import io.throughline.sandbox.jira.store.PermissionSchemes;
import io.throughline.sandbox.jira.store.ProjectRoles;
import io.throughline.sandbox.jira.store.ProjectRow;
import io.throughline.sandbox.jira.store.SecurityLevels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Permission schemes, roles, security levels and archived projects, asked of the store, of a search and of Jira's API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JiraSchemesTest {
    private RunningJira jira;
    private JiraData data;
    private Users.User mei;
    private Users.User priya;
    private Users.User luca;
    private Users.User admin;
    private int projects;
    private ProjectRow project;
    private PermissionSchemes.Scheme scheme;
    private IssueRow issue;

    RunningJira made() {
        return new RunningJira();
    }

    @BeforeAll
    void start() {
        jira = made();
        data = jira.data();
        mei = jira.person("mei");
        priya = jira.person("priya", "payments");
        luca = jira.person("luca");
        admin = jira.person("admin", "system-administrators");
    }

    @AfterAll
    void stop() {
        jira.close();
    }

    @BeforeEach
    void aProjectOfTheGroupPayments() {
        projects++;
        project = data.createProject(
                "PA" + (char) ('A' + projects), "Payments " + projects, mei.key(), List.of("payments"));
        scheme = data.schemes().of(project.id());
        issue = data.createIssue(mei.key(), NewIssue.of(project.key(), "Task", "Work", mei.key()));
    }

    private boolean may(Users.User who, String permission) {
        boolean stored = data.permissions().holds(Optional.of(who), permission, issue());
        PermissionManager api = jira.service(PermissionManager.class);
        Issue asSeen = jira.service(IssueManager.class).getIssueObject(issue.id());
        assertThat(api.hasPermission(new ProjectPermissionKey(permission), asSeen, person(who)))
                .isEqualTo(stored);
        return stored;
    }

    private ApplicationUser person(Users.User who) {
        return jira.service(UserManager.class).getUserByKey(who.key());
    }

    private IssueRow issue() {
        return data.issues().byId(issue.id()).orElseThrow();
    }

    /** Whether a person sees the issue, which a list, a search in SQL and a single look must agree on. */
    private boolean sees(Optional<Users.User> who) {
        boolean single = data.permissions().maySee(who, issue());
        assertThat(data.permissions().visible(who).sees(issue())).isEqualTo(single);
        List<Object> parameters = new ArrayList<>();
        String sql = data.permissions().visible(who).sql(parameters);
        parameters.add(issue.id());
        assertThat(data.issues().count("where " + sql + " and i.id = ?", parameters.toArray()))
                .isEqualTo(single ? 1 : 0);
        return single;
    }

    @Test
    void whoever_a_scheme_does_not_name_may_not_browse_not_even_an_administrator() {
        assertThat(sees(Optional.of(priya))).isTrue();
        assertThat(sees(Optional.of(luca))).isFalse();
        assertThat(sees(Optional.of(admin))).isFalse();
        assertThat(sees(Optional.empty())).isFalse();
    }

    @Test
    void each_permission_is_granted_for_itself() {
        data.schemes().revoke(scheme, "EDIT_ISSUES");
        data.schemes().grant(scheme, "EDIT_ISSUES", Holder.user(luca.key()));

        assertThat(may(priya, "EDIT_ISSUES")).isFalse();
        assertThat(may(priya, "LINK_ISSUES")).isTrue();
        assertThat(may(luca, "EDIT_ISSUES")).isTrue();
        assertThat(may(luca, "BROWSE_PROJECTS")).isFalse();
        assertThat(may(luca, "MADE_UP")).isFalse();
    }

    @Test
    void a_role_counts_in_its_project_only_and_the_lead_administers() {
        data.schemes().grant(scheme, "BROWSE_PROJECTS", Holder.role(ProjectRoles.DEVELOPERS));
        data.roles().add(project.id(), ProjectRoles.DEVELOPERS, Holder.user(luca.key()));
        ProjectRow other = data.createProject(project.key() + "X", "Other", mei.key(), List.of("payments"));
        data.schemes().use(other.id(), scheme);

        assertThat(sees(Optional.of(luca))).isTrue();
        assertThat(data.permissions().mayBrowse(Optional.of(luca), other.id())).isFalse();
        assertThat(may(mei, "ADMINISTER_PROJECTS")).isTrue();
        assertThat(may(admin, "ADMINISTER_PROJECTS")).isTrue();
        assertThat(may(priya, "ADMINISTER_PROJECTS")).isFalse();
    }

    @Test
    void browsing_granted_to_reporters_opens_the_project_to_all_but_only_their_own_issues() {
        data.schemes().revoke(scheme, "BROWSE_PROJECTS");
        data.schemes().grant(scheme, "BROWSE_PROJECTS", Holder.REPORTER);
        data.schemes().grant(scheme, "BROWSE_PROJECTS", Holder.ASSIGNEE);

        assertThat(data.permissions().mayBrowse(Optional.of(luca), project.id()))
                .isTrue();
        assertThat(sees(Optional.of(luca))).isFalse();
        assertThat(sees(Optional.of(mei))).isTrue();
        data.assign(mei.key(), issue.key(), luca.key());
        assertThat(sees(Optional.of(luca))).isTrue();
        assertThat(data.permissions().mayBrowse(Optional.empty(), project.id())).isFalse();
    }

    @Test
    void a_project_granted_to_anyone_is_open_to_anonymous_visitors_for_browsing_only() {
        data.schemes().grant(scheme, "BROWSE_PROJECTS", Holder.ANYONE);

        assertThat(sees(Optional.empty())).isTrue();
        assertThat(data.permissions().holds(Optional.empty(), "EDIT_ISSUES", issue()))
                .isFalse();
        assertThat(jira.service(PermissionManager.class).getProjects(ProjectPermissions.BROWSE_PROJECTS, null))
                .extracting(each -> each.getKey())
                .contains(project.key());
    }

    @Test
    void a_security_level_hides_an_issue_and_every_right_to_it_from_whoever_may_browse_its_project() {
        SecurityLevels levels = data.levels();
        SecurityLevels.Scheme secrets = levels.createScheme("Secrets " + projects);
        SecurityLevels.Level secret = levels.createLevel(secrets, "Secret");
        levels.use(project.id(), secrets);
        data.edit(mei.key(), issue.key(), IssueEdit.none().securityLevel("secret"));

        assertThat(sees(Optional.of(priya))).isFalse();
        assertThat(may(priya, "EDIT_ISSUES")).isFalse();
        levels.grant(secret, Holder.user(priya.key()));
        assertThat(sees(Optional.of(priya))).isTrue();
        levels.revoke(secret, Holder.user(priya.key()));
        levels.grant(secret, Holder.REPORTER);
        assertThat(sees(Optional.of(priya))).isFalse();
        data.edit(mei.key(), issue.key(), IssueEdit.none().reporter(priya.key()));
        assertThat(sees(Optional.of(priya))).isTrue();
        // a level is no right to the project
        data.edit(mei.key(), issue.key(), IssueEdit.none().reporter(luca.key()));
        assertThat(sees(Optional.of(luca))).isFalse();
        assertThatThrownBy(
                        () -> data.edit(mei.key(), issue.key(), IssueEdit.none().securityLevel("Top")))
                .hasMessageContaining("no security level");
    }

    @Test
    void a_sub_task_is_as_secret_as_its_parent_and_a_level_is_lost_where_the_new_project_lacks_it() {
        SecurityLevels.Scheme secrets = data.levels().createScheme("Family " + projects);
        SecurityLevels.Level secret = data.levels().createLevel(secrets, "Family");
        data.levels().use(project.id(), secrets);
        data.edit(mei.key(), issue.key(), IssueEdit.none().securityLevel("Family"));
        IssueRow step = data.createIssue(
                mei.key(),
                NewIssue.of(project.key(), "Sub-task", "Step", mei.key()).parent(issue.key()));
        assertThat(step.securityLevel()).isEqualTo(secret.id());

        data.createProject(project.key() + "M", "Moved", mei.key(), List.of());
        assertThat(data.move(mei.key(), issue.key(), project.key() + "M").securityLevel())
                .isZero();
    }

    @Test
    void an_archived_project_is_found_by_nobody_and_its_issues_are_read_only() {
        data.archiveProject(mei.key(), project.key());

        assertThat(data.permissions().mayBrowse(Optional.of(priya), project.id()))
                .isFalse();
        assertThat(data.permissions().visible(Optional.of(priya)).sees(issue())).isFalse();
        assertThat(data.permissions().maySee(Optional.of(priya), issue())).isTrue();
        assertThat(may(priya, "EDIT_ISSUES")).isFalse();
        assertThat(data.issues().projects()).extracting(ProjectRow::key).doesNotContain(project.key());
        assertThat(jira.service(ProjectManager.class)
                        .getProjectObj(project.id())
                        .isArchived())
                .isTrue();
        assertThatThrownBy(() -> data.setSummary(mei.key(), issue.key(), "No")).hasMessageContaining("archived");

        data.restoreProject(mei.key(), project.key());
        assertThat(sees(Optional.of(priya))).isTrue();
        assertThat(data.setSummary(mei.key(), issue.key(), "Yes").summary()).isEqualTo("Yes");
    }

    @Test
    void a_rolled_back_grant_is_none() {
        assertThatThrownBy(() -> jira.database().inTransaction(() -> {
                    data.schemes().grant(scheme, "BROWSE_PROJECTS", Holder.LOGGED_IN);
                    assertThat(data.permissions().maySee(Optional.of(luca), issue()))
                            .isTrue();
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(sees(Optional.of(luca))).isFalse();
    }

    @Test
    void the_classic_workflow_offers_a_step_only_to_whom_its_condition_lets() {
        data.createProject(mei.key(), "BI" + projects, "Business", mei.key(), "business", List.of());
        IssueRow work = data.createIssue(mei.key(), NewIssue.of("BI" + projects, "Task", "Work", mei.key()));
        data.assign(mei.key(), work.key(), luca.key());
        IssueRow open = data.issues().byId(work.id()).orElseThrow();
        PermissionSchemes.Scheme own = data.schemes().of(open.projectId());
        data.schemes().revoke(own, "CLOSE_ISSUES");

        assertThat(data.workflow().from(open, Optional.of(luca)))
                .extracting(step -> step.name())
                .containsExactly("Start Progress", "Resolve Issue");
        assertThat(data.workflow().from(open, Optional.of(priya)))
                .extracting(step -> step.name())
                .containsExactly("Resolve Issue");
        data.schemes().revoke(own, "TRANSITION_ISSUES");
        assertThat(data.workflow().from(open, Optional.of(luca))).isEmpty();
        assertThatThrownBy(() -> data.transition(mei.key(), work.key(), "In Review"))
                .hasMessageContaining("no status");
    }
}
