package io.throughline.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Sandbox;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Users;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministrationPagesTest {
    @TempDir
    private static Path data;

    private static Sandbox sandbox;
    private static Browser admin;
    private static Browser mei;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.onlyJira(HostOptions.in(data).set(Switch.SECURE_ADMINISTRATOR_SESSIONS, "off"));
        sandbox.addAdministrator();
        Users.User user =
                new Users.User("", "mei", "Mei", "mei@example.com", true, Locale.ENGLISH, Set.of("jira-users"));
        sandbox.jira().users().add(user, "mei");
        admin = Browser.loggedIn(sandbox.jira().baseUrl(), "admin");
        mei = Browser.loggedIn(sandbox.jira().baseUrl(), "mei");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void an_administrator_sees_what_mail_would_have_gone_out_and_its_markup_can_run_nothing() {
        sandbox.jira()
                .service(MailQueue.class)
                .addItem(new SingleMailQueueItem(new Email("priya@example.com")
                        .setSubject("Yours <now>")
                        .setMimeType("text/html")
                        .setBody("<p class=\"x\">Hello<script>top.document.title = 'ran'</script></p>")));

        Document page = page("/secure/admin/MailQueue?q=hello");

        assertThat(page.select(".mail-message summary").text()).contains("Yours <now>", "priya@example.com");
        assertThat(page.select("iframe").attr("sandbox")).isEmpty();
        assertThat(page.select("iframe").hasAttr("sandbox")).isTrue();
        assertThat(page.select("iframe").attr("srcdoc")).startsWith("<p class=\"x\">Hello<script>");
        assertThat(page("/secure/admin/MailQueue?q=nowhere").select(".mail-message"))
                .isEmpty();
        assertThat(status(mei, "/secure/admin/MailQueue")).isEqualTo(403);
    }

    @Test
    void an_administrator_flicks_a_switch_that_counts_at_once_and_bad_values_are_refused() {
        String token =
                page("/secure/admin/SandboxSwitches").select("[name=atl_token]").attr("value");

        HttpResponse<String> set = admin.post(
                "/secure/admin/SandboxSwitches", Map.of("atl_token", token, "switch", "index-delay", "value", "1234"));
        HttpResponse<String> wrong = admin.post(
                "/secure/admin/SandboxSwitches",
                Map.of("atl_token", token, "switch", "result-window", "value", "perhaps"));

        assertThat(set.statusCode()).isEqualTo(302);
        assertThat(sandbox.jira().switches().value(Switch.INDEX_DELAY)).isEqualTo("1234");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(wrong.body()).select(".aui-message-error").text())
                .contains("perhaps");
        assertThat(sandbox.jira().switches().on(Switch.RESULT_WINDOW)).isFalse();
        assertThat(status(mei, "/secure/admin/SandboxSwitches")).isEqualTo(403);
    }

    @Test
    void every_switch_is_explained_in_english_and_in_chinese() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            for (Switch each : Switch.values()) {
                String key = "sandbox.switch." + each.key();
                assertThat(sandbox.jira().text(locale, key)).isNotEqualTo(key);
            }
        }
        assertThat(sandbox.jira().text(Locale.SIMPLIFIED_CHINESE, "sandbox.switch.index-delay"))
                .isNotEqualTo(sandbox.jira().text(Locale.ENGLISH, "sandbox.switch.index-delay"));
    }

    private static Document page(String path) {
        return Jsoup.parse(admin.send(admin.to(path)).body());
    }

    private static int status(Browser who, String path) {
        return who.send(who.to(path)).statusCode();
    }
}
