package io.throughline.okr.view.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.PersonView;
import io.throughline.okr.view.Wording;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TreeViewTest {
    private final Wording english = HouseWording.english();
    private final TreeView tree = tree(Scene.board(), TreePlace.PAGE, english);

    @Test
    void counts_the_key_results_of_the_org_unit_by_health_and_leaves_out_those_of_teams() {
        assertThat(tree.total()).isEqualTo("5 key results");
        assertThat(tree.counts())
                .containsExactly(
                        new TreeCountView("on-track", 1, "on track"),
                        new TreeCountView("at-risk", 1, "at risk"),
                        new TreeCountView("off-track", 1, "off track"),
                        new TreeCountView("not-started", 1, "not started"),
                        new TreeCountView("done", 1, "done"));
    }

    @Test
    void an_objective_at_the_top_begins_a_group() {
        assertThat(tree.groups()).extracting(group -> group.rows().get(0).id()).containsExactly(1, 3, 4);
        assertThat(tree.groups()).extracting(group -> group.rows().size()).containsExactly(5, 3, 2);
    }

    @Test
    void a_row_with_deeper_rows_after_it_is_a_parent() {
        assertThat(tree.groups().get(0).rows())
                .extracting(TreeRowView::parent)
                .containsExactly(true, false, true, true, false);
    }

    @Test
    void a_team_is_named_with_the_short_name_of_its_cycle() {
        TreeRowView team = row(2);

        assertThat(team.rank()).isEqualTo("team");
        assertThat(team.team()).isEqualTo("Checkout");
        assertThat(team.meta()).isEqualTo("Q3 · 2 key results");
        assertThat(row(1).meta()).isEqualTo("3 key results · committed");
    }

    @Test
    void numbers_carry_their_decimals_and_the_unit_stands_at_the_target_alone() {
        assertThat(row(11))
                .extracting(TreeRowView::from, TreeRowView::now, TreeRowView::target, TreeRowView::unit)
                .containsExactly("96.2", "97.7", "98.5", "%");
        assertThat(row(16).target()).isEqualTo("2,400.5");
    }

    @Test
    void a_percent_sign_touches_its_number_in_english_and_chinese_and_no_other_unit_does() {
        assertThat(row(11).apart()).isFalse();
        assertThat(row(12).apart()).isTrue();
        assertThat(row(16).apart()).isFalse();
    }

    @Test
    void nothing_to_count_is_a_dash_without_a_bar_and_never_zero() {
        assertThat(row(4).percent()).isEqualTo("–");
        assertThat(row(4).bar().shown()).isFalse();
        assertThat(row(16).percent()).isEqualTo("0%");
        assertThat(row(16).now()).isEqualTo("–");
    }

    @Test
    void progress_beyond_the_target_stays_within_a_hundred_percent() {
        BoardRowView beyond = Scene.keyResult(20, "Beyond", 2, 0, 12, 10, 0, "", 1.2, "done", 8, 0);
        TreeRowView row = tree(Scene.board(List.of(beyond)), TreePlace.PAGE, english)
                .groups()
                .get(0)
                .rows()
                .get(0);

        assertThat(row.percent()).isEqualTo("100%");
        assertThat(row.bar().progress()).isEqualTo(100);
    }

    @Test
    void confidence_is_five_dots_of_two_points_and_the_change_since_the_check_in_before() {
        assertThat(row(12).confidence()).isEqualTo(new ConfidenceView(true, "5", List.of("f", "f", "h", "", ""), "↓1"));
        assertThat(row(16).confidence())
                .isEqualTo(new ConfidenceView(true, "10", List.of("f", "f", "f", "f", "f"), "↑1"));
        assertThat(row(13).confidence()).isEqualTo(new ConfidenceView(false, "–", List.of(), ""));
    }

    @Test
    void initials_are_of_the_first_and_the_last_name_or_the_first_character_of_a_chinese_one() {
        assertThat(OwnerView.of(new PersonView("k", "Ana María de Souza", true), english)
                        .initials())
                .isEqualTo("AS");
        assertThat(OwnerView.of(new PersonView("k", "Cher", true), english).initials())
                .isEqualTo("C");
        assertThat(OwnerView.of(new PersonView("k", "林晓", true), english))
                .extracting(OwnerView::initials, OwnerView::cjk)
                .containsExactly("林", true);
        assertThat(OwnerView.of(new PersonView("k", "𠮷野 家", true), english).initials())
                .isEqualTo("𠮷");
    }

    @Test
    void a_leaver_is_said_to_be_inactive_and_nobody_is_a_dash() {
        assertThat(OwnerView.of(new PersonView("k", "Mei Lin", false), english).name())
                .isEqualTo("Mei Lin (inactive)");
        assertThat(OwnerView.of(PersonView.NOBODY, english).name()).isEqualTo("–");
    }

    @Test
    void a_title_in_another_script_says_its_language() {
        TreeView chinese = tree(Scene.board(), TreePlace.PAGE, HouseWording.chinese());

        assertThat(row(4).lang()).isEqualTo("zh");
        assertThat(row(1).lang()).isEmpty();
        assertThat(chinese.groups().get(2).rows().get(0).lang()).isEmpty();
        assertThat(Script.of("金曜日にリリース").langOn("zh-CN")).isEqualTo("ja");
        assertThat(Script.of("금요일").langOn("en")).isEqualTo("ko");
        assertThat(Script.of("金曜日").langOn("ja")).isEmpty();
    }

    @Test
    void the_foot_says_what_time_expects_of_each_cycle_and_where_the_numbers_come_from() {
        assertThat(tree.expected()).isEqualTo("Expected by today: 61% of 2027, 47% of 2027 Q3");
        assertThat(tree.source()).isEqualTo("From Jira, 12 Aug 2027, 14:32, as you may see it");
        assertThat(tree.thresholds())
                .startsWith(
                        "At risk from 10 points behind, off track from 25; never on track after 14 days without a check-in.");
        assertThat(TreeView.of(Scene.shown(Scene.board()), Scene.READ, "Priya Nair", TreePlace.PAPER, english)
                        .source())
                .isEqualTo("From Jira, 12 Aug 2027, 14:32, as Priya Nair may see it");
    }

    @Test
    void last_known_data_says_its_time_and_that_of_the_last_try() {
        TreeView stale = TreeView.of(Scene.stale(Scene.board()), "2027-08-12T15:00:00Z", "", TreePlace.PAGE, english);

        assertThat(stale.staleMore())
                .isEqualTo("This is what you saw on 12 Aug 2027, 14:32; it may have changed since.");
        assertThat(stale.tried()).isEqualTo("Tried 12 Aug 2027, 17:00");
        assertThat(tree.stale()).isEmpty();
    }

    @Test
    void leads_to_jira_from_a_page_only_and_only_to_an_address_a_browser_opens_as_a_page() {
        BoardView board = Scene.board();
        BoardView forged = new BoardView(
                board.orgUnit(), board.cycle(), board.rows(), board.cycles(), 10, 25, 14, "javascript:alert(1)//");

        assertThat(tree.address()).isEqualTo("https://jira.example.com/jira/plugins/servlet/okr?unit=7&cycle=1");
        assertThat(tree(board, TreePlace.WORKSPACE, english).address()).isEmpty();
        assertThat(tree(forged, TreePlace.PAGE, english).address()).isEmpty();
    }

    @Test
    void percentages_open_in_the_workspace_only() {
        assertThat(tree(Scene.board(), TreePlace.WORKSPACE, english).explains()).isTrue();
        assertThat(tree.explains()).isFalse();
        assertThat(tree.hint()).isEmpty();
    }

    @Test
    void a_board_without_rows_says_for_which_cycle() {
        TreeView empty = tree(Scene.board(List.of()), TreePlace.PAGE, english);

        assertThat(empty.empty()).isTrue();
        assertThat(empty.emptyTitle()).isEqualTo("No objectives for 2027 yet");
        assertThat(empty.total()).isEqualTo("no key results");
    }

    @Test
    void a_late_bar_on_paper_fills_the_gap_to_the_tick() {
        assertThat(row(12).bar().parts())
                .containsExactly(
                        new BarView.Part("fill", "21.8"),
                        new BarView.Part("at-risk", "9.3"),
                        new BarView.Part("tick", "1.0"),
                        new BarView.Part("track", "19.9"));
    }

    @Property
    void the_parts_of_a_bar_on_paper_always_fill_it(
            @ForAll @DoubleRange(min = 0, max = 1.5) double progress,
            @ForAll @DoubleRange(min = 0, max = 1) double expected,
            @ForAll boolean late) {
        BoardRowView row = Scene.keyResult(1, "x", 2, 0, 1, 2, 0, "", progress, late ? "at-risk" : "on-track", 5, 0);
        BoardRowView timed = new BoardRowView(
                row.kind(),
                1,
                "KR-1",
                "x",
                2,
                "u",
                "c",
                0,
                "",
                0,
                1,
                2,
                true,
                0,
                "",
                progress,
                expected,
                row.health(),
                5,
                0,
                row.owner(),
                0,
                "check-in",
                1,
                0,
                "number-up",
                0,
                0,
                List.of(),
                "",
                -1,
                false,
                false,
                -1);
        int tenths = BarView.of(timed, english).parts().stream()
                .mapToInt(part -> Integer.parseInt(part.width().replace(".", "")))
                .sum();

        assertThat(tenths).isEqualTo(520);
    }

    private TreeRowView row(int id) {
        return tree.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static TreeView tree(BoardView board, TreePlace place, Wording wording) {
        return TreeView.of(Scene.shown(board), Scene.READ, "", place, wording);
    }
}
