package io.throughline.sandbox.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.confluence.ConfluenceProduct;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.jira.JiraProduct;
import io.throughline.sandbox.sample.SampleParts.State;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sample company, in an empty sandbox. People, issues and pages are written through the hosts' own API, each host's in
 * one transaction; OKRs through the plugin's REST API, as its users would.
 */
public final class Sample {
    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
    private static final String ISSUES = "issues";
    private static final String PAGES = "pages";
    private static final String OKRS = "okrs";

    private Sample() {}

    /**
     * Loads what is not there yet. A Jira or Confluence that holds something else is left alone.
     *
     * @param jira running, with the plugin enabled
     * @throws IllegalStateException if an earlier start was interrupted while it wrote the OKRs, or the plugin refuses them
     */
    public static void load(Host jira, Host confluence, JiraProduct jiraProduct, ConfluenceProduct confluenceProduct) {
        SampleDates dates = new SampleDates(LocalDate.now(ZoneId.systemDefault()));
        SampleParts inJira = new SampleParts(jira.database());
        SampleParts inConfluence = new SampleParts(confluence.database());
        boolean foreign = inJira.state(ISSUES) == State.ABSENT
                && !jiraProduct.data().issues().projects().isEmpty();
        if (foreign) {
            LOG.info("This Jira has projects of its own: the sample is not loaded");
            return;
        }
        if (inJira.state(OKRS) == State.BEGUN) {
            throw new IllegalStateException(
                    "An earlier start was interrupted while it wrote the sample's OKRs, so they are"
                            + " there only in part. Delete the data directory, or start with another one (--data).");
        }
        JsonNode people = SampleFiles.read("people").get("people");
        inJira.once(ISSUES, () -> {
            SamplePeople there = new SamplePeople(jira.users());
            there.load(people);
            new SampleIssues(jiraProduct.data(), there, dates)
                    .load(SampleFiles.read("jira").get("projects"));
        });
        inConfluence.once(PAGES, () -> {
            new SamplePeople(confluence.users()).load(people);
            new SamplePages(confluenceProduct.wiki(), dates)
                    .load(SampleFiles.read("confluence").get("spaces"));
        });
        if (inJira.state(OKRS) == State.ABSENT) {
            inJira.begin(OKRS);
            new SampleOkrs(jira.baseUrl(), jira.users(), dates).load(SampleFiles.read("okr"));
            inJira.finish(OKRS);
        }
    }
}
