package io.throughline.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentRestTest {
    private static final String TREE = "<ac:structured-macro ac:name=\\\"okr-tree\\\"/>";

    @TempDir
    static Path home;

    private static ConfluenceUnderTest confluence;

    @BeforeAll
    static void start() throws Exception {
        confluence = new ConfluenceUnderTest(home);
        confluence.product.wiki().createSpace("PE", "Payments Engineering", "mei");
        confluence.product.wiki().createSpace("OPS", "Operations", "mei");
    }

    @AfterAll
    static void stop() throws Exception {
        confluence.close();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static JsonNode get(String path) throws Exception {
        return json(confluence.get("/rest/api" + path, "mei"));
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return confluence.send(
                method, "/rest/api" + path, "mei", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String create(String space, String title, String body, String ancestor) throws Exception {
        String ancestors = ancestor.isEmpty() ? "" : ",\"ancestors\":[{\"id\":\"" + ancestor + "\"}]";
        return json(send(
                        "POST",
                        "/content",
                        "{\"type\":\"page\",\"title\":\"" + title + "\",\"space\":{\"key\":\"" + space + "\"}"
                                + ancestors + ",\"body\":{\"storage\":{\"value\":\"" + body
                                + "\",\"representation\":\"storage\"}}}"))
                .path("id")
                .asText();
    }

    private static String update(int version, String title, String rest) {
        return "{\"type\":\"page\",\"title\":\"" + title + "\",\"version\":{\"number\":" + version
                + ",\"message\":\"why\"}" + rest + "}";
    }

    private static java.util.List<String> found(String cql) throws Exception {
        JsonNode list = get("/content/search?cql=" + URLEncoder.encode(cql, StandardCharsets.UTF_8));
        return list.path("results").findValuesAsText("title");
    }

    @Test
    void a_page_moves_by_its_ancestors_and_takes_its_children_along() throws Exception {
        String from = create("PE", "Move from", "<p/>", "");
        String to = create("OPS", "Move to", "<p/>", "");
        String page = create("PE", "Mover", "<p/>", from);
        String child = create("PE", "Moved along", "<p/>", page);
        JsonNode moved = json(send(
                "PUT",
                "/content/" + page + "?expand=ancestors,space",
                update(2, "Mover", ",\"ancestors\":[{\"id\":\"" + to + "\"}]")));
        assertThat(moved.path("space").path("key").asText()).isEqualTo("OPS");
        assertThat(moved.path("ancestors").findValuesAsText("title")).containsExactly("Operations", "Move to");
        assertThat(get("/content/" + child + "?expand=space")
                        .path("space")
                        .path("key")
                        .asText())
                .isEqualTo("OPS");
        assertThat(get("/content/" + to + "/child/page").path("results").findValuesAsText("title"))
                .containsExactly("Mover");
        assertThat(get("/content/" + to + "/descendant/page").path("results").findValuesAsText("title"))
                .containsExactly("Mover", "Moved along");
        assertThat(get("/content/" + to + "?expand=children.page")
                        .path("children")
                        .path("page")
                        .path("results")
                        .findValuesAsText("title"))
                .containsExactly("Mover");
        HttpResponse<String> circle =
                send("PUT", "/content/" + to, update(2, "Move to", ",\"ancestors\":[{\"id\":\"" + child + "\"}]"));
        assertThat(circle.statusCode()).isEqualTo(400);
    }

    @Test
    void a_deleted_page_lies_in_the_trash_comes_back_and_is_purged() throws Exception {
        String page = create("PE", "Thrown away", "<p>x</p>", "");
        String child = create("PE", "Its child", "<p/>", page);
        assertThat(send("DELETE", "/content/" + page, "").statusCode()).isEqualTo(204);
        assertThat(confluence.get("/rest/api/content/" + page, "mei").statusCode())
                .isEqualTo(404);
        assertThat(get("/content/" + child + "?expand=ancestors")
                        .path("ancestors")
                        .findValuesAsText("title"))
                .containsExactly("Payments Engineering");
        assertThat(get("/content/" + page + "?status=trashed").path("status").asText())
                .isEqualTo("trashed");
        assertThat(get("/content?spaceKey=PE&status=trashed").path("results").findValuesAsText("title"))
                .contains("Thrown away");
        JsonNode back = json(send("PUT", "/content/" + page, update(2, "Thrown away", ",\"status\":\"current\"")));
        assertThat(back.path("status").asText()).isEqualTo("current");
        assertThat(back.path("body").path("storage").path("value").asText()).isEqualTo("<p>x</p>");
        send("DELETE", "/content/" + page, "");
        assertThat(send("DELETE", "/content/" + page + "?status=trashed", "").statusCode())
                .isEqualTo(204);
        assertThat(confluence
                        .get("/rest/api/content/" + page + "?status=trashed", "mei")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void history_and_versions_say_who_saved_what_and_an_old_one_is_read_and_restored() throws Exception {
        String page = create("PE", "Has a past", "<p>1</p>", "");
        json(send(
                "PUT",
                "/content/" + page,
                update(
                        2,
                        "Has a past",
                        ",\"body\":{\"storage\":{\"value\":\"<p>2</p>\",\"representation\":\"storage\"}}")));
        JsonNode history = get("/content/" + page + "/history");
        assertThat(history.path("latest").asBoolean()).isTrue();
        assertThat(history.path("lastUpdated").path("number").asInt()).isEqualTo(2);
        assertThat(history.path("lastUpdated").path("message").asText()).isEqualTo("why");
        assertThat(history.path("previousVersion").path("number").asInt()).isEqualTo(1);
        JsonNode old = get("/content/" + page + "?status=historical&version=1&expand=body.storage,version");
        assertThat(old.path("status").asText()).isEqualTo("historical");
        assertThat(old.path("body").path("storage").path("value").asText()).isEqualTo("<p>1</p>");
        String versions = "/rest/experimental/content/" + page + "/version";
        assertThat(json(confluence.get(versions, "mei")).path("results").findValuesAsText("number"))
                .containsExactly("2", "1");
        json(confluence.json(
                versions,
                "mei",
                "{\"operationKey\":\"restore\",\"params\":{\"versionNumber\":1,\"message\":\"back\"}}"));
        assertThat(get("/content/" + page + "?expand=body.storage")
                        .path("body")
                        .path("storage")
                        .path("value")
                        .asText())
                .isEqualTo("<p>1</p>");
    }

    @Test
    void labels_are_added_listed_and_removed() throws Exception {
        String page = create("PE", "Labelled", "<p/>", "");
        json(send(
                "POST", "/content/" + page + "/label", "[{\"prefix\":\"global\",\"name\":\"OKR\"},{\"name\":\"q3\"}]"));
        assertThat(get("/content/" + page + "/label").path("results").findValuesAsText("name"))
                .containsExactly("okr", "q3");
        assertThat(get("/content/" + page + "?expand=metadata.labels")
                        .path("metadata")
                        .path("labels")
                        .path("size")
                        .asInt())
                .isEqualTo(2);
        assertThat(send("DELETE", "/content/" + page + "/label?name=q3", "").statusCode())
                .isEqualTo(204);
        assertThat(found("label = okr")).containsExactly("Labelled");
        assertThat(send("POST", "/content/" + page + "/label", "[{\"name\":\"two words\"}]")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void cql_finds_pages_by_macro_space_title_text_place_people_and_time() throws Exception {
        String parent = create("OPS", "Quarterly goals", "<p>Where we are</p>", "");
        String child = create("OPS", "With a tree", "<p>" + TREE + "</p>", parent);
        create("PE", "Tree in the text", "<p>okr-tree is a word here, 让每位</p>", "");
        assertThat(found("macro = okr-tree")).containsExactly("With a tree");
        assertThat(found("macro = okr-tree and space = PE")).isEmpty();
        assertThat(found("type = page and space in (OPS, NONE) and title = \"quarterly goals\""))
                .containsExactly("Quarterly goals");
        assertThat(found("title ~ \"goal*\"")).containsExactly("Quarterly goals");
        assertThat(found("text ~ \"每位\" and not macro = okr-tree")).containsExactly("Tree in the text");
        assertThat(found("ancestor = " + parent)).containsExactly("With a tree");
        assertThat(found("parent = " + parent + " or id = " + parent + " order by title desc"))
                .containsExactly("With a tree", "Quarterly goals");
        assertThat(found("id = " + child + " and creator = currentUser() and created >= now(\"-1h\")"))
                .hasSize(1);
        assertThat(found("id = " + child + " and creator != mei")).isEmpty();
        assertThat(found("id = " + child + " and lastmodified < 2020-01-01")).isEmpty();
        for (String wrong :
                new String[] {"macro", "nosuchfield = 1", "macro = okr-tree and", "(space = PE", "created > soon"}) {
            assertThat(confluence
                            .get(
                                    "/rest/api/content/search?cql=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8),
                                    "mei")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void the_wider_search_says_where_a_page_was_found_and_goes_on_where_it_ended() throws Exception {
        create("OPS", "Needle one", "<p>needle</p>", "");
        create("OPS", "Needle two", "<p>needle</p>", "");
        JsonNode first = get("/search?limit=1&cql=" + URLEncoder.encode("text ~ needle", StandardCharsets.UTF_8));
        assertThat(first.path("totalSize").asInt()).isEqualTo(2);
        JsonNode result = first.path("results").path(0);
        assertThat(result.path("entityType").asText()).isEqualTo("content");
        assertThat(result.path("excerpt").asText()).isEqualTo("needle");
        assertThat(result.path("resultGlobalContainer").path("displayUrl").asText())
                .isEqualTo("/display/OPS");
        JsonNode second = json(confluence.get(first.path("_links").path("next").asText(), "mei"));
        assertThat(second.path("results").path(0).path("title").asText())
                .startsWith("Needle")
                .isNotEqualTo(result.path("title").asText());
    }

    @Test
    void a_file_is_attached_downloaded_and_replaced() throws Exception {
        String page = create("PE", "With a file", "<p/>", "");
        String type = "multipart/form-data; boundary=b";
        byte[] form = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"计划.txt\"\r\nContent-Type:"
                        + " text/plain\r\n\r\nhello\r\n--b\r\nContent-Disposition: form-data; name=\"comment\"\r\n\r\nfirst"
                        + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        String path = "/rest/api/content/" + page + "/child/attachment";
        assertThat(confluence.post(path, "mei", type, form).statusCode()).isEqualTo(403);
        JsonNode kept = json(confluence.post(path, "mei", type, form, "X-Atlassian-Token", "nocheck"))
                .path("results")
                .path(0);
        assertThat(kept.path("title").asText()).isEqualTo("计划.txt");
        assertThat(kept.path("extensions").path("fileSize").asInt()).isEqualTo(5);
        assertThat(kept.path("metadata").path("comment").asText()).isEqualTo("first");
        String download = kept.path("_links").path("download").asText();
        HttpResponse<String> file = confluence.get(download, "mei");
        assertThat(file.body()).isEqualTo("hello");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(confluence.get(download, "").statusCode()).isEqualTo(302);
        JsonNode next = json(confluence.post(
                path + "/" + kept.path("id").asText() + "/data", "mei", type, form, "X-Atlassian-Token", "no-check"));
        assertThat(next.path("version").path("number").asInt()).isEqualTo(2);
        assertThat(send("DELETE", "/content/" + kept.path("id").asText(), "").statusCode())
                .isEqualTo(204);
        assertThat(get("/content/" + page + "/child/attachment").path("size").asInt())
                .isZero();
    }

    @Test
    void a_property_is_kept_by_key_and_version() throws Exception {
        String page = create("PE", "With a property", "<p/>", "");
        json(send("POST", "/content/" + page + "/property", "{\"key\":\"okr\",\"value\":{\"a\":[1]}}"));
        JsonNode kept = get("/content/" + page + "/property/okr");
        assertThat(kept.path("value").path("a").path(0).asInt()).isEqualTo(1);
        String next = "{\"key\":\"okr\",\"value\":2,\"version\":{\"number\":2}}";
        assertThat(send("PUT", "/content/" + page + "/property/okr", next).statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", "/content/" + page + "/property/okr", next).statusCode())
                .isEqualTo(409);
    }

    @Test
    void storage_format_is_converted_to_html_as_whoever_asks() throws Exception {
        confluence.plugins.macros.put(
                "type", TestMacro.block((with, body, context) -> "<i>" + context.getOutputType() + "</i>"));
        String sent = "{\"value\":\"<ac:structured-macro ac:name=\\\"type\\\"/>\",\"representation\":\"storage\"}";
        assertThat(json(send("POST", "/contentbody/convert/view", sent))
                        .path("value")
                        .asText())
                .isEqualTo("<i>display</i>");
        assertThat(json(send("POST", "/contentbody/convert/export_view", sent))
                        .path("value")
                        .asText())
                .isEqualTo("<i>html_export</i>");
    }

    @Test
    void a_space_is_removed_by_a_task_that_can_be_asked_for() throws Exception {
        json(send("POST", "/space", "{\"key\":\"GONE\",\"name\":\"Gone\"}"));
        create("GONE", "In it", "<p/>", "");
        HttpResponse<String> begun = send("DELETE", "/space/GONE", "");
        assertThat(begun.statusCode()).isEqualTo(202);
        String status = new ObjectMapper()
                .readTree(begun.body())
                .path("links")
                .path("status")
                .asText();
        assertThat(json(confluence.get(status, "mei"))
                        .path("percentageComplete")
                        .asInt())
                .isEqualTo(100);
        assertThat(confluence.get("/rest/api/space/GONE", "mei").statusCode()).isEqualTo(404);
        assertThat(get("/space").path("results").findValuesAsText("key")).doesNotContain("GONE");
    }

    @Test
    void people_and_groups_are_named() throws Exception {
        assertThat(get("/user?username=linxiao").path("displayName").asText()).isEqualTo("林晓");
        String key = confluence.person("linxiao").key();
        assertThat(get("/user?key=" + key).path("username").asText()).isEqualTo("linxiao");
        assertThat(get("/user/memberof?username=linxiao").path("results").findValuesAsText("name"))
                .contains("staff", "confluence-users");
        assertThat(get("/group/staff/member").path("results").findValuesAsText("username"))
                .contains("linxiao", "mei");
        assertThat(confluence.get("/rest/api/user?username=nobody", "mei").statusCode())
                .isEqualTo(404);
        assertThat(confluence.get("/rest/api/group/none", "mei").statusCode()).isEqualTo(404);
    }

    @Test
    void a_failure_says_status_message_and_reason() throws Exception {
        HttpResponse<String> broken = send("POST", "/content", "{\"type\":");
        assertThat(broken.statusCode()).isEqualTo(400);
        JsonNode error = new ObjectMapper().readTree(broken.body());
        assertThat(error.path("statusCode").asInt()).isEqualTo(400);
        assertThat(error.path("message").asText()).startsWith("Could not parse JSON");
        assertThat(error.path("reason").asText()).isEqualTo("Bad Request");
        assertThat(error.path("data").path("successful").asBoolean(true)).isFalse();
        assertThat(confluence.get("/rest/api/nothing", "mei").statusCode()).isEqualTo(404);
        assertThat(send("PATCH", "/content/1", "{}").statusCode()).isEqualTo(405);
    }
}
