package io.throughline.okr.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.planning.PlanningScene;
import io.throughline.okr.view.planning.PositioningSheetView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PositioningTemplatesTest {
    private static final String SCREEN = "templates/confluence/positioning.vm";
    private static final String PAPER = "templates/confluence/positioning-print.vm";
    private static final HostRenderer RENDERER = new HostRenderer();

    record Case(String template, HouseWording wording) {
        @Override
        public String toString() {
            return template + " " + wording.language();
        }

        String html(Reading.Shown<PositioningView> shown) {
            PositioningSheetView sheet = PositioningSheetView.of(shown, PlanningScene.READ, "", wording);
            return RENDERER.render(template, Map.of("positioning", sheet));
        }
    }

    static List<Case> everywhere() {
        return Stream.of(HouseWording.english(), HouseWording.chinese())
                .flatMap(wording -> Stream.of(new Case(SCREEN, wording), new Case(PAPER, wording)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void every_reference_prints_and_the_whole_is_well_formed(Case each) throws IOException {
        for (Reading.Shown<PositioningView> shown : List.of(
                PlanningScene.shown(PlanningScene.positioning()),
                PlanningScene.stale(PlanningScene.positioning()),
                PlanningScene.shown(PlanningScene.unwritten()))) {
            Html html = Html.of(each.html(shown));

            assertThat(html.source())
                    .doesNotContain("$")
                    .doesNotContain("#if")
                    .doesNotContain("#end")
                    .doesNotContain("#foreach");
        }
        Files.createDirectories(Path.of("target", "looks"));
        String name = Path.of(each.template()).getFileName().toString().replace(".vm", "");
        Files.writeString(
                Path.of("target", "looks", name + "-" + each.wording().language() + ".html"),
                each.html(PlanningScene.shown(PlanningScene.positioning())));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_people_typed_is_text_and_nothing_else(Case each) {
        for (String typed : Html.HOSTILE) {
            Html html = Html.of(each.html(PlanningScene.shown(PlanningScene.typed(typed))));

            assertThat(html.text()).contains(typed);
            assertThat(html.elements()).doesNotContain("script", "svg", "iframe", "body", "x");
            assertThat(html.attributes()).noneMatch(name -> name.startsWith("on"));
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void every_answer_consideration_and_statement_is_there_and_a_missing_one_is_a_dash(Case each) {
        PositioningView said = PlanningScene.positioning();
        Html html = Html.of(each.html(PlanningScene.shown(said)));

        assertThat(html.text()).contains(said.purpose(), said.dimensions(), said.boundary(), said.businessValue(), "–");
        said.uniqueValue().lines().filter(line -> !line.isEmpty()).forEach(line -> assertThat(html.source())
                .contains(">" + line + "</p>"));
        said.statements().forEach(statement -> assertThat(html.text()).contains(statement.text()));
    }

    @Test
    void the_version_stands_with_the_ones_before_it_and_who_wrote_it() {
        Html html = Html.of(
                new Case(SCREEN, HouseWording.english()).html(PlanningScene.shown(PlanningScene.positioning())));

        assertThat(html.source())
                .contains("<span class=\"tl-versions__one\">1</span><span class=\"tl-versions__one\">2</span>")
                .contains("<span class=\"tl-versions__one is-shown\">Version 3</span>")
                .contains("href=\"https://jira.example.com/jira/plugins/servlet/okr?unit=7\"");
        assertThat(html.text()).contains("14 Jan 2027, 10:12, Mei Lin").contains("3 statements");
    }

    @Test
    void a_text_in_another_language_than_the_page_says_so() {
        String chinese = "lang=\"zh\">让每位工程师都敢在周五发布";

        assertThat(new Case(SCREEN, HouseWording.english()).html(PlanningScene.shown(PlanningScene.positioning())))
                .contains(chinese);
        assertThat(new Case(SCREEN, HouseWording.chinese()).html(PlanningScene.shown(PlanningScene.positioning())))
                .doesNotContain(chinese);
    }

    @Test
    void one_that_nobody_wrote_says_what_it_is_for() {
        for (String template : List.of(SCREEN, PAPER)) {
            Html html = Html.of(
                    new Case(template, HouseWording.english()).html(PlanningScene.shown(PlanningScene.unwritten())));

            assertThat(html.text())
                    .contains("No positioning of Payments Engineering yet")
                    .doesNotContain("Version");
        }
    }

    @Test
    void paper_needs_no_style_sheet_and_has_nothing_to_click() {
        Html html =
                Html.of(new Case(PAPER, HouseWording.english()).html(PlanningScene.stale(PlanningScene.positioning())));

        assertThat(html.source()).doesNotContain("class=").doesNotContain("href=");
    }
}
