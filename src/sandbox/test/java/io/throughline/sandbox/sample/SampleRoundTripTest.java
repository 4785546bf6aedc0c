package io.throughline.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Sandbox;
import io.throughline.sandbox.whole.PluginJar;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample company in its one document, out of a Jira and into another that has its people and issues but no OKRs. */
class SampleRoundTripTest {
    private static final String EXPORT = "/rest/okr/1/export";

    @TempDir
    private Path directory;

    @Test
    void the_sample_taken_into_an_empty_jira_comes_out_of_it_the_same_to_the_byte() throws IOException {
        String document;
        HostOptions here = HostOptions.in(directory.resolve("here")).plugin(PluginJar.path());
        try (Sandbox sandbox = Sandbox.start(here, here)) {
            sandbox.loadSample();
            document = new Browser(sandbox.jira().baseUrl()).get("admin", EXPORT);
        }
        JsonNode written = new ObjectMapper().readTree(document);
        for (String list : List.of("orgUnits", "cycles", "objectives", "keyResults", "checkIns", "issueLinks")) {
            assertThat(written.get(list)).as(list).hasSizeGreaterThan(4);
        }
        assertThat(written.get("changes")).hasSizeGreaterThan(100);

        HostOptions there = HostOptions.in(directory.resolve("there")).plugin(PluginJar.path());
        try (Sandbox sandbox = Sandbox.onlyJira(there)) {
            loadPeopleAndIssues(sandbox);
            Browser browser = new Browser(sandbox.jira().baseUrl());
            HttpResponse<String> dry = imported(browser, document, "?dryRun=true");
            assertThat(new ObjectMapper().readTree(dry.body()).findValuesAsText("outcome"))
                    .hasSizeGreaterThan(400)
                    .containsOnly("added");
            assertThat(browser.get("admin", EXPORT)).isNotEqualTo(document);

            HttpResponse<String> answer = imported(browser, document, "");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(new ObjectMapper().readTree(answer.body()).findValuesAsText("match"))
                    .as("the people of the sample are there")
                    .containsOnly("known");
            assertThat(browser.get("admin", EXPORT)).isEqualTo(document);
        }
    }

    /** What issue links name: without them the first count would find that nothing is left of them. */
    private static void loadPeopleAndIssues(Sandbox sandbox) {
        SampleDates dates = new SampleDates(LocalDate.now(ZoneId.systemDefault()));
        SamplePeople people = new SamplePeople(sandbox.jira().users());
        sandbox.jira().database().inTransaction(() -> {
            people.load(SampleFiles.read("people").get("people"));
            new SampleIssues(sandbox.jiraProduct().data(), people, dates)
                    .load(SampleFiles.read("jira").get("projects"));
            return null;
        });
    }

    private static HttpResponse<String> imported(Browser browser, String document, String query) {
        return browser.send(browser.as("admin", "/rest/okr/1/import" + query)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(document)));
    }
}
