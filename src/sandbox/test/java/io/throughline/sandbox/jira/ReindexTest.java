package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.jira.RestOfJira.Answer;
import io.throughline.sandbox.jira.store.IssueRow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Building the index anew, by REST and on the administrator's page. */
class ReindexTest {
    private static RestOfJira rest;

    @BeforeAll
    static void start() {
        rest = new RestOfJira();
    }

    @AfterAll
    static void stop() {
        rest.close();
    }

    private static int found(String words) {
        return rest.get("mei", "/rest/api/2/search?jql=summary+~+" + words)
                .json()
                .path("total")
                .asInt();
    }

    private static void renamePastJira(IssueRow issue, String summary) {
        rest.served.jira.database().update("update jiraissue set summary = ? where id = ?", summary, issue.id());
    }

    @Test
    void an_administrator_starts_a_reindex_by_rest_and_asks_how_far_it_is() {
        IssueRow issue = rest.issue("PAY", "Task", "narwhal");
        assertThat(found("narwhal")).isEqualTo(1);
        renamePastJira(issue, "beluga");

        assertThat(rest.post("mei", "/rest/api/2/reindex", "{}").status()).isEqualTo(403);
        assertThat(rest.get("mei", "/rest/api/2/reindex").status()).isEqualTo(403);
        Answer started = rest.post("admin", "/rest/api/2/reindex?type=FOREGROUND", "{}");

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.at("/progressUrl")).contains("/secure/admin/IndexAdmin");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (rest.get("admin", "/rest/api/2/reindex")
                .json()
                .path("finishTime")
                .asText("null")
                .equals("null")) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        Answer finished = rest.get("admin", "/rest/api/2/reindex");
        assertThat(finished.at("/currentProgress")).isEqualTo("100");
        assertThat(finished.at("/success")).isEqualTo("true");
        assertThat(found("beluga")).isEqualTo(1);
        assertThat(rest.get("admin", "/secure/admin/IndexAdmin").text()).contains("id=\"index-state\"", "100 %");
    }

    @Test
    void a_single_issue_is_read_again_at_once() {
        IssueRow issue = rest.issue("PAY", "Task", "dugong");
        assertThat(found("dugong")).isEqualTo(1);
        renamePastJira(issue, "manatee");
        assertThat(found("manatee")).isZero();

        rest.post("admin", "/rest/api/2/reindex/issue?issueId=" + issue.id(), "{}");

        assertThat(found("manatee")).isEqualTo(1);
    }

    @Test
    void only_an_administrator_sees_the_page() {
        assertThat(rest.get("mei", "/secure/admin/IndexAdmin").status()).isEqualTo(404);
        assertThat(rest.get("admin", "/secure/admin/IndexAdmin").text())
                .contains("index-background", "index-foreground");
    }
}
