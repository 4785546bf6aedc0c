package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.rest.Api.Answer;
import io.throughline.okr.templates.HouseWording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that is refused before anybody looks at it, and how each kind of problem is named. */
class ProblemsTest {
    private static final Pattern KIND = Pattern.compile("`([a-z-]+)`");

    private final Api api = new Api(HouseWording.english());
    private final Set<String> seen = new TreeSet<>();

    @AfterEach
    void close() {
        api.close();
    }

    private void problem(Answer answer, int status, String kind) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asText()).isEqualTo("urn:throughline:problem:" + kind);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("title").asText()).isNotBlank().doesNotStartWith("okr.");
        assertThat(answer.json().get("detail").asText()).isNotBlank().doesNotStartWith("okr.");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\\tat ");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        seen.add(kind);
    }

    @Test
    void each_kind_of_problem_has_a_type_of_its_own_and_stands_in_the_documents() throws IOException {
        int cycle = api.desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = api.desk.unit("Payments", 0);
        String path = "/objectives/" + api.desk.objective(unit, cycle, "Trust");
        String body = "{\"orgUnit\": %d, \"cycle\": %d, \"title\": \"Trust us\"}".formatted(unit, cycle);

        problem(api.post("/objectives", "{}"), 400, "invalid");
        problem(api.post("/objectives", "{"), 400, "malformed");
        problem(api.get("/objectives/999"), 404, "not-found");
        problem(api.get("/nowhere"), 404, "not-found");
        problem(api.get("/objectives/one"), 404, "not-found");
        problem(api.call("PATCH", path, "{}"), 405, "method");
        problem(api.get(path, "Accept", "text/html"), 406, "format-asked-for");
        problem(api.call("POST", "/objectives", "title=x", "Content-Type", "text/plain"), 415, "format-sent");
        problem(api.put(path, body), 428, "no-version");
        problem(api.put(path, body, "If-Match", "\"7\""), 412, "stale");
        problem(api.post("/objectives", body.replace("us", "x".repeat(JsonBody.LIMIT))), 413, "too-long");
        problem(api.get("/objectives?query=" + "x".repeat(RequestLimits.LONGEST_QUERY)), 414, "address-too-long");
        problem(api.call("DELETE", "/cycles/" + cycle, null), 409, "conflict");
        api.desk.as("passer-by");
        problem(api.post("/objectives", body), 403, "forbidden");

        seen.addAll(Set.of("not-logged-in", "defect")); // the host's, and MappersTest's
        assertThat(documented()).isEqualTo(seen);
    }

    private static Set<String> documented() throws IOException {
        Path file = Path.of(System.getProperty("throughline.house", "../.."), "docs", "rest.md");
        String table = Files.readString(file).split("## Problems\n")[1].split("\n\n")[0];
        Set<String> kinds = new TreeSet<>();
        table.lines().skip(2).map(row -> row.split("\\|")[1]).forEach(cell -> KIND.matcher(cell)
                .results()
                .forEach(kind -> kinds.add(kind.group(1))));
        return kinds;
    }

    @Test
    void a_body_is_refused_while_it_is_read() {
        problem(api.post("/objectives", "{\"why\": " + "[".repeat(1_000_000)), 400, "malformed");
        problem(api.post("/objectives", "{\"a\":".repeat(100_000)), 400, "malformed");
        String many = "{\"labels\": [0" + ",0".repeat(JsonBody.MOST_TOKENS) + "]}";
        problem(api.post("/objectives", many), 413, "too-long");
        assertThat(api.post("/objectives", many).json().get("detail").asText())
                .isEqualTo("The body has more than 100,000 values and names.");
        assertThat(api.post("/objectives", "{\"a\": [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}")
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("The body nests deeper than 20 levels.");
    }

    @Test
    void as_many_wrong_fields_are_named_as_anybody_reads() {
        StringBuilder body = new StringBuilder("{\"title\": \"x\"");
        for (int i = 0; i < 5_000; i++) {
            body.append(", \"x").append(i).append("\": 1");
        }

        assertThat(api.post("/objectives", body.append('}').toString()).wrong()).hasSize(200);
    }

    @Test
    void a_compressed_body_is_refused_and_told_what_is_taken() {
        Answer answer = api.call("POST", "/objectives", "{}", "Content-Encoding", "gzip");

        problem(answer, 415, "format-sent");
        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
        assertThat(answer.json().get("detail").asText()).isEqualTo("A body is taken as it is, not compressed.");
        assertThat(api.call("POST", "/objectives", "{}", "Content-Encoding", "identity")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_length_that_is_said_is_believed_before_anything_is_read() {
        Answer answer = api.call("POST", "/objectives", "{}", "Content-Length", "1048577");

        problem(answer, 413, "too-long");
        problem(api.call("POST", "/nowhere", "{}", "Content-Length", "1048577"), 404, "not-found");
    }
}
