package io.throughline.sandbox.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Sandbox;
import io.throughline.sandbox.whole.Examples.Example;
import io.throughline.sandbox.whole.Examples.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents of REST show is pasted into a shell, from their top, against a Jira with the sample and one without. */
class ExamplesTest {
    @TempDir
    private static Path directory;

    private static Sandbox sample;
    private static Sandbox empty;

    @BeforeAll
    static void start() {
        HostOptions options = HostOptions.in(directory.resolve("sample")).plugin(PluginJar.path());
        sample = Sandbox.start(options, options);
        sample.loadSample();
        empty = Sandbox.onlyJira(HostOptions.in(directory.resolve("empty")).plugin(PluginJar.path()));
        empty.addAdministrator();
    }

    @AfterAll
    static void stop() {
        empty.close();
        sample.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest.md", "exchange.md", "sheets.md"})
    void what_a_document_shows_can_be_pasted_from_its_top_and_answers_what_stands_there(String document)
            throws IOException, InterruptedException {
        Examples examples =
                Examples.of(Files.readAllLines(PluginJar.house().resolve("docs").resolve(document)).stream()
                        .map(ExamplesTest::here)
                        .toList());

        assertThat(examples.all())
                .hasSizeGreaterThan(3)
                .anyMatch(example -> example.answer().isPresent())
                .as("only the addresses of the sandbox")
                .noneMatch(example -> example.shell().matches("(?s).*https?://(?!localhost:\\d+/(jira|confluence)).*"));
        assertThat(wrong(examples, directory.resolve(document + ".pasted"))).isEmpty();
    }

    @Test
    void what_fails_answers_something_else_or_cannot_be_pasted_is_noticed() throws IOException, InterruptedException {
        assertThat(wrong("```sh", "a=1", "echo $a", "```", "", "```text", "1", "```", "```sh", "echo 2$a; cd .", "```"))
                .isEmpty();
        assertThat(wrong("```sh", "echo '{\"a\": 1, \"b\": 2}'", "```", "```json", "{\"a\": …}", "```"))
                .isEmpty();
        assertThat(wrong("```sh", "echo 1", "```", "```text", "2", "```"))
                .singleElement()
                .asString()
                .startsWith("line 2 answers");
        assertThat(wrong("```sh", "true", "```", "```sh", "false | cat", "```"))
                .singleElement()
                .asString()
                .startsWith("line 5 fails");
        assertThat(wrong("```sh", "curl -s http://localhost:1/ || true", "```"))
                .singleElement()
                .asString()
                .contains("cannot fail");
        assertThat(wrong("```bash", "true", "```")).hasSize(1);
        assertThat(wrong("```json", "curl -sf http://localhost:1/", "```")).hasSize(1);
        assertThat(wrong("    curl -sf http://localhost:1/")).hasSize(1);
    }

    private List<String> wrong(String... document) throws IOException, InterruptedException {
        return wrong(Examples.of(List.of(document)), Files.createTempDirectory(directory, "small"));
    }

    private static List<String> wrong(Examples examples, Path folder) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>(examples.unpasted());
        Session session = examples.paste(folder);
        int done = session.answers().size() - 1;
        for (int i = 0; i < examples.all().size(); i++) {
            Example example = examples.all().get(i);
            String where = "line " + example.line();
            if (example.answer().isEmpty() && !example.failsWhenRefused()) {
                wrong.add(where + " cannot fail: curl has no -f, and no answer stands below");
            }
            if (i == done) {
                wrong.add(where + " fails with " + session.status() + ": " + example.shell() + "\n"
                        + session.answers().get(i) + "\n" + session.errors());
            } else if (i < done && !example.answers(session.answers().get(i))) {
                wrong.add(where + " answers " + session.answers().get(i));
            }
        }
        return wrong;
    }

    /** The addresses of `./throughline run`, where the hosts of this test are. */
    private static String here(String line) {
        return line.replace(
                        "http://localhost:2990/jira", sample.jira().baseUrl().toString())
                .replace(
                        "http://localhost:1990/confluence",
                        sample.confluence().baseUrl().toString())
                .replace("http://localhost:3990/jira", empty.jira().baseUrl().toString());
    }
}
