package io.throughline.sandbox.cluster;

import static io.throughline.sandbox.cluster.NodesInOneProcess.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.Browser;
import io.throughline.sandbox.cluster.NodesInOneProcess.Node;
import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Holder;
import io.throughline.sandbox.jira.store.PermissionSchemes.Scheme;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What administrators and people change on one node of a Jira, seen on another that had it in memory. */
class ChangesOnTwoNodesTest {
    @TempDir
    static Path directory;

    private static NodesInOneProcess nodes;
    private static Node one;
    private static Node two;

    @BeforeAll
    static void start() throws IOException {
        nodes = new NodesInOneProcess(directory);
        one = nodes.start("one");
        two = nodes.start("two");
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static void awaitStatus(Node node, String person, String path, int status) {
        await(person + " gets " + status + " for " + path, () -> node.status(person, path) == status);
    }

    private static HttpResponse<String> myself(Browser browser) {
        return browser.send(browser.to("/rest/api/2/myself"));
    }

    @Test
    void a_person_made_renamed_and_deactivated_on_a_node_is_so_on_the_other_where_he_is_logged_in() {
        String users = "/rest/api/2/user?username=";
        assertThat(two.status("admin", users + "nora")).isEqualTo(404);
        Users.User nora = one.person("nora");
        awaitStatus(two, "admin", users + "nora", 200);
        Browser browser = Browser.loggedIn(two.host().baseUrl(), "nora");
        assertThat(myself(browser).body()).contains("\"name\":\"nora\"");

        one.users().rename(nora.key(), "nora.b");
        await("the new name", () -> myself(browser).body().contains("\"name\":\"nora.b\""));
        assertThat(two.status("admin", users + "nora")).isEqualTo(404);
        assertThat(two.users().byName("nora.b").map(Users.User::key)).contains(nora.key());

        one.users().activate(nora.key(), false);
        await("the session ends", () -> myself(browser).statusCode() == 401);
        assertThat(new Browser(two.host().baseUrl()).logIn("nora.b", "nora").statusCode())
                .isNotEqualTo(302);
        one.users().delete(nora.key());
        awaitStatus(two, "admin", users + "nora.b", 404);
    }

    @Test
    void a_new_password_counts_on_the_other_node_and_the_old_one_no_more() {
        Users.User otto = one.person("otto");
        await("he is known", () -> two.users().byName("otto").isPresent());
        assertThat(two.users().authenticate("otto", "otto")).isTrue();
        one.users().password(otto.key(), "better");
        await("the new one counts", () -> two.users().authenticate("otto", "better"));
        assertThat(two.users().authenticate("otto", "otto")).isFalse();
    }

    @Test
    void a_project_made_on_a_node_opens_on_the_other_with_the_group_and_closes_without() {
        Users.User pia = one.person("pia");
        await("she is known", () -> two.users().byName("pia").isPresent());
        one.data().createProject("SEC", "Secret", "admin", List.of("sec-team"));
        String project = "/rest/api/2/project/SEC";
        one.users().join(one.users().byName("admin").orElseThrow().key(), "sec-team");
        awaitStatus(two, "admin", project, 200);
        assertThat(two.status("pia", project)).isEqualTo(404);
        one.users().join(pia.key(), "sec-team");
        awaitStatus(two, "pia", project, 200);
        one.users().leave(pia.key(), "sec-team");
        awaitStatus(two, "pia", project, 404);
    }

    @Test
    void a_grant_in_a_permission_scheme_counts_on_the_other_node_until_it_is_taken_back() {
        Users.User quin = one.person("quin");
        await("he is known", () -> two.users().byName("quin").isPresent());
        long id = one.data()
                .createProject("GRA", "Granted", "admin", List.of("nobody"))
                .id();
        String project = "/rest/api/2/project/GRA";
        assertThat(two.status("quin", project)).isEqualTo(404);
        Scheme scheme = one.data().schemes().of(id);
        one.data().schemes().grant(scheme, "BROWSE_PROJECTS", Holder.user(quin.key()));
        awaitStatus(two, "quin", project, 200);
        // the other way round: what is taken back there is gone here
        assertThat(one.status("quin", project)).isEqualTo(200);
        two.data().schemes().revoke(scheme, "BROWSE_PROJECTS");
        awaitStatus(one, "quin", project, 404);
    }

    @Test
    void a_global_permission_counts_on_the_other_node_until_it_is_revoked() {
        one.person("rosa", "helpers");
        await("she is known", () -> two.users().byName("rosa").isPresent());
        String page = "/secure/admin/user/UserBrowser.jspa";
        assertThat(two.status("rosa", page)).isEqualTo(403);
        one.users().grant(GlobalPermission.ADMINISTER, "helpers");
        awaitStatus(two, "rosa", page, 200);
        one.users().revoke(GlobalPermission.ADMINISTER, "helpers");
        awaitStatus(two, "rosa", page, 403);
    }

    @Test
    void a_custom_field_made_on_a_node_takes_values_on_the_other() {
        assertThat(two.people().get("admin", "/rest/api/2/field")).doesNotContain("Appetite");
        one.data().constants().customFields().create("Appetite", "select", List.of("small", "large"));
        await(
                "it is there",
                () -> two.people().get("admin", "/rest/api/2/field").contains("Appetite"));
        var field = two.data().constants().fields().stream()
                .filter(each -> each.name().equals("Appetite"))
                .findFirst()
                .orElseThrow();
        assertThat(two.data().constants().customFields().options(field))
                .extracting("value")
                .containsExactly("small", "large");
    }

    @Test
    void a_token_revoked_on_a_node_is_refused_on_the_other_where_it_was_used() {
        HttpResponse<String> made = one.admin()
                .send(one.admin()
                        .to("/rest/pat/latest/tokens")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"to be revoked\"}")));
        assertThat(bearing(two, found(made, "\"rawToken\":\"([^\"]+)\""))).isEqualTo(200);
        one.admin()
                .send(one.admin()
                        .to("/rest/pat/latest/tokens/" + found(made, "\"id\":(\\d+)"))
                        .DELETE());
        assertThat(bearing(two, found(made, "\"rawToken\":\"([^\"]+)\""))).isEqualTo(401);
    }

    private static String found(HttpResponse<String> answer, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private static int bearing(Node node, String token) {
        Browser stranger = new Browser(node.host().baseUrl());
        return stranger.send(stranger.to("/rest/api/2/myself").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void a_switch_an_administrator_flicks_on_his_page_stands_so_on_the_other_node() {
        String page = "/secure/admin/SandboxSwitches";
        one.act(page, Map.of("switch", "basic-authentication", "value", "on"));
        assertThat(one.host().switches().on(Switch.BASIC_AUTHENTICATION)).isTrue();
        await("it is on", () -> two.host().switches().on(Switch.BASIC_AUTHENTICATION));
        two.act(page, Map.of("switch", "basic-authentication", "value", "off"));
        await("it is off", () -> !one.host().switches().on(Switch.BASIC_AUTHENTICATION));
        // those set at the start stay
        assertThat(two.host().switches().on(Switch.SECURE_ADMINISTRATOR_SESSIONS))
                .isFalse();
    }
}
