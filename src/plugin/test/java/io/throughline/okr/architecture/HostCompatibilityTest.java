package io.throughline.okr.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostCompatibilityTest {
    private static final Path SOURCES = House.path().resolve("src/hostapi/main/java");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z][\\w.]+\\.[A-Z]\\w*)` \\| (.+?) \\| (.+?) \\| (.+?) \\| (.+) \\|$");
    private static final Pattern EVIDENCE = Pattern.compile("/\\*\\* .*?Evidence: (\\[.+?])\\. \\*/");
    private static final Pattern TAG = Pattern.compile("\\[[^\\]]+]");
    private static final Set<String> TAGS =
            Set.of("[SLACK]", "[BOOT]", "[POKER]", "[PANELS]", "[CTEN]", "[OO]", "[P6]", "[OLD]");

    @Test
    void the_table_lists_exactly_the_host_types_we_wrote_down() throws IOException {
        assertThat(rows().keySet()).isEqualTo(types().keySet()).isNotEmpty();
    }

    @Test
    void table_and_source_name_the_same_evidence() throws IOException {
        Map<String, String> claimed = new TreeMap<>();
        rows().forEach((type, row) -> claimed.put(type, row.evidence()));
        assertThat(claimed).isEqualTo(types());
    }

    @Test
    void every_evidence_is_a_tag_the_page_explains() throws IOException {
        rows().forEach((type, row) -> {
            List<String> tags = TAG.matcher(row.evidence())
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(tags).as(type).isNotEmpty();
            assertThat(String.join(" ", tags)).as(type).isEqualTo(row.evidence());
            assertThat(tags).as(type).allMatch(tag -> TAGS.contains(tag) || tag.startsWith("[DOC "));
        });
        assertThat(page())
                .contains(TAGS.stream().map(tag -> "\n| " + tag + " | ").toList());
    }

    @Test
    void a_type_stands_under_the_product_that_offers_it() throws IOException {
        rows().forEach((type, row) -> assertThat(row.product()).as(type).isEqualTo(product(type)));
    }

    @Test
    void no_type_claims_more_than_yes_or_no_for_a_real_host() throws IOException {
        rows().forEach((type, row) -> {
            assertThat(row.verified()).as(type).matches("no|yes: .+");
            assertThat(row.use()).as(type).isNotBlank();
        });
    }

    private static String product(String type) {
        if (Stream.of("com.atlassian.jira.", "com.atlassian.query.", "org.ofbiz.")
                .anyMatch(type::startsWith)) {
            return "jira";
        }
        return Stream.of("com.atlassian.confluence.", "com.atlassian.user.", "com.atlassian.renderer.")
                        .anyMatch(type::startsWith)
                ? "confluence"
                : "shared";
    }

    private static String page() throws IOException {
        return Files.readString(House.path().resolve("docs/host-compatibility.md"));
    }

    /** The table's rows by type. */
    private static Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        page().lines().map(ROW::matcher).filter(Matcher::matches).forEach(row -> {
            Row before = rows.put(row.group(1), new Row(row.group(2), row.group(3), row.group(4), row.group(5)));
            assertThat(before).as("second row of " + row.group(1)).isNull();
        });
        return rows;
    }

    /** What the javadoc of each type in the source tree says it stands on, by type; "" where it says nothing. */
    private static Map<String, String> types() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<Path> sources = files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.endsWith("package-info.java"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Map<String, String> types = new TreeMap<>();
            for (Path source : sources) {
                String name = SOURCES.relativize(source).toString().replace(java.io.File.separatorChar, '.');
                String text = Files.readString(source).replaceAll("\\s+\\*?(?!/)\\s*", " ");
                Matcher evidence = EVIDENCE.matcher(text);
                types.put(
                        name.substring(0, name.length() - ".java".length()), evidence.find() ? evidence.group(1) : "");
            }
            return types;
        }
    }

    /** One row of the table. */
    private record Row(String product, String evidence, String verified, String use) {}
}
