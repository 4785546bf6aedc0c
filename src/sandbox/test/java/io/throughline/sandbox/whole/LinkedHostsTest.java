package io.throughline.sandbox.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Sandbox;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.link.LinkFault;
import io.throughline.sandbox.link.LinkFaults;
import io.throughline.sandbox.link.LinkKind;
import io.throughline.sandbox.link.LinkSettings;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JAR in both hosts, and all that may happen on the link between them. */
class LinkedHostsTest {
    private static final String PAGE = "/display/PE/OKRs";
    private static final Pattern AUTHORISE =
            Pattern.compile("href=\"([^\"]*/plugins/servlet/applinks/oauth/login-dance/authorize[^\"]*)\"");
    /** The plugin waits 5 seconds for an answer; what comes beside it may be slow on a busy machine. */
    private static final Duration CALM_WITHIN = Duration.ofSeconds(20);

    @TempDir
    private static Path data;

    private static Sandbox sandbox;
    private static Browser mei;

    @BeforeAll
    static void start() {
        HostOptions options =
                HostOptions.in(data).plugin(PluginJar.path()).set(Switch.SECURE_ADMINISTRATOR_SESSIONS, "off");
        sandbox = Sandbox.start(options, options);
        sandbox.loadSample();
        mei = Browser.loggedIn(sandbox.confluence().baseUrl(), "mei");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void mend() {
        sandbox.confluence().links().faults(link().id()).mend();
        sandbox.confluence().links().change(link().kind(LinkKind.IMPERSONATING));
        sandbox.jira().links().access().revokeAll(sandbox.confluence().baseUrl().toString());
    }

    private static LinkSettings link() {
        return sandbox.confluence().links().primary("jira").orElseThrow();
    }

    private static String page() {
        HttpResponse<String> answer = mei.send(mei.to(PAGE));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void eachPersonAllows() {
        sandbox.confluence().links().change(link().kind(LinkKind.EACH_PERSON));
    }

    /** Goes the whole way from the box on the page; where it ends. */
    private static String dance(Browser inJira, String decision) {
        Matcher address = AUTHORISE.matcher(page());
        assertThat(address.find()).isTrue();
        String here = sandbox.confluence().baseUrl().toString();
        String path = address.group(1).replace("&amp;", "&").substring(here.length());
        String toJira = redirect(mei.send(mei.to(path + "&redirectUrl=" + here + PAGE)));
        String there = sandbox.jira().baseUrl().toString();
        assertThat(toJira).startsWith(there + "/plugins/servlet/oauth/authorize?oauth_token=");
        String question =
                inJira.send(inJira.to(toJira.substring(there.length()))).body();
        assertThat(question).contains("Mei Lin", "Confluence");
        String back = redirect(inJira.post(
                "/plugins/servlet/oauth/authorize",
                Map.of(
                        "atl_token", Browser.formToken(question),
                        "oauth_token", toJira.substring(toJira.indexOf('=') + 1),
                        "do", decision)));
        return redirect(mei.send(mei.to(back.substring(here.length()))));
    }

    private static String redirect(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(sandbox.confluence().baseUrl().toString())
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    @Test
    void a_reader_allows_it_in_jira_once_and_comes_back_to_where_he_was() {
        assertThat(page()).contains("tl-row");
        eachPersonAllows();
        assertThat(page()).contains("tl-calm").doesNotContain("tl-row");
        Browser inJira = Browser.loggedIn(sandbox.jira().baseUrl(), "mei");

        assertThat(dance(inJira, "deny")).endsWith(PAGE);
        assertThat(page()).doesNotContain("tl-row");

        assertThat(dance(inJira, "allow")).isEqualTo(sandbox.confluence().baseUrl() + PAGE);
        assertThat(page()).contains("tl-row");
    }

    @Test
    void what_a_reader_takes_back_in_jira_is_gone_at_once() {
        eachPersonAllows();
        Browser inJira = Browser.loggedIn(sandbox.jira().baseUrl(), "mei");
        dance(inJira, "allow");
        String list = inJira.send(inJira.to("/plugins/servlet/oauth/users/access-tokens"))
                .body();
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(list);
        assertThat(id.find()).isTrue();
        inJira.post(
                "/plugins/servlet/oauth/users/access-tokens",
                Map.of("atl_token", Browser.formToken(list), "id", id.group(1)));

        assertThat(page()).contains("tl-calm").containsPattern(AUTHORISE).doesNotContain("tl-row");
        assertThat(sandbox.confluence().links().people(link().id())).isEmpty();
    }

    @Test
    void what_the_administrator_of_jira_takes_back_is_gone_at_once() {
        eachPersonAllows();
        dance(Browser.loggedIn(sandbox.jira().baseUrl(), "mei"), "allow");
        sandbox.jira().links().access().revokeAll(sandbox.confluence().baseUrl().toString());

        assertThat(page()).containsPattern(AUTHORISE).doesNotContain("tl-row");
    }

    @Test
    void nobody_ends_what_another_began() {
        eachPersonAllows();
        Browser inJira = Browser.loggedIn(sandbox.jira().baseUrl(), "mei");
        Browser priya = Browser.loggedIn(sandbox.confluence().baseUrl(), "priya");
        String asked = redirect(mei.send(
                mei.to("/plugins/servlet/applinks/oauth/login-dance/authorize?applicationLinkID=" + link().id())));
        String token = asked.substring(asked.indexOf('=') + 1);
        String question = inJira.send(inJira.to("/plugins/servlet/oauth/authorize?oauth_token=" + token))
                .body();
        String back = redirect(inJira.post(
                "/plugins/servlet/oauth/authorize",
                Map.of("atl_token", Browser.formToken(question), "oauth_token", token, "do", "allow")));

        String path = back.substring(sandbox.confluence().baseUrl().toString().length());
        assertThat(priya.send(priya.to(path)).statusCode()).isEqualTo(502);
        assertThat(sandbox.confluence().links().people(link().id())).isEmpty();
    }

    @Test
    void a_token_that_is_no_good_is_refused_and_never_taken_for_an_anonymous_visitor() {
        Browser nobody = new Browser(sandbox.jira().baseUrl());
        HttpResponse<String> answer =
                nobody.send(nobody.to("/rest/api/2/serverInfo").header("X-Sandbox-Link", "granted-nothing"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("OAuth ")
                .contains("token_rejected");
    }

    @Test
    void a_link_that_acts_for_nobody_shows_a_calm_box() {
        sandbox.confluence().links().change(link().kind(LinkKind.APPLICATION));
        assertThat(page()).contains("tl-calm").doesNotContain("tl-row");
    }

    @ParameterizedTest
    @EnumSource(LinkFault.class)
    void for_each_fault_of_the_link_the_page_stays_calm_and_in_time(LinkFault fault) {
        // Whoever has seen the tree gets what he saw last; a reader who has not gets a box.
        Browser fresh = Browser.loggedIn(sandbox.confluence().baseUrl(), "luca");
        LinkFaults faults = sandbox.confluence().links().faults(link().id());
        faults.set(fault);
        long begun = System.nanoTime();
        HttpResponse<String> answer = fresh.send(fresh.to(PAGE));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("tl-calm", "Next review with all leads")
                .doesNotContain("tl-row");
        assertThat(took).isLessThan(CALM_WITHIN);
        assertThat(faults.hits()).isPositive();
    }

    @Test
    void administrators_of_both_hosts_see_change_test_and_break_links() {
        for (URI host :
                new URI[] {sandbox.confluence().baseUrl(), sandbox.jira().baseUrl()}) {
            String path = "/plugins/servlet/applinks/listApplicationLinks";
            Browser admin = Browser.loggedIn(host, "admin");
            String list = admin.send(admin.to(path)).body();
            assertThat(list).contains("data-link=").doesNotContain("sandbox.links.");
            Matcher id = Pattern.compile("data-link=\"([^\"]+)\"").matcher(list);
            assertThat(id.find()).isTrue();
            String token = Browser.formToken(list);
            assertThat(admin.post(path, Map.of("atl_token", token, "id", id.group(1), "do", "test"))
                            .body())
                    .contains("status 200");
            assertThat(admin.post(
                                    path,
                                    Map.of(
                                            "atl_token",
                                            token,
                                            "id",
                                            id.group(1),
                                            "do",
                                            "break",
                                            "fault",
                                            "status-500",
                                            "delay",
                                            "0",
                                            "requests",
                                            "1",
                                            "percent",
                                            "100"))
                            .body())
                    .contains("data-fault=\"status-500\"");
            assertThat(admin.post(path, Map.of("atl_token", token, "id", id.group(1), "do", "test"))
                            .body())
                    .contains("status 500");
            assertThat(admin.post(
                                    path,
                                    Map.of(
                                            "atl_token",
                                            token,
                                            "do",
                                            "add",
                                            "application",
                                            "jira",
                                            "name",
                                            "<Other>",
                                            "url",
                                            "javascript:1",
                                            "kind",
                                            "none"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(admin.post(
                                    path,
                                    Map.of(
                                            "atl_token",
                                            token,
                                            "do",
                                            "add",
                                            "application",
                                            "jira",
                                            "name",
                                            "<Other>",
                                            "url",
                                            "http://localhost:9/jira",
                                            "kind",
                                            "none"))
                            .body())
                    .contains("&lt;Other&gt;");
            Browser visitor = Browser.loggedIn(host, "mei");
            assertThat(visitor.send(visitor.to(path)).statusCode()).isEqualTo(403);
        }
    }
}
