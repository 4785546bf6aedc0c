package io.throughline.sandbox.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.StubProduct;
import io.throughline.sandbox.TinyPlugin;
import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Users;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets into a plugin's REST methods and servlets, by their annotations, and what another site could have sent. */
class RightsTest {
    private static final String ANONYMOUS = "";
    private static final List<String> CALLERS = List.of(ANONYMOUS, "unlicensed", "mei", "ada", "admin");

    @TempDir
    static Path directory;

    private static RunningHost host;
    private static Browser browser;

    @BeforeAll
    static void start() {
        HostOptions options = HostOptions.in(directory.resolve("data")).plugin(TinyPlugin.build(directory, "1.0"));
        host = RunningHost.start(options, StubProduct.jira(), new SignedLinkTokens(Clock.systemUTC()));
        person("ada", "administrators");
        Users.User unlicensed = person("unlicensed", "others");
        host.users().leave(unlicensed.key(), "jira-software-users");
        browser = new Browser(host.baseUrl());
    }

    private static Users.User person(String name, String group) {
        return host.users()
                .add(new Users.User("", name, name, name + "@example.com", true, Locale.ENGLISH, Set.of(group)), name);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @AfterEach
    void closeTheSite() {
        host.users().revoke(GlobalPermission.USE, GlobalPermission.ANYONE);
        host.switches().set(Switch.LIMITED_UNLICENSED_ACCESS, "off");
    }

    private static HttpResponse<String> get(String caller, String path) {
        return browser.send(caller.equals(ANONYMOUS) ? browser.to(path) : browser.as(caller, path));
    }

    /** What each kind of caller is answered, in the order anonymous, unlicensed, licensed, administrator, system administrator. */
    private static String answers(String path) {
        return CALLERS.stream()
                .map(caller -> Integer.toString(get(caller, path).statusCode()))
                .collect(Collectors.joining(" "));
    }

    private static void bothPackages(String annotation, String expected) {
        assertThat(answers("/rest/tiny/1/rights/platform/" + annotation))
                .as("com.atlassian.annotations.security")
                .isEqualTo(expected);
        assertThat(answers("/rest/tiny/1/rights/rest/" + annotation))
                .as("com.atlassian.plugins.rest.api.security.annotation")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "UnrestrictedAccess, 200 200 200 200 200",
        "AnonymousSiteAccess, 401 403 200 200 200",
        "UnlicensedSiteAccess, 401 403 200 200 200",
        "LicensedOnly, 401 403 200 200 200",
        "AdminOnly, 401 403 403 200 200",
        "SystemAdminOnly, 401 403 403 403 200"
    })
    void rest_on_a_closed_site_lets_in_whom_the_annotation_names(String annotation, String expected) {
        bothPackages(annotation, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "UnrestrictedAccess, 200 200 200 200 200",
        "AnonymousSiteAccess, 200 403 200 200 200",
        "UnlicensedSiteAccess, 401 403 200 200 200",
        "LicensedOnly, 401 403 200 200 200"
    })
    void rest_on_a_public_site_lets_anonymous_visitors_in_where_the_annotation_does(
            String annotation, String expected) {
        host.users().grant(GlobalPermission.USE, GlobalPermission.ANYONE);
        bothPackages(annotation, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "AnonymousSiteAccess, 401 200 200 200 200",
        "UnlicensedSiteAccess, 401 200 200 200 200",
        "LicensedOnly, 401 403 200 200 200",
        "AdminOnly, 401 403 403 200 200"
    })
    void rest_on_a_site_with_limited_unlicensed_access_lets_people_without_a_licence_in(
            String annotation, String expected) {
        host.switches().set(Switch.LIMITED_UNLICENSED_ACCESS, "on");
        bothPackages(annotation, expected);
    }

    @Test
    void rest_without_an_annotation_is_for_people_with_a_licence() {
        assertThat(answers("/rest/tiny/1/hello")).isEqualTo("401 403 200 200 200");
    }

    @Test
    void the_methods_annotation_counts_before_the_classs() {
        assertThat(answers("/rest/tiny/1/rights/class/administrator")).isEqualTo("401 403 403 200 200");
        assertThat(answers("/rest/tiny/1/rights/class/licensed")).isEqualTo("401 403 200 200 200");
    }

    @ParameterizedTest
    @CsvSource({
        "open, 200 200 200 200 200",
        "anonymous, 302 403 200 200 200",
        "unlicensed, 302 403 200 200 200",
        "plain, 302 403 200 200 200",
        "admin, 302 403 403 200 200",
        "system, 302 403 403 403 200"
    })
    void servlets_follow_the_same_annotations_and_send_anonymous_visitors_to_the_log_in(String path, String expected) {
        assertThat(answers("/plugins/servlet/rights/" + path)).isEqualTo(expected);
    }

    @Test
    void a_servlet_for_anonymous_visitors_answers_them_on_a_public_site() {
        host.users().grant(GlobalPermission.USE, GlobalPermission.ANYONE);
        assertThat(answers("/plugins/servlet/rights/anonymous")).isEqualTo("200 403 200 200 200");
        assertThat(answers("/plugins/servlet/rights/plain")).isEqualTo("302 403 200 200 200");
    }

    private static int send(String method, String path, String type, Map<String, String> headers) {
        HttpRequest.Builder request =
                browser.as("mei", "/rest/tiny/1/rights/class/" + path).method(method, BodyPublishers.ofString("{}"));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        return browser.send(request).statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, application/x-www-form-urlencoded, 403",
        "POST, multipart/form-data; boundary=x, 403",
        "POST, text/plain;charset=UTF-8, 403",
        "POST, TEXT/PLAIN, 403",
        "POST, '', 403",
        "PUT, text/plain, 403",
        "POST, application/json, 200",
        "PUT, application/json, 200",
        "PUT, '', 200",
        "DELETE, '', 200"
    })
    void a_change_that_a_form_could_send_needs_the_header_against_forgery(String method, String type, int status) {
        assertThat(send(method, "any", type, Map.of())).isEqualTo(status);
        assertThat(send(method, "any", type, Map.of("X-Atlassian-Token", "no-check")))
                .isEqualTo(200);
    }

    @Test
    void a_change_from_a_page_of_another_site_is_refused_even_as_json() {
        String own = "http://localhost:" + host.baseUrl().getPort();
        assertThat(send("POST", "any", "application/json", Map.of("Origin", "https://elsewhere.example")))
                .isEqualTo(403);
        assertThat(send("POST", "any", "application/json", Map.of("Origin", "null")))
                .isEqualTo(403);
        assertThat(send("DELETE", "any", "", Map.of("Referer", "https://elsewhere.example/a")))
                .isEqualTo(403);
        assertThat(send("POST", "any", "application/json", Map.of("Referer", own + "/jira/browse/A-1")))
                .isEqualTo(200);
        assertThat(send(
                        "POST",
                        "any",
                        "application/json",
                        Map.of("Origin", own, "Referer", "https://elsewhere.example/a")))
                .isEqualTo(200);
        HttpRequest.Builder read =
                browser.as("mei", "/rest/tiny/1/hello").header("Origin", "https://elsewhere.example");
        assertThat(browser.send(read).statusCode()).isEqualTo(200);
    }

    @Test
    void a_method_excluded_from_the_protection_takes_a_form_of_another_site() {
        assertThat(send("POST", "excluded", "text/plain", Map.of("Origin", "https://elsewhere.example")))
                .isEqualTo(200);
    }

    private static HttpResponse<String> json(String type, String body) {
        HttpRequest.Builder request =
                browser.as("mei", "/rest/tiny/1/rights/class/json").POST(BodyPublishers.ofString(body));
        return browser.send((type.isEmpty() ? request : request.header("Content-Type", type))
                .header("X-Atlassian-Token", "no-check"));
    }

    @Test
    void a_body_must_be_json_of_the_shape_the_method_takes() {
        assertThat(json("application/json", "{\"name\":\"a\",\"number\":2}").body())
                .isEqualTo("a2");
        assertThat(json("application/json;charset=UTF-8", "{\"number\":2}").body())
                .isEqualTo("null2");
        assertThat(json("text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(json("", "{}").statusCode()).isEqualTo(415);
        HttpResponse<String> unknown = json("application/json", "{\"nobody\":\"knows\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json("application/json", "{\"number\":\"two\"}").statusCode())
                .isEqualTo(400);
        assertThat(json("application/json", "{").statusCode()).isEqualTo(400);
    }
}
