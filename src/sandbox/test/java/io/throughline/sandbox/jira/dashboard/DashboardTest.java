package io.throughline.sandbox.jira.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Sandbox;
import io.throughline.sandbox.host.Users;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
    private static final Path GADGETS =
            Path.of(System.getProperty("throughline.house"), "src/sandbox/test/resources/dashboard");

    @TempDir
    private static Path data;

    private static Sandbox sandbox;
    private static Browser mei;
    private static Browser luca;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.onlyJira(HostOptions.in(data).plugin(gadgets()));
        sandbox.addAdministrator();
        for (String name : List.of("mei", "luca")) {
            sandbox.jira()
                    .users()
                    .add(
                            new Users.User(
                                    "", name, name, name + "@example.com", true, Locale.ENGLISH, Set.of("jira-users")),
                            name);
        }
        mei = Browser.loggedIn(sandbox.jira().baseUrl(), "mei");
        luca = Browser.loggedIn(sandbox.jira().baseUrl(), "luca");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Path gadgets() throws IOException {
        Path jar = data.resolve("gadgets.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(GADGETS)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(GADGETS.relativize(each).toString()));
                out.write(Files.readAllBytes(each));
                out.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void a_dashboard_is_seen_and_changed_only_by_those_who_may() {
        String own = create(mei, "Mine", "");
        String shared = create(mei, "Everybody's", "LOGGEDIN");

        assertThat(status(luca, own)).isEqualTo(404);
        assertThat(status(luca, shared)).isEqualTo(200);
        assertThat(page(luca, shared).selectFirst("#dashboard-content").attr("data-editable"))
                .isEqualTo("false");
        assertThat(add(luca, own, "gadgets:fixed").statusCode()).isEqualTo(404);
        HttpResponse<String> refused = add(luca, shared, "gadgets:fixed");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .isEqualTo("{\"errorMessages\":[\"You may not change this dashboard\"],\"errors\":{}}");
        assertThat(page(mei, shared).select(".d-item")).isEmpty();
    }

    @Test
    void the_directory_has_the_items_with_a_definition_and_no_others() {
        String board = create(mei, "Directory", "");

        assertThat(page(mei, board).select(".d-directory h3").eachText())
                .contains("Clock", "Fixed", "Broken", "Nowhere", "Assigned to me")
                .doesNotContain("unlisted");
        assertThat(add(mei, board, "gadgets:nothing").statusCode()).isEqualTo(400);
    }

    @Test
    void preferences_are_kept_as_texts_and_what_is_no_text_is_refused() throws IOException {
        String board = create(mei, "Preferences", "");
        String item = added(board, "gadgets:clock");

        assertThat(put(mei, board, "/gadget/" + item + "/prefs", "{\"word\":\"tock\",\"n\":7}"))
                .isEqualTo(204);
        assertThat(put(mei, board, "/gadget/" + item + "/prefs", "{\"list\":[1]}"))
                .isEqualTo(400);
        assertThat(put(luca, board, "/gadget/" + item + "/prefs", "{}")).isEqualTo(404);
        assertThat(put(mei, board, "/gadget/1/prefs", "{}")).isEqualTo(404);

        JsonNode kept = new ObjectMapper()
                .readTree(page(mei, board).selectFirst("#gadget-" + item).attr("data-preferences"));
        assertThat(kept.get("word").textValue()).isEqualTo("tock");
        assertThat(kept.get("n").textValue()).isEqualTo("7");
        assertThat(kept.size()).isEqualTo(2);
    }

    @Test
    void items_are_arranged_all_at_once_and_nothing_gets_lost() throws IOException {
        String board = create(mei, "Arranged", "");
        String first = added(board, "gadgets:fixed");
        String second = added(board, "gadgets:clock");

        assertThat(put(
                        mei,
                        board,
                        "/layout",
                        "{\"layout\":\"AAA\",\"gadgets\":{\"1\":[" + second + "],\"2\":[" + first + "]}}"))
                .isEqualTo(204);
        assertThat(columns(board)).containsExactly(List.of(), List.of(second), List.of(first));
        assertThat(put(mei, board, "/layout", "{\"layout\":\"AA\",\"gadgets\":{\"0\":[" + first + "]}}"))
                .as("one is missing")
                .isEqualTo(400);
        assertThat(put(mei, board, "/layout", "{\"layout\":\"A\"}")).isEqualTo(204);
        assertThat(columns(board)).containsExactly(List.of(second, first));
    }

    @Test
    void an_item_whose_plugin_is_disabled_says_so_and_comes_back_with_what_was_set() throws IOException {
        String board = create(mei, "Gone", "");
        String item = added(board, "gadgets:fixed");
        put(mei, board, "/gadget/" + item + "/prefs", "{\"kept\":\"yes\"}");
        assertThat(page(mei, board).select(".d-body").text()).isEqualTo("made on the server");

        sandbox.jira().plugins().disable("gadgets");
        Element gone = page(mei, board).selectFirst(".d-item");
        sandbox.jira().plugins().enable("gadgets");

        assertThat(gone.selectFirst(".d-title").text()).isEqualTo("Gadget not available");
        Element back = page(mei, board).selectFirst(".d-item");
        assertThat(back.selectFirst(".d-title").text()).isEqualTo("Fixed");
        assertThat(back.attr("data-preferences")).isEqualTo("{\"kept\":\"yes\"}");
    }

    @Test
    void what_another_site_could_send_changes_nothing() throws IOException {
        String board = create(mei, "Guarded", "");
        String item = added(board, "gadgets:fixed");

        HttpResponse<String> forged = mei.send(mei.to("/rest/dashboards/1.0/" + board + "/gadget/" + item)
                .header("Origin", "http://evil.example")
                .DELETE());

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(page(mei, board).select(".d-item")).hasSize(1);
    }

    private static String create(Browser who, String name, String share) {
        String token = Browser.formToken(
                who.send(who.to("/secure/EditPortalPage!default.jspa")).body());
        HttpResponse<String> made = who.post(
                "/secure/EditPortalPage!default.jspa",
                Map.of("atl_token", token, "pageId", "", "name", name, "description", "", "share", share));
        assertThat(made.statusCode()).isEqualTo(302);
        String to = made.headers().firstValue("Location").orElseThrow();
        return to.substring(to.indexOf('=') + 1);
    }

    private static int status(Browser who, String board) {
        return who.send(who.to("/secure/Dashboard.jspa?selectPageId=" + board)).statusCode();
    }

    private static Document page(Browser who, String board) {
        return Jsoup.parse(
                who.send(who.to("/secure/Dashboard.jspa?selectPageId=" + board)).body());
    }

    private static List<List<String>> columns(String board) {
        return page(mei, board).select(".d-column").stream()
                .map(column -> column.select(".d-item").eachAttr("data-gadget"))
                .toList();
    }

    private static HttpResponse<String> add(Browser who, String board, String module) {
        return who.send(who.to("/rest/dashboards/1.0/" + board + "/gadget")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"moduleKey\":\"" + module + "\"}")));
    }

    private static String added(String board, String module) throws IOException {
        return new ObjectMapper()
                .readTree(add(mei, board, module).body())
                .get("id")
                .textValue();
    }

    private static int put(Browser who, String board, String path, String json) {
        return who.send(who.to("/rest/dashboards/1.0/" + board + path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)))
                .statusCode();
    }
}
