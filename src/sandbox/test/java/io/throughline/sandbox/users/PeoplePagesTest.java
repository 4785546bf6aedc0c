package io.throughline.sandbox.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.StubProduct;
import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Users.User;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administration's pages of people, groups and global permissions, in a browser. */
class PeoplePagesTest {
    private static final String USERS = "/secure/admin/user/UserBrowser.jspa";
    private static final String GROUPS = "/secure/admin/user/GroupBrowser.jspa";
    private static final String PERMISSIONS = "/secure/admin/GlobalPermissions!default.jspa";

    @TempDir
    static Path directory;

    private static RunningHost host;
    private static Browser system;
    private static Browser ada;

    @BeforeAll
    static void start() {
        HostOptions options =
                HostOptions.in(directory.resolve("data")).set(Switch.SECURE_ADMINISTRATOR_SESSIONS, "off");
        host = RunningHost.start(options, StubProduct.jira(), new SignedLinkTokens(Clock.systemUTC()));
        host.users()
                .add(
                        new User("", "ada", "Ada", "a@example.com", true, Locale.ENGLISH, Set.of("administrators")),
                        "ada");
        system = Browser.loggedIn(host.baseUrl(), "admin");
        ada = Browser.loggedIn(host.baseUrl(), "ada");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static HttpResponse<String> act(Browser who, String page, String action, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("atl_token", Browser.formToken(who.send(who.to(page)).body()));
        all.put("do", action);
        return who.post(page, all);
    }

    private static User person(String name) {
        return host.users().byName(name).orElseThrow();
    }

    private static User made(String name) {
        act(ada, USERS, "create", Map.of("name", name, "displayName", "<i>" + name, "password", name));
        return person(name);
    }

    @Test
    void an_administrator_makes_a_person_who_can_log_in_and_his_name_is_shown_as_text() {
        made("nina");
        assertThat(new Browser(host.baseUrl()).logIn("nina", "nina").statusCode())
                .isEqualTo(302);
        String page = ada.send(ada.to(USERS)).body();
        assertThat(page).contains("data-user=\"nina\"", "&lt;i&gt;nina").doesNotContain("<i>nina", "$");
        assertThat(act(ada, USERS, "create", Map.of("name", "nina", "password", "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void people_are_renamed_deactivated_anonymised_and_deleted() {
        String key = made("otto").key();
        act(ada, USERS, "rename", Map.of("key", key, "name", "otto.b"));
        assertThat(person("otto.b").key()).isEqualTo(key);
        act(ada, USERS, "deactivate", Map.of("key", key));
        assertThat(person("otto.b").active()).isFalse();
        act(ada, USERS, "activate", Map.of("key", key));
        assertThat(person("otto.b").active()).isTrue();
        act(ada, USERS, "anonymise", Map.of("key", key));
        assertThat(host.users().byName("otto.b")).isEmpty();
        act(ada, USERS, "delete", Map.of("key", key));
        assertThat(host.users().byKey(key)).isEmpty();
    }

    @Test
    void groups_are_made_joined_left_and_taken_away() {
        String key = made("pia").key();
        assertThat(act(ada, GROUPS, "create-group", Map.of("group", "readers")).body())
                .contains("data-group=\"readers\"");
        act(ada, USERS, "join", Map.of("key", key, "group", "readers"));
        assertThat(person("pia").groups()).contains("readers");
        act(ada, USERS, "leave", Map.of("key", key, "group", "readers"));
        assertThat(person("pia").groups()).doesNotContain("readers");
        assertThat(act(ada, GROUPS, "remove-group", Map.of("group", "readers")).body())
                .doesNotContain("data-group=\"readers\"");
    }

    @Test
    void global_permissions_are_granted_to_groups_and_to_anyone() {
        act(ada, PERMISSIONS, "grant", Map.of("permission", "BULK_CHANGE", "group", ""));
        assertThat(host.users().holders(GlobalPermission.BULK_CHANGE)).contains(GlobalPermission.ANYONE);
        assertThat(act(ada, PERMISSIONS, "revoke", Map.of("permission", "BULK_CHANGE", "group", ""))
                        .body())
                .contains("data-permission=\"BULK_CHANGE\"")
                .doesNotContain("CREATE_SPACE", "$");
        assertThat(host.users().holders(GlobalPermission.BULK_CHANGE)).doesNotContain(GlobalPermission.ANYONE);
    }

    @Test
    void an_administrator_cannot_become_or_touch_a_system_administrator() {
        String adas = person("ada").key();
        assertThat(act(ada, USERS, "join", Map.of("key", adas, "group", "system-administrators"))
                        .statusCode())
                .isEqualTo(400);
        act(ada, PERMISSIONS, "grant", Map.of("permission", "SYSTEM_ADMIN", "group", "administrators"));
        act(ada, USERS, "password", Map.of("key", person("admin").key(), "password", "mine"));
        assertThat(person("ada").systemAdministrator()).isFalse();
        assertThat(host.users().authenticate("admin", "admin")).isTrue();
        act(system, PERMISSIONS, "grant", Map.of("permission", "SYSTEM_ADMIN", "group", "administrators"));
        assertThat(person("ada").systemAdministrator()).isTrue();
        act(system, PERMISSIONS, "revoke", Map.of("permission", "SYSTEM_ADMIN", "group", "administrators"));
    }

    @Test
    void nobody_locks_himself_out() {
        String key = person("admin").key();
        for (String action : new String[] {"deactivate", "delete", "anonymise"}) {
            assertThat(act(system, USERS, action, Map.of("key", key)).statusCode())
                    .isEqualTo(400);
        }
        assertThat(person("admin").active()).isTrue();
    }

    @Test
    void others_see_none_of_it_and_a_form_without_its_token_does_nothing() {
        Browser mei = Browser.loggedIn(host.baseUrl(), "mei");
        for (String page : new String[] {USERS, GROUPS, PERMISSIONS}) {
            assertThat(mei.send(mei.to(page)).statusCode()).isEqualTo(403);
        }
        assertThat(ada.post(USERS, Map.of("do", "create", "name", "quin", "password", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(host.users().byName("quin")).isEmpty();
    }
}
