package io.throughline.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.event.events.content.page.PageEvent;
import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.event.events.space.SpaceEvent;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.event.api.EventListener;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.confluence.content.Holder;
import io.throughline.sandbox.confluence.content.PageTreeChanges.Place;
import io.throughline.sandbox.confluence.content.Restrictions.Operation;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.services.Viewer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RightsTest {
    @TempDir
    static Path home;

    private static ConfluenceUnderTest confluence;
    private static Wiki wiki;
    private static WikiPage secret;
    private static WikiPage below;
    private static WikiSpace closed;

    @BeforeAll
    static void start() throws Exception {
        confluence = new ConfluenceUnderTest(home);
        wiki = confluence.product.wiki();
        wiki.createSpace("PE", "Payments Engineering", "mei");
        wiki.createPage("PE", "", "Open page", "<p>needle</p>", "mei");
        secret = wiki.createPage("PE", "", "Secret page", "<p>needle</p>", "mei");
        below = wiki.createPage("PE", "Secret page", "Below the secret", "<p>needle</p>", "mei");
        wiki.restrictions()
                .set(
                        secret.id(),
                        Operation.READ,
                        Set.of(Holder.user(confluence.person("mei").key())));
        closed = wiki.createSpace("SEC", "Closed space", "mei");
        for (SpacePermission each : SpacePermission.values()) {
            wiki.permissions().revoke(closed.id(), each, Holder.group(Holder.EVERYBODY));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        confluence.close();
    }

    private static String body(String path, String name) {
        return confluence.get(path, name).body();
    }

    private static int status(String path, String name) {
        return confluence.get(path, name).statusCode();
    }

    @Test
    void a_restriction_on_reading_counts_for_the_pages_below_on_every_way_to_them() throws Exception {
        for (WikiPage hidden : List.of(secret, below)) {
            String id = "pageId=" + hidden.id();
            for (String path : List.of(
                    "/pages/viewpage.action?" + id,
                    "/pages/viewpreviousversions.action?" + id,
                    "/plugins/viewstorage/viewpagestorage.action?" + id,
                    "/spaces/flyingpdf/pdfpageexport.action?" + id,
                    "/exportword?" + id,
                    "/pages/viewpageattachments.action?" + id,
                    "/pages/editpage.action?" + id,
                    "/rest/api/content/" + hidden.id(),
                    "/rest/api/content/" + hidden.id() + "/history",
                    "/rest/api/content/" + hidden.id() + "/label",
                    "/rest/experimental/content/" + hidden.id() + "/version")) {
                assertThat(status(path, "linxiao")).as(path).isEqualTo(404);
                assertThat(status(path, "mei")).as(path).isEqualTo(200);
            }
        }
        for (String list : List.of(
                "/display/PE",
                "/",
                "/dosearchsite.action?queryString=needle",
                "/createrssfeed.action?spaces=PE",
                "/rest/api/content?spaceKey=PE",
                "/rest/api/space/PE/content/page",
                "/rest/api/search?cql=text~needle")) {
            assertThat(body(list, "linxiao")).as(list).doesNotContain("Secret page", "Below the secret");
            assertThat(body(list, "mei")).as(list).contains("Secret page");
        }
        assertThat(body("/rest/api/search?cql=text~needle", "linxiao")).contains("Open page");
    }

    @Test
    void an_export_of_a_space_holds_only_what_the_exporting_person_may_read() throws Exception {
        assertThat(zipped("linxiao")).contains("Open page").doesNotContain("Secret page", "Below the secret");
        assertThat(zipped("mei")).contains("Open page", "Secret page", "Below the secret");
        byte[] pdf = confluence
                .bytes("/spaces/flyingpdf/doflyingpdf.action?key=PE", "mei")
                .body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    private static String zipped(String name) throws Exception {
        byte[] file =
                confluence.bytes("/spaces/exportspacehtml.action?key=PE", name).body();
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void a_space_is_closed_to_whom_nothing_was_granted_and_opened_by_a_grant() {
        assertThat(status("/display/SEC", "linxiao")).isEqualTo(404);
        assertThat(status("/rest/api/space/SEC", "linxiao")).isEqualTo(404);
        assertThat(body("/spaces", "linxiao")).doesNotContain("Closed space");
        assertThat(status("/display/SEC", "admin")).isEqualTo(200);
        wiki.permissions().grant(closed.id(), SpacePermission.VIEW, Holder.group("staff"));
        assertThat(status("/display/SEC", "linxiao")).isEqualTo(200);
        HttpResponse<String> refused = confluence.json(
                "/rest/api/content",
                "linxiao",
                "{\"type\":\"page\",\"title\":\"x\",\"space\":{\"key\":\"SEC\"},\"body\":{\"storage\":{\"value\":\"\"}}}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(status("/pages/createpage.action?spaceKey=SEC", "linxiao")).isEqualTo(404);
        assertThat(status("/spaces/spacepermissions.action?key=SEC", "linxiao")).isEqualTo(404);
        assertThat(body("/spaces/spacepermissions.action?key=SEC", "mei")).contains("staff", "Mei Lin");
        wiki.permissions().revoke(closed.id(), SpacePermission.VIEW, Holder.group("staff"));
        assertThat(status("/display/SEC", "linxiao")).isEqualTo(404);
    }

    @Test
    void a_page_that_only_one_may_edit_is_read_by_all_and_saved_by_him() {
        WikiPage page = wiki.createPage("PE", "", "Only Mei edits", "<p>1</p>", "mei");
        String restriction =
                "[{\"operation\":\"update\",\"restrictions\":{\"user\":[{\"type\":\"known\",\"username\":\"mei\"}],"
                        + "\"group\":[]}}]";
        byte[] sent = restriction.getBytes(StandardCharsets.UTF_8);
        String path = "/rest/api/content/" + page.id() + "/restriction";
        assertThat(confluence.send("PUT", path, "mei", "application/json", sent).statusCode())
                .isEqualTo(200);
        assertThat(body(path + "/byOperation/update", "linxiao")).contains("\"username\":\"mei\"");
        byte[] update = "{\"type\":\"page\",\"title\":\"Only Mei edits\",\"version\":{\"number\":2}}"
                .getBytes(StandardCharsets.UTF_8);
        String content = "/rest/api/content/" + page.id();
        assertThat(status(content, "linxiao")).isEqualTo(200);
        assertThat(confluence
                        .send("PUT", content, "linxiao", "application/json", update)
                        .statusCode())
                .isEqualTo(403);
        assertThat(confluence
                        .send("DELETE", content, "linxiao", "application/json", new byte[0])
                        .statusCode())
                .isEqualTo(403);
        assertThat(body("/pages/viewpage.action?pageId=" + page.id(), "linxiao"))
                .doesNotContain("editPageLink");
        assertThat(confluence
                        .send("PUT", content, "mei", "application/json", update)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void plugins_ask_the_permission_manager_and_are_told_the_same() {
        PermissionManager permissions =
                (PermissionManager) confluence.product.services().get(PermissionManager.class);
        PageManager pages = (PageManager) confluence.product.services().get(PageManager.class);
        Viewer mei = new Viewer(confluence.person("mei"));
        Viewer linxiao = new Viewer(confluence.person("linxiao"));
        assertThat(permissions.hasPermission(mei, Permission.VIEW, pages.getPage(below.id())))
                .isTrue();
        assertThat(permissions.hasPermission(linxiao, Permission.VIEW, pages.getPage(below.id())))
                .isFalse();
        assertThat(permissions.hasPermission(null, Permission.VIEW, pages.getPage(below.id())))
                .isFalse();
        assertThat(permissions.hasPermission(
                        mei, Permission.ADMINISTER, pages.getPage(below.id()).getSpace()))
                .isTrue();
        assertThat(permissions.isConfluenceAdministrator(mei)).isFalse();
        assertThat(permissions.isConfluenceAdministrator(new Viewer(confluence.person("admin"))))
                .isTrue();
    }

    /** A plugin's listener. */
    public static final class Ears {
        private final List<Object> heard = new ArrayList<>();

        @EventListener
        public void page(PageEvent event) {
            heard.add(event);
        }

        @EventListener
        public void space(SpaceEvent event) {
            heard.add(event);
        }
    }

    @Test
    void listeners_hear_of_pages_made_saved_moved_and_thrown_away() {
        Ears ears = new Ears();
        confluence.events.register(ears);
        WikiPage page = wiki.createPage("PE", "", "Heard of", "<p>1</p>", "mei");
        wiki.update(page.id(), 1, "Heard of it", "<p>2</p>", "mei");
        wiki.tree().move(page.id(), wiki.page("PE", "Open page").orElseThrow().id(), Place.APPEND, "mei");
        wiki.tree().trash(page.id(), "mei");
        confluence.events.unregister(ears);
        assertThat(ears.heard)
                .extracting(heard -> heard.getClass().getSimpleName())
                .containsExactly("PageCreateEvent", "PageUpdateEvent", "PageMoveEvent", "PageTrashedEvent");
        PageUpdateEvent updated = (PageUpdateEvent) ears.heard.get(1);
        assertThat(updated.getOriginalPage().getTitle()).isEqualTo("Heard of");
        assertThat(updated.getPage().getTitle()).isEqualTo("Heard of it");
        PageMoveEvent moved = (PageMoveEvent) ears.heard.get(2);
        assertThat(moved.getOldParentPage().getTitle()).isEqualTo("Payments Engineering");
        assertThat(moved.getNewParentPage().getTitle()).isEqualTo("Open page");
    }

    @Test
    void macros_are_told_what_they_are_rendered_for() {
        confluence.plugins.macros.put(
                "type", TestMacro.block((with, body, context) -> "<p>for-" + context.getOutputType() + "</p>"));
        WikiPage page = wiki.createPage("PE", "", "Of types", "<ac:structured-macro ac:name=\"type\"/>", "mei");
        wiki.update(page.id(), 1, "Of types", "<p>new</p><ac:structured-macro ac:name=\"type\"/>", "mei");
        String id = "pageId=" + page.id();
        assertThat(body("/pages/viewpage.action?" + id, "mei")).contains("for-display");
        HttpResponse<String> word = confluence.get("/exportword?" + id, "mei");
        assertThat(word.headers().firstValue("Content-Type").orElse("")).startsWith("application/vnd.ms-word");
        assertThat(word.body()).contains("multipart/related", "for-word");
        assertThat(body("/createrssfeed.action?spaces=PE", "mei")).contains("for-feed");
        assertThat(body("/pages/diffpagesbyversion.action?" + id + "&originalVersion=1&revisedVersion=2", "mei"))
                .contains("for-diff", "<ins class=\"diff-html-added\">new</ins>");
    }

    @Test
    void a_file_of_the_trash_or_of_a_page_that_is_hidden_is_not_downloaded() throws Exception {
        byte[] form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n"
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> kept = confluence.post(
                "/rest/api/content/" + below.id() + "/child/attachment",
                "mei",
                "multipart/form-data; boundary=b",
                form,
                "X-Atlassian-Token",
                "no-check");
        JsonNode file = new ObjectMapper().readTree(kept.body()).path("results").path(0);
        String download = file.path("_links").path("download").asText();
        assertThat(status(download, "mei")).isEqualTo(200);
        assertThat(status(download, "linxiao")).isEqualTo(404);
        assertThat(status("/rest/api/content/" + file.path("id").asText(), "linxiao"))
                .isEqualTo(404);
    }
}
