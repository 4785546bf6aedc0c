package io.throughline.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.confluence.content.WikiSpace;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestTest {
    @TempDir
    static Path home;

    private static ConfluenceUnderTest confluence;

    @BeforeAll
    static void start() throws Exception {
        confluence = new ConfluenceUnderTest(home);
        confluence.product.wiki().createSpace("PE", "Payments Engineering", "mei");
        confluence.product.wiki().createPage("PE", "", "OKRs", "<p>A &amp; B</p>", "mei");
        confluence.product.wiki().createSpace("PUB", "Public", "Public", "<p>open</p>", "mei", true);
    }

    @AfterAll
    static void stop() throws Exception {
        confluence.close();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String create(String title, String storage) {
        return "{\"type\":\"page\",\"title\":\"" + title + "\",\"space\":{\"key\":\"PE\"},\"body\":{\"storage\":{"
                + "\"value\":\"" + storage + "\",\"representation\":\"storage\"}}}";
    }

    @Test
    void content_is_listed_by_space_and_title() throws Exception {
        JsonNode list = json(confluence.get("/rest/api/content?spaceKey=PE&title=okrs&expand=body.storage", "mei"));
        assertThat(list.path("size").asInt()).isEqualTo(1);
        assertThat(list.path("limit").asInt()).isEqualTo(25);
        JsonNode page = list.path("results").path(0);
        assertThat(page.path("type").asText()).isEqualTo("page");
        assertThat(page.path("body").path("storage").path("value").asText()).isEqualTo("<p>A &amp; B</p>");
        assertThat(page.path("_links").path("webui").asText()).isEqualTo("/display/PE/OKRs");
        assertThat(page.path("_expandable").path("space").asText()).isEqualTo("/rest/api/space/PE");
    }

    @Test
    void a_list_goes_on_where_it_ended() throws Exception {
        JsonNode first = json(confluence.get("/rest/api/content?spaceKey=PE&limit=1", "mei"));
        assertThat(first.path("size").asInt()).isEqualTo(1);
        JsonNode second = json(confluence.get(first.path("_links").path("next").asText(), "mei"));
        assertThat(second.path("start").asInt()).isEqualTo(1);
        assertThat(second.path("results").path(0).path("id").asText())
                .isNotEmpty()
                .isNotEqualTo(first.path("results").path(0).path("id").asText());
    }

    @Test
    void one_page_comes_with_view_version_and_space() throws Exception {
        confluence.plugins.macros.put("who", TestMacro.block((with, body, context) -> "<i>" + with.get("x") + "</i>"));
        String id = json(confluence.json(
                        "/rest/api/content",
                        "mei",
                        create(
                                "With macro",
                                "<ac:structured-macro ac:name=\\\"who\\\"><ac:parameter ac:name=\\\"x\\\">y</ac:parameter></ac:structured-macro>")))
                .path("id")
                .asText();
        JsonNode page =
                json(confluence.get("/rest/api/content/" + id + "?expand=body.view,body.storage,version,space", "mei"));
        assertThat(page.path("body").path("view").path("value").asText()).isEqualTo("<i>y</i>");
        assertThat(page.path("version").path("number").asInt()).isEqualTo(1);
        assertThat(page.path("version").path("by").path("username").asText()).isEqualTo("mei");
        assertThat(page.path("version").path("when").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*");
        assertThat(page.path("space").path("key").asText()).isEqualTo("PE");
        assertThat(page.path("_links").path("base").asText())
                .isEqualTo(confluence.baseUrl().toString());
    }

    @Test
    void a_page_is_created_below_its_ancestor_and_updated_by_version() throws Exception {
        HttpResponse<String> made = confluence.json("/rest/api/content", "mei", create("By REST", "<p>1</p>"));
        assertThat(made.statusCode()).isEqualTo(200);
        String id = json(made).path("id").asText();
        String update = "{\"type\":\"page\",\"title\":\"By REST\",\"version\":{\"number\":2},\"body\":{\"storage\":{"
                + "\"value\":\"<p>2</p>\",\"representation\":\"storage\"}}}";
        assertThat(put("/rest/api/content/" + id, update).statusCode()).isEqualTo(200);
        HttpResponse<String> again = put("/rest/api/content/" + id, update);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("message").asText()).contains("Current version is: 2");
    }

    private static HttpResponse<String> put(String path, String json) {
        return confluence.send("PUT", path, "mei", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_body_that_is_not_well_formed_is_a_400_that_says_where() throws Exception {
        HttpResponse<String> refused = confluence.json("/rest/api/content", "mei", create("Broken", "<p>"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("statusCode").asInt()).isEqualTo(400);
        assertThat(json(refused).path("message").asText()).contains("Error parsing xhtml", "[1,");
    }

    @Test
    void what_may_not_be_seen_is_not_found() throws Exception {
        long id = confluence.product.wiki().page("PE", "OKRs").orElseThrow().id();
        HttpResponse<String> hidden = confluence.get("/rest/api/content/" + id, "");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(json(hidden).path("message").asText())
                .isEqualTo("No content found with id: ContentId{id=" + id + "}");
        assertThat(json(confluence.get("/rest/api/content/999999", ""))
                        .path("reason")
                        .asText())
                .isEqualTo("Not Found");
        assertThat(json(confluence.get("/rest/api/space", "")).path("size").asInt())
                .isEqualTo(1);
        assertThat(json(confluence.get("/rest/api/space", "mei")).path("size").asInt())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void nobody_writes_without_being_logged_in_nor_from_another_site() {
        assertThat(confluence.json("/rest/api/content", "", create("x", "")).statusCode())
                .isEqualTo(401);
        byte[] body = create("From elsewhere", "").getBytes(StandardCharsets.UTF_8);
        assertThat(confluence
                        .post("/rest/api/content", "mei", "application/json", body, "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(confluence
                        .post("/rest/api/content", "mei", "text/plain", body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(confluence
                        .post("/rest/api/content", "mei", "text/plain", body, "X-Atlassian-Token", "no-check")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_space_is_made_once_with_its_home_page() throws Exception {
        String space = "{\"key\":\"NEW\",\"name\":\"New space\"}";
        JsonNode made = json(confluence.json("/rest/api/space", "mei", space));
        assertThat(made.path("key").asText()).isEqualTo("NEW");
        assertThat(confluence
                        .get(made.path("_expandable").path("homepage").asText(), "mei")
                        .statusCode())
                .isEqualTo(200);
        assertThat(confluence.json("/rest/api/space", "mei", space).statusCode())
                .isEqualTo(400);
        assertThat(confluence.product.wiki().spaces())
                .extracting(WikiSpace::key)
                .contains("NEW");
    }

    @Test
    void the_current_user_is_named() throws Exception {
        JsonNode mei = json(confluence.get("/rest/api/user/current", "mei"));
        assertThat(mei.path("type").asText()).isEqualTo("known");
        assertThat(mei.path("displayName").asText()).isEqualTo("Mei Lin");
        assertThat(json(confluence.get("/rest/api/user/current", ""))
                        .path("type")
                        .asText())
                .isEqualTo("anonymous");
    }
}
