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

/** Holds the table in docs/sandbox.md: every host behaviour it names is shown by a test that is there. */
class HostBehavioursTest {
    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\| (.+) \\|$");
    private static final Pattern JAVA = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern NODE = Pattern.compile("`([\\w-]+\\.test\\.js): ([^`]+)`");

    /** What the hosts are hard at; none of it may go unshown. */
    private static final List<String> SECTIONS = List.of(
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
            "Databases");

    private record Row(String section, String behaviour, String shownBy) {}

    @Test
    void every_behaviour_is_shown_by_a_test_that_is_there() {
        List<String> sources = sources();
        List<String> missing = new ArrayList<>();
        List<Row> rows = rows();
        for (Row row : rows) {
            int named = 0;
            for (Matcher java = JAVA.matcher(row.shownBy()); java.find(); named++) {
                if (sources.stream().noneMatch(source -> isTest(source, java.group(1), java.group(2)))) {
                    missing.add(row.behaviour() + ": " + java.group());
                }
            }
            for (Matcher node = NODE.matcher(row.shownBy()); node.find(); named++) {
                if (sources.stream()
                        .noneMatch(source -> source.startsWith(node.group(1) + "\n")
                                && source.contains("test('" + node.group(2).replace("'", "\\'") + "'"))) {
                    missing.add(row.behaviour() + ": " + node.group());
                }
            }
            if (named == 0) {
                missing.add(row.behaviour() + ": no test");
            }
        }
        assertThat(rows).extracting(Row::section).containsAll(SECTIONS);
        assertThat(missing).isEmpty();
    }

    private static boolean isTest(String source, String type, String method) {
        return source.startsWith(type + ".java\n")
                && Pattern.compile("@(Test|ParameterizedTest|Property|RepeatedTest)\\b(?:(?!\\bvoid )[\\s\\S])*?void "
                                + method + "\\(")
                        .matcher(source)
                        .find();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String section = "";
        boolean inside = false;
        for (String line : read(HOUSE.resolve("docs/sandbox.md")).lines().toList()) {
            if (line.startsWith("## ")) {
                inside = line.equals("## What it does as the hosts do");
            } else if (line.startsWith("### ")) {
                section = line.substring(4);
            }
            Matcher row = ROW.matcher(line);
            if (inside
                    && row.matches()
                    && !row.group(1).equals("behaviour")
                    && !row.group(1).startsWith("-")) {
                rows.add(new Row(section, row.group(1), row.group(2)));
            }
        }
        return rows;
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
