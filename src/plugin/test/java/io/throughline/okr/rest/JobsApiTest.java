package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.rest.Api.Answer;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.usecases.job.RunJobs;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long jobs as a client of the API sees them. */
class JobsApiTest {
    private static final String JOBS = "http://localhost:2990/jira/rest/okr/1/jobs/";

    private final Api api = new Api(HouseWording.english());

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void an_export_is_ordered_watched_and_fetched() {
        api.desk.unit("Payments", 0);

        Answer ordered = api.post("/jobs", "{\"kind\":\"export\"}");

        assertThat(ordered.status()).isEqualTo(201);
        String own = JOBS + ordered.json().get("id");
        assertThat(ordered.header("Location")).isEqualTo(own);
        assertThat(ordered.json().get("state").asText()).isEqualTo("waiting");
        assertThat(ordered.json().get("name").asText()).isEqualTo("Export of everything");
        assertThat(ordered.json().get("links").toString())
                .isEqualTo("{\"self\":\"%s\",\"cancel\":\"%s/cancelled\"}".formatted(own, own));
        api.desk.the(RunJobs.class).runNext();
        JsonNode done = api.get("/jobs").json().at("/jobs/0");
        assertThat(done.get("state").asText()).isEqualTo("done");
        assertThat(done.get("text").asText()).isEqualTo("Everything is in the file.");
        assertThat(done.get("done").asLong()).isEqualTo(done.get("fileSize").asLong());
        assertThat(done.get("links").toString())
                .isEqualTo("{\"self\":\"%s\",\"file\":\"%s/file\"}".formatted(own, own));
        Answer file = api.get("/jobs/" + ordered.json().get("id") + "/file");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"okr-export.json\"");
        assertThat(file.json().at("/orgUnits/0/name").asText()).isEqualTo("Payments");
    }

    @Test
    void the_size_of_the_last_export_is_what_the_next_one_is_expected_to_have() {
        api.post("/jobs", "{\"kind\":\"export\"}");
        api.desk.the(RunJobs.class).runNext();
        long size = api.get("/jobs").json().at("/jobs/0/fileSize").asLong();
        int id = api.post("/jobs", "{\"kind\":\"export\"}").json().get("id").asInt();
        api.desk.the(RunJobs.class).runNext();

        assertThat(api.get("/jobs/" + id).json().get("total").asLong()).isEqualTo(size);
    }

    @Test
    void what_is_cancelled_is_taken_up_again() {
        int id = api.post("/jobs", "{\"kind\":\"export\"}").json().get("id").asInt();

        assertThat(api.put("/jobs/" + id + "/cancelled", "{}")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("cancelled");
        assertThat(api.post("/jobs/" + id + "/resume", "{}").json().get("state").asText())
                .isEqualTo("waiting");
        Answer twice = api.post("/jobs/" + id + "/resume", "{}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("detail").asText())
                .isEqualTo("Only what failed or was cancelled can be taken up again.");
    }

    @Test
    void what_is_wrong_with_an_order_is_said_by_field() {
        assertThat(api.post("/jobs", "{\"kind\":\"dance\"}").wrong()).containsExactly("kind");
        assertThat(api.post("/jobs", "{\"kind\":\"export\",\"parameters\":{\"a\":1},\"file\":\"../../etc/passwd\"}")
                        .wrong())
                .containsExactly("file", "parameters");
        assertThat(api.post("/jobs", "{\"kind\":\"export\",\"parameters\":{\"a\":null}}")
                        .wrong())
                .containsExactly("parameters");
        assertThat(api.post("/jobs", "{\"kind\":\"export\",\"parameters\":[],\"who\":1}")
                        .wrong())
                .containsExactly("parameters", "who");
    }

    @Test
    void a_file_is_kept_as_it_comes_and_nobody_but_who_sent_it_knows_its_name() {
        Answer kept = api.call("POST", "/jobs/files", "a,b\n", "Content-Type", "application/octet-stream");

        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.json().get("size").asLong()).isEqualTo(4);
        assertThat(Instant.parse(kept.json().get("keptUntil").asText())).isEqualTo("2027-08-19T14:32:00Z");
        Answer large = api.call(
                "POST",
                "/jobs/files",
                "a",
                "Content-Type",
                "application/octet-stream",
                "Content-Length",
                Long.toString(1L << 30));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().get("detail").asText()).isEqualTo("A file of at most 512 MB.");
        assertThat(api.call("POST", "/jobs/files", "{}").status()).isEqualTo(415);
    }

    @Test
    void who_does_not_administer_is_told_the_same_of_every_job() {
        int id = api.post("/jobs", "{\"kind\":\"export\"}").json().get("id").asInt();
        api.desk.as("mei");

        for (String path : new String[] {"/jobs", "/jobs/" + id, "/jobs/" + id + "/file", "/jobs/999"}) {
            assertThat(api.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(api.post("/jobs", "{\"kind\":\"export\"}").status()).isEqualTo(403);
        assertThat(api.call("POST", "/jobs/files", "a", "Content-Type", "application/octet-stream")
                        .status())
                .isEqualTo(403);
        assertThat(api.store().port(Jobs.class).of("mei", 10)).isEmpty();
    }
}
