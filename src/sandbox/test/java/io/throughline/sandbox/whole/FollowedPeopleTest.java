package io.throughline.sandbox.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Sandbox;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Users.User;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to people in Jira's administration, and what the plugin then shows of them. */
class FollowedPeopleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String USERS = "/secure/admin/user/UserBrowser.jspa";

    @TempDir
    private static Path data;

    private static Sandbox sandbox;
    private static Browser browser;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.onlyJira(
                HostOptions.in(data).plugin(PluginJar.path()).set(Switch.SECURE_ADMINISTRATOR_SESSIONS, "off"));
        sandbox.addAdministrator();
        browser = new Browser(sandbox.jira().baseUrl());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    /** Somebody who was in Jira before user keys had numbers: his key is his log-in name. */
    private static String early(String name) {
        User user = new User(name, name, "Early " + name, name + "@example.com", true, Locale.ENGLISH, Set.of());
        return sandbox.jira().users().add(user, name).key();
    }

    @Test
    void an_anonymised_person_is_nowhere_under_the_old_key() throws IOException {
        String key = early("ottokar");
        Made made = goals("ottokar");
        send("ottokar", "POST", "/key-results/" + made.keyResult() + "/check-ins", "{\"value\":4,\"confidence\":5}");
        send(
                "ottokar",
                "POST",
                "/comments",
                "{\"element\":\"objective\",\"id\":" + made.objective() + ",\"text\":\"Why?\"}");
        assertThat(placesOf(key)).contains("OWNER_KEY", "AUTHOR_KEY", "AFTER_TEXT");

        act("anonymise", key);

        assertThat(placesOf(key)).isEmpty();
        JsonNode owner = objective(made.objective()).get("owner");
        assertThat(owner.get("key").asText()).matches("JIRAUSER\\d+");
        assertThat(owner.get("active").asBoolean()).isFalse();
        assertThat(owner.get("name").asText()).startsWith("user-");
        assertThat(browser.get("admin", "/rest/okr/1/history?scope=cycle:" + made.cycle()))
                .contains(owner.get("key").asText())
                .doesNotContain("ottokar");
        assertThat(boardOwner(made)).isEqualTo(owner);
    }

    @Test
    void a_deactivated_and_then_deleted_person_stays_an_inactive_owner() throws IOException {
        String key = early("wilhelm");
        Made made = goals("wilhelm");

        act("deactivate", key);

        assertThat(objective(made.objective()).get("owner").get("name").asText())
                .isEqualTo("Early wilhelm");
        assertThat(objective(made.objective()).get("owner").get("active").asBoolean())
                .isFalse();

        act("delete", key);

        JsonNode gone = objective(made.objective()).get("owner");
        assertThat(gone.get("key").asText()).isEqualTo(key);
        assertThat(gone.get("active").asBoolean()).isFalse();
        assertThat(boardOwner(made)).isEqualTo(gone);
    }

    private record Made(int orgUnit, int cycle, int objective, int keyResult) {}

    private static Made goals(String owner) throws IOException {
        int number = NEXT.incrementAndGet();
        int unit = id("admin", "/org-units", "{\"name\":\"Unit " + number + "\",\"leads\":[\"" + owner + "\"]}");
        int cycle = id(
                "admin",
                "/cycles",
                "{\"name\":\"FY " + number
                        + "\",\"starts\":\"2020-01-01\",\"ends\":\"2090-12-31\",\"state\":\"open\"}");
        int objective = id(
                owner,
                "/objectives",
                "{\"orgUnit\":" + unit + ",\"cycle\":" + cycle + ",\"title\":\"Grow\",\"owner\":\"" + owner + "\"}");
        int keyResult = id(
                owner,
                "/key-results",
                "{\"objective\":" + objective
                        + ",\"title\":\"Count\",\"source\":\"check-in\",\"target\":10,\"owner\":\"" + owner + "\"}");
        return new Made(unit, cycle, objective, keyResult);
    }

    private static int id(String name, String path, String body) throws IOException {
        return JSON.readTree(send(name, "POST", path, body)).get("id").asInt();
    }

    private static String send(String name, String method, String path, String body) {
        HttpResponse<String> answer = browser.send(browser.as(name, "/rest/okr/1" + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private static void act(String what, String key) {
        Browser administrator = Browser.loggedIn(sandbox.jira().baseUrl(), "admin");
        String token =
                Browser.formToken(administrator.send(administrator.to(USERS)).body());
        assertThat(administrator
                        .post(USERS, Map.of("do", what, "key", key, "atl_token", token))
                        .statusCode())
                .isEqualTo(200);
    }

    private static JsonNode objective(int id) throws IOException {
        return JSON.readTree(browser.get("admin", "/rest/okr/1/objectives/" + id));
    }

    /** Asked once a test only: boards keep the names of people for some seconds. */
    private static JsonNode boardOwner(Made made) throws IOException {
        JsonNode rows = JSON.readTree(
                        browser.get("admin", "/rest/okr/1/board?unit=" + made.orgUnit() + "&cycle=" + made.cycle()))
                .get("rows");
        return rows.get(0).get("owner");
    }

    /** The columns of the plugin's tables in which a word stands. */
    private static List<String> placesOf(String word) {
        List<String> places = new ArrayList<>();
        for (List<String> column : sandbox.jira()
                .database()
                .query(
                        "select table_name, column_name from information_schema.columns"
                                + " where table_name like 'AO\\_%' escape '\\' and data_type like 'CHARACTER%'",
                        row -> List.of(row.getString(1), row.getString(2)))) {
            sandbox
                    .jira()
                    .database()
                    .query(
                            "select count(*) from \"" + column.get(0) + "\" where \"" + column.get(1) + "\" like ?",
                            row -> row.getInt(1),
                            "%" + word + "%")
                    .stream()
                    .filter(found -> found > 0)
                    .forEach(found -> places.add(column.get(1)));
        }
        return places;
    }
}
