package io.throughline.sandbox.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.StubProduct;
import io.throughline.sandbox.TinyPlugin;
import io.throughline.sandbox.host.Switch;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of people at browsers, and the second password that administration asks for. */
class SessionsTest {
    private static final String APPS = "/plugins/servlet/upm";
    private static final String SERVLET = "/plugins/servlet/rights/confirmed";
    private static final String REST = "/rest/tiny/1/rights/class/confirmed";

    @TempDir
    static Path directory;

    private static RunningHost host;

    @BeforeAll
    static void start() {
        HostOptions options = HostOptions.in(directory.resolve("data")).plugin(TinyPlugin.build(directory, "1.0"));
        host = RunningHost.start(options, StubProduct.jira(), new SignedLinkTokens(Clock.systemUTC()));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @AfterEach
    void asUsual() {
        host.switches().set(Switch.SECURE_ADMINISTRATOR_SESSIONS, Switch.SECURE_ADMINISTRATOR_SESSIONS.usual());
        host.switches().set(Switch.ADMINISTRATOR_SESSION_TIME, Switch.ADMINISTRATOR_SESSION_TIME.usual());
    }

    private static Browser person(String name) {
        return Browser.loggedIn(host.baseUrl(), name);
    }

    private static HttpResponse<String> get(Browser browser, String path) {
        return browser.send(browser.to(path));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static HttpResponse<String> confirm(Browser browser, String address, String password) {
        String path = address.substring(address.indexOf("/jira") + "/jira".length());
        String token = Browser.formToken(get(browser, path).body());
        String destination = path.substring(path.indexOf('=') + 1);
        return browser.post(
                path.substring(0, path.indexOf('?')),
                Map.of(
                        "atl_token",
                        token,
                        "webSudoPassword",
                        password,
                        "webSudoDestination",
                        java.net.URLDecoder.decode(destination, java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void logging_in_ends_the_session_from_before() {
        Browser browser = new Browser(host.baseUrl());
        browser.logIn("mei", "mei");
        String first = browser.cookie("JSESSIONID_JIRA");
        browser.logIn("mei", "mei");
        assertThat(browser.cookie("JSESSIONID_JIRA")).isNotEmpty().isNotEqualTo(first);
        Browser thief = new Browser(host.baseUrl());
        assertThat(thief.send(thief.to("/rest/tiny/1/hello").header("Cookie", "JSESSIONID_JIRA=" + first))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void after_logging_out_the_session_opens_nothing() {
        Browser mei = person("mei");
        String session = mei.cookie("JSESSIONID_JIRA");
        assertThat(get(mei, "/rest/tiny/1/hello").statusCode()).isEqualTo(200);
        assertThat(get(mei, "/logout").statusCode()).isEqualTo(302);
        Browser thief = new Browser(host.baseUrl());
        assertThat(thief.send(thief.to("/rest/tiny/1/hello").header("Cookie", "JSESSIONID_JIRA=" + session))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_session_outlives_a_new_name_and_ends_with_being_deactivated() {
        var user = host.users()
                .add(
                        new io.throughline.sandbox.host.Users.User(
                                "",
                                "short",
                                "Short",
                                "s@example.com",
                                true,
                                java.util.Locale.ENGLISH,
                                java.util.Set.of()),
                        "short");
        Browser browser = person("short");
        host.users().rename(user.key(), "longer");
        HttpResponse<String> answer = get(browser, "/rest/tiny/1/hello");
        assertThat(answer.body()).contains("Hello Short");
        assertThat(answer.headers().firstValue("X-AUSERNAME")).contains("longer");
        host.users().activate(user.key(), false);
        assertThat(get(browser, "/rest/tiny/1/hello").statusCode()).isEqualTo(401);
    }

    @Test
    void a_log_in_leads_nowhere_else_and_needs_its_forms_token() {
        Browser browser = new Browser(host.baseUrl());
        String token = Browser.formToken(
                browser.send(browser.to("/login").header("Accept", "text/html")).body());
        for (String elsewhere :
                new String[] {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"}) {
            HttpResponse<String> answer = browser.post(
                    "/login",
                    Map.of(
                            "os_username",
                            "mei",
                            "os_password",
                            "mei",
                            "atl_token",
                            token,
                            "os_destination",
                            elsewhere));
            assertThat(location(answer)).as(elsewhere).endsWith("/jira/").doesNotContain("elsewhere");
        }
        Browser other = new Browser(host.baseUrl());
        assertThat(other.post("/login", Map.of("os_username", "mei", "os_password", "mei"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(other, "/rest/tiny/1/hello").statusCode()).isEqualTo(401);
        assertThat(other.logIn("mei", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void administration_asks_for_the_password_once_more_and_leads_back() {
        Browser admin = person("admin");
        HttpResponse<String> asked = get(admin, APPS + "?x=1");
        assertThat(location(asked)).contains("/secure/admin/WebSudoAuthenticate!default.jspa?webSudoDestination=");
        assertThat(confirm(admin, location(asked), "wrong").statusCode()).isEqualTo(401);
        assertThat(get(admin, APPS).statusCode()).isEqualTo(302);
        HttpResponse<String> confirmed = confirm(admin, location(asked), "admin");
        assertThat(location(confirmed)).endsWith("/jira" + APPS + "?x=1");
        assertThat(get(admin, APPS).body()).contains("manage-apps");
    }

    @Test
    void a_plugins_servlet_and_rest_ask_in_the_same_way() {
        Browser admin = person("admin");
        HttpResponse<String> asked = get(admin, SERVLET);
        assertThat(asked.statusCode()).isEqualTo(302);
        HttpResponse<String> refused = get(admin, REST);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("This resource requires WebSudo.");
        assertThat(get(admin, "/rest/tiny/1/rights/class/administrator").statusCode())
                .as("not required there")
                .isEqualTo(200);
        confirm(admin, location(asked), "admin");
        assertThat(get(admin, SERVLET).body()).isEqualTo("confirmed");
        assertThat(get(admin, REST).body()).isEqualTo("in");
    }

    @Test
    void administrator_access_ends_when_it_is_dropped_and_when_nobody_administers_for_a_while() {
        Browser admin = person("admin");
        confirm(admin, location(get(admin, SERVLET)), "admin");
        assertThat(get(admin, SERVLET).statusCode()).isEqualTo(200);
        get(admin, "/secure/WebSudoDrop.jspa");
        assertThat(get(admin, SERVLET).statusCode()).isEqualTo(302);
        assertThat(get(admin, "/rest/tiny/1/hello").statusCode())
                .as("still logged in")
                .isEqualTo(200);
        confirm(admin, location(get(admin, SERVLET)), "admin");
        assertThat(get(admin, SERVLET).statusCode()).isEqualTo(200);
        host.switches().set(Switch.ADMINISTRATOR_SESSION_TIME, "0");
        assertThat(get(admin, SERVLET).statusCode()).isEqualTo(302);
    }

    @Test
    void a_token_needs_no_second_password_and_a_switch_ends_the_asking() {
        Browser script = new Browser(host.baseUrl());
        assertThat(script.get("admin", SERVLET)).isEqualTo("confirmed");
        assertThat(script.get("admin", REST)).isEqualTo("in");
        host.switches().set(Switch.SECURE_ADMINISTRATOR_SESSIONS, "off");
        assertThat(get(person("admin"), SERVLET).body()).isEqualTo("confirmed");
    }

    @Test
    void who_is_no_administrator_is_not_asked_but_refused() {
        assertThat(get(person("mei"), APPS).statusCode()).isEqualTo(403);
        assertThat(get(person("mei"), SERVLET).statusCode()).isEqualTo(403);
        assertThat(location(get(new Browser(host.baseUrl()), APPS))).contains("/login?os_destination=");
    }
}
