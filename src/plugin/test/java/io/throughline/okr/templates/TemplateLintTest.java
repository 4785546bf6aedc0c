package io.throughline.okr.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No template uses what the hosts' Velocity, of the 1.6 line, lacks, prints as it stands, or should not decide. */
class TemplateLintTest {
    private static final Path TEMPLATES =
            Path.of(System.getProperty("throughline.house", "../.."), "src/plugin/main/resources/templates");

    private static final Map<String, Pattern> RULES = rules();

    private static Map<String, Pattern> rules() {
        Map<String, Pattern> rules = new LinkedHashMap<>();
        rules.put("$foreach is of Velocity 1.7", Pattern.compile("\\$!?\\{?foreach\\b"));
        rules.put("#@ is of Velocity 1.7", Pattern.compile("#@"));
        rules.put("[index] is of Velocity 1.7", Pattern.compile("\\$!?\\{?[\\w.()]+\\["));
        rules.put("#[[ is of Velocity 1.7", Pattern.compile("#\\[\\["));
        rules.put(
                "#break, #evaluate and #define are not of the 1.6 line's core",
                Pattern.compile("#\\{?(break|evaluate|define)\\b"));
        rules.put("#parse and #include look for files", Pattern.compile("#\\{?(parse|include)\\b"));
        rules.put(
                "a property of a record prints itself: call it",
                Pattern.compile("\\$!?\\{?[a-z]\\w*(\\.\\w+\\(\\))*\\.\\w+(?![\\w(])"));
        rules.put("a method with arguments decides", Pattern.compile("\\$!?\\{?[a-z][\\w.()]*\\.\\w+\\([^)]"));
        rules.put(
                "what is escaped by hand is escaped twice",
                Pattern.compile("\\$(esc|htmlUtil|textutils|generalUtil)\\b"));
        rules.put(
                "a script in a page has no place under a content policy",
                Pattern.compile("<script|\\son[a-z]+=|javascript:"));
        return rules;
    }

    @Test
    void every_template_of_the_plugin_keeps_the_rules() throws IOException {
        List<Path> templates = templates();

        assertThat(templates).hasSizeGreaterThan(3);
        List<String> broken = new ArrayList<>();
        for (Path template : templates) {
            broken(Files.readString(template))
                    .forEach(rule -> broken.add(TEMPLATES.relativize(template) + ": " + rule));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_template_can_be_parsed() throws IOException {
        HostRenderer renderer = new HostRenderer();
        for (Path template : templates()) {
            assertThat(renderer.render("templates/" + TEMPLATES.relativize(template), Map.of()))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$foreach.hasNext          | $foreach is of Velocity 1.7",
                "${foreach.count}          | $foreach is of Velocity 1.7",
                "#@row() x #end            | #@ is of Velocity 1.7",
                "$rows[0]                  | [index] is of Velocity 1.7",
                "$row.title                | a property of a record prints itself: call it",
                "${row.owner().name}       | a property of a record prints itself: call it",
                "$i18n.getText('a')        | a method with arguments decides",
                "#parse('x.vm')            | #parse and #include look for files",
                "<a onclick='x'>           | a script in a page has no place under a content policy",
                "#{define}($x) #end        | #break, #evaluate and #define are not of the 1.6 line's core"
            })
    void a_template_that_breaks_a_rule_is_found(String template, String rule) {
        assertThat(broken(template)).contains(rule);
    }

    @Test
    void what_is_allowed_is_not_found() {
        assertThat(
                        broken(
                                "$velocityCount $!row.title() ${row.owner().name()}em $tree.expected(). More, 3 $ a#b; #123abc"))
                .isEmpty();
    }

    private static List<String> broken(String template) {
        String code = template.replaceAll("(?m)^##.*$", "");
        return RULES.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(code).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".vm"))
                    .sorted()
                    .toList();
        }
    }
}
