package io.throughline.okr.domain.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.objective.Goals;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.text.BreakIteratorSegmentation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingRulesTest {
    private static final Measure UP = Measure.number(Measure.Kind.NUMBER_UP, 0, 10, 0, "");
    private final WritingRules rules = new WritingRules(new BreakIteratorSegmentation());

    @ParameterizedTest
    @CsvSource({
        "Assess Colossus latency, Assess",
        "Help the support team, Help",
        "ＡＮＡＬＹＺＥ response times, ＡＮＡＬＹＺＥ",
        "Work on the backlog, Work on",
        "look into refunds, look into",
        "调研新架构, 调研",
        "持续推进平台建设, 推进",
        "将协助客户上线, 协助"
    })
    void a_key_result_that_begins_with_an_activity_is_marked_at_the_verb(String title, String marked) {
        assertThat(check("Trust", keyResult(title, Source.CHECK_IN, UP)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("K06");
                    assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
                    assertThat(title.substring(finding.start(), finding.end())).isEqualTo(marked);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Support tickets fall below 50 a week",
                "Research: five interviews a month",
                "Helpdesk answers within an hour",
                "Reviewers a change down to two",
                "Working hours lost to builds down to 3",
                "Raise the payment success rate",
                "Review time down from 9 to 3 hours",
                "将P95从300ms降到150ms",
                "支持工单降到每周50个以内",
                "评估报告及时率提升到95%",
                "参与度从3.1提升到4.0",
                "让每次发布都可回滚"
            })
    void what_only_looks_like_an_activity_is_left_alone(String title) {
        assertThat(check("Trust", keyResult(title, Source.CHECK_IN, UP))).isEmpty();
    }

    @Test
    void an_objective_without_a_key_result_is_an_error() {
        assertThat(check("Trust")).extracting(Finding::rule).containsExactly("O09");
    }

    @Test
    void a_key_result_without_a_target_is_an_error_unless_it_counts_issues() {
        Measure none = Measure.number(Measure.Kind.NUMBER_UP, 5, 5, 0, "");

        assertThat(check("Trust", keyResult("Raise it", Source.CHECK_IN, none)))
                .extracting(Finding::rule, Finding::start)
                .containsExactly(tuple("K01", -1));
        assertThat(check("Trust", keyResult("Refunds in one click", Source.LINKED_ISSUES, Measure.PERCENT_DONE)))
                .isEmpty();
    }

    @Test
    void an_objective_longer_than_a_line_is_marked_from_there() {
        KeyResult fine = keyResult("Raise it", Source.CHECK_IN, UP);

        assertThat(check("x".repeat(100), fine)).isEmpty();
        assertThat(check("x".repeat(101), fine))
                .extracting(Finding::rule, Finding::start, Finding::end)
                .containsExactly(tuple("O02", 100, 101));
        assertThat(check("让".repeat(40), fine)).isEmpty();
        assertThat(check("让".repeat(41), fine)).extracting(Finding::start).containsExactly(40);
        assertThat(check("😀".repeat(100), fine)).isEmpty();
    }

    @Test
    void errors_come_first() {
        Measure none = Measure.number(Measure.Kind.NUMBER_UP, 5, 5, 0, "");

        assertThat(check("x".repeat(120), keyResult("Help the team", Source.CHECK_IN, none)))
                .extracting(Finding::rule)
                .containsExactly("K01", "O02", "K06");
    }

    @ParameterizedTest
    @EnumSource(Measure.Kind.class)
    void only_a_number_can_be_without_a_target(Measure.Kind kind) {
        Measure measure = new Measure(kind, 0, 0, 0, 0, "", List.of());

        List<String> found = check("Trust", keyResult("Raise it", Source.CHECK_IN, measure)).stream()
                .map(Finding::rule)
                .toList();

        assertThat(found).isEqualTo(kind.number() ? List.of("K01") : List.of());
    }

    private List<Finding> check(String title, KeyResult... keyResults) {
        return rules.check(Goals.stored(1, Goals.objective(title, Home.NONE)), List.of(keyResults));
    }

    private static KeyResult keyResult(String title, Source source, Measure measure) {
        return Goals.stored(2, Goals.keyResult(1, title, source, measure));
    }
}
