package io.throughline.okr.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.PersonView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.tree.Scene;
import io.throughline.okr.view.tree.TreePlace;
import io.throughline.okr.view.tree.TreeView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreeTemplatesTest {
    private static final String MARKS = "http://localhost:1990/confluence/print/";
    private static final HostRenderer RENDERER = new HostRenderer();

    record Case(String template, HouseWording wording, TreePlace place) {
        @Override
        public String toString() {
            return template + " " + wording.language() + " " + place;
        }

        String html(Reading.Shown<BoardView> shown) {
            TreeView tree = TreeView.of(shown, Scene.READ, "", place, wording);
            return RENDERER.render(template, Map.of("tree", tree, "marks", MARKS));
        }
    }

    static List<Case> everywhere() {
        return Stream.of(HouseWording.english(), HouseWording.chinese())
                .flatMap(wording -> Stream.of(
                        new Case("templates/shared/tree.vm", wording, TreePlace.PAGE),
                        new Case("templates/shared/tree.vm", wording, TreePlace.WORKSPACE),
                        new Case("templates/confluence/tree-print.vm", wording, TreePlace.PAPER)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void every_reference_prints_and_the_whole_is_well_formed(Case each) throws IOException {
        for (Reading.Shown<BoardView> shown :
                List.of(Scene.shown(Scene.board()), Scene.stale(Scene.board()), Scene.shown(Scene.board(List.of())))) {
            Html html = Html.of(each.html(shown));

            assertThat(html.source())
                    .doesNotContain("$")
                    .doesNotContain("#if")
                    .doesNotContain("#end")
                    .doesNotContain("#set");
        }
        keep(each, each.html(Scene.shown(Scene.board())));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_people_typed_is_text_and_nothing_else(Case each) {
        for (String typed : Html.HOSTILE) {
            Html html = Html.of(each.html(Scene.shown(typedEverywhere(typed))));

            assertThat(html.text()).contains(typed);
            assertThat(html.elements()).doesNotContain("script", "svg", "iframe", "body", "x");
            assertThat(html.attributes()).noneMatch(name -> name.startsWith("on"));
        }
    }

    @Test
    void the_page_holds_every_row_unfolded_without_a_script() {
        Html html = Html.of(everywhere().get(0).html(Scene.shown(Scene.board())));

        assertThat(html.count("tr")).isEqualTo(11);
        assertThat(html.source())
                .contains("data-key=\"O-1\"")
                .contains("--p:42;--e:61")
                .doesNotContain("<button type=\"button\" class=\"tl-percent\"");
        assertThat(html.text())
                .contains("Raise the payment success rate")
                .contains("400\u202fms")
                .contains("Checkout · Q3 · 2 key results");
    }

    @Test
    void the_workspace_opens_percentages_except_where_there_is_nothing_to_count() {
        String html = everywhere().get(1).html(Scene.shown(Scene.board()));

        assertThat(html.split("<button type=\"button\" class=\"tl-percent\"", -1))
                .hasSize(10);
    }

    @Test
    void paper_needs_no_style_sheet_and_no_script_and_names_owners_and_thresholds() {
        Html html = Html.of(everywhere().get(2).html(Scene.shown(Scene.board())));

        assertThat(html.attributes()).doesNotContain("class");
        assertThat(html.elements()).doesNotContain("button", "svg", "a");
        assertThat(html.text())
                .contains("Jonas Weber")
                .contains("At risk from 10 points behind")
                .contains("400 ms");
        assertThat(html.source())
                .contains("src=\"" + MARKS + "off-track.png\"")
                .doesNotContain("display:flex")
                .doesNotContain("var(");
    }

    @Test
    void old_data_says_so_before_anything_else() {
        assertThat(everywhere().get(0).html(Scene.stale(Scene.board())))
                .containsSubsequence("is-old", "Jira does not answer.", "12 Aug 2027, 14:32", "Merchants trust");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void an_owner_who_has_left_is_said_and_shown_to_be_inactive(Case each) {
        PersonView gone = new PersonView("k", "Mei Lin", false);
        String said = each.wording().text("okr.word.left", "Mei Lin");

        String html = each.html(Scene.shown(Scene.board(List.of(ownedBy(gone, "Title")))));

        assertThat(html).contains(said);
        if (!each.template().endsWith("print.vm")) {
            assertThat(html).contains("tl-avatar--left", "aria-label=\"" + said + "\"", "title=\"" + said + "\"");
            assertThat(each.html(Scene.shown(Scene.board()))).doesNotContain("tl-avatar--left");
        }
    }

    @Test
    void why_what_is_not_behind_is_at_risk_all_the_same_is_said_in_words() {
        BoardView overdue = Scene.board(List.of(row("objective", "Trust", 23), row("key-result", "Raise it", 23)));
        BoardView heard = Scene.board(List.of(row("objective", "Trust", -1), row("key-result", "Raise it", -1)));

        for (Case each : everywhere().subList(0, 3)) {
            assertThat(each.html(Scene.shown(overdue)))
                    .contains("A key result without a check-in for 23 days", "No check-in for 23 days");
            assertThat(each.html(Scene.shown(heard))).doesNotContain("check-in for");
        }
    }

    private static BoardView typedEverywhere(String typed) {
        return Scene.board(List.of(row("objective", new PersonView(typed, typed, true), typed, -1)));
    }

    private static BoardRowView ownedBy(PersonView owner, String typed) {
        return row("objective", owner, typed, -1);
    }

    private static BoardRowView row(String kind, String typed, int overdueFor) {
        return row(kind, new PersonView(typed, typed, true), typed, overdueFor);
    }

    private static BoardRowView row(String kind, PersonView owner, String typed, int overdueFor) {
        return new BoardRowView(
                kind,
                1,
                "O-1",
                typed,
                1,
                typed,
                typed,
                1,
                "committed",
                0,
                0,
                0,
                true,
                0,
                typed,
                0.5,
                0.5,
                "on-track",
                5,
                0,
                owner,
                1,
                "",
                1,
                0,
                "",
                0,
                0,
                List.of(),
                "",
                -1,
                false,
                overdueFor > 0,
                overdueFor);
    }

    /** Left beside the build's other output, to be looked at. */
    private static void keep(Case each, String html) throws IOException {
        Path folder = Path.of("target", "looks");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(each.toString().replaceAll("\\W+", "-") + ".html"), html);
    }
}
