package io.throughline.sandbox.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the tables of promises in the documents: everything they name is shown by a test that is there. */
class PromisesTest {
    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\| (.+) \\|$");
    private static final Pattern JAVA = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern NODE = Pattern.compile("`([\\w-]+\\.test\\.js): ([^`]+)`");

    static List<Document> documents() {
        return List.of(
                new Document(
                        "docs/sandbox.md",
                        "behaviour",
                        List.of(
                                "Settings",
                                "Jira's REST",
                                "Issues, projects, people and their events",
                                "Log-in and rights",
                                "Plugins",
                                "Search",
                                "Two nodes",
                                "Confluence's content and REST",
                                "Macro browser and editor",
                                "Application links",
                                "Dashboards, mail and look",
                                "Databases")),
                new Document(
                        "docs/model.md",
                        "promise",
                        List.of(
                                "Org units and people",
                                "Cycles",
                                "Objectives and key results",
                                "Alignment",
                                "Progress",
                                "The store")),
                new Document(
                        "docs/promises.md",
                        "promise",
                        List.of(
                                "Reading",
                                "Writing",
                                "What nobody may learn",
                                "The document for programs",
                                "Jobs and webhooks",
                                "The document of the whole model",
                                "Sheets")));
    }

    /**
     * A document with tables of promises.
     *
     * @param head of their first column
     * @param sections none of which may go unshown
     */
    private record Document(String path, String head, List<String> sections) {
        /** The rows of the tables headed as promises are. */
        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            String section = "";
            boolean inside = false;
            for (String line : read(HOUSE.resolve(path)).lines().toList()) {
                if (line.startsWith("### ")) {
                    section = line.substring(4);
                }
                Matcher row = ROW.matcher(line);
                if (line.startsWith("|-")) {
                    continue;
                }
                if (!row.matches()) {
                    inside = false;
                } else if (row.group(1).equals(head)) {
                    inside = true;
                } else if (inside) {
                    rows.add(new Row(section, row.group(1), row.group(2)));
                }
            }
            return rows;
        }
    }

    private record Row(String section, String promise, String shownBy) {}

    @ParameterizedTest
    @MethodSource("documents")
    void every_promise_is_shown_by_a_test_that_is_there(Document document) {
        List<String> sources = sources();
        List<Row> rows = document.rows();

        assertThat(rows).extracting(Row::section).containsAll(document.sections());
        assertThat(rows).flatExtracting(row -> missing(row, sources)).isEmpty();
    }

    @Test
    void a_promise_whose_test_is_gone_and_one_without_a_test_are_both_noticed() {
        List<String> sources = sources();

        assertThat(missing(new Row("", "gone", "`PromisesTest.nobody_wrote_this`"), sources))
                .isNotEmpty();
        assertThat(missing(new Row("", "no test of its own", "`PromisesTest.rows`"), sources))
                .isNotEmpty();
        assertThat(missing(new Row("", "shown nowhere", "believe us"), sources)).isNotEmpty();
        assertThat(missing(
                        new Row("", "kept", "`PromisesTest.every_promise_is_shown_by_a_test_that_is_there`"), sources))
                .isEmpty();
    }

    private static List<String> missing(Row row, List<String> sources) {
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Matcher java = JAVA.matcher(row.shownBy()); java.find(); named++) {
            if (sources.stream().noneMatch(source -> isTest(source, java.group(1), java.group(2)))) {
                missing.add(row.promise() + ": " + java.group());
            }
        }
        for (Matcher node = NODE.matcher(row.shownBy()); node.find(); named++) {
            if (sources.stream()
                    .noneMatch(source -> source.startsWith(node.group(1) + "\n")
                            && source.contains("test('" + node.group(2).replace("'", "\\'") + "'"))) {
                missing.add(row.promise() + ": " + node.group());
            }
        }
        if (named == 0) {
            missing.add(row.promise() + ": no test");
        }
        return missing;
    }

    private static boolean isTest(String source, String type, String method) {
        return source.startsWith(type + ".java\n")
                && Pattern.compile(
                                "@(Test|ParameterizedTest|Property|RepeatedTest|OnEveryDatabase)\\b(?:(?!\\b(void|boolean) )[\\s\\S])*?(void|boolean) "
                                        + method + "\\(")
                        .matcher(source)
                        .find();
    }

    /** Every test's source behind its file name. */
    private static List<String> sources() {
        List<String> sources = new ArrayList<>();
        for (String tests : List.of("src/sandbox/test", "src/plugin/test", "src/browser", "src/clients")) {
            Path root = HOUSE.resolve(tests);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().matches(".*(\\.java|\\.test\\.js)"))
                            .filter(file -> !file.toString().contains("node_modules"))
                            .forEach(file -> sources.add(file.getFileName() + "\n" + read(file)));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
