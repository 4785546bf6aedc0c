package io.throughline.okr.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void fields_stand_in_their_order_and_whole_numbers_are_whole() {
        Facts facts = new Facts()
                .with("title", "Trust")
                .with("weight", 1.0)
                .with("target", -0.25)
                .with("issue", 3_000_000_000L)
                .with("confidential", true)
                .with("leads", List.of("mei", "林"))
                .withAll("checkpoints", List.of(new Facts().with("value", 5)));

        assertThat(facts.values().toString())
                .isEqualTo("{title=Trust, weight=1, target=-0.25, issue=3000000000, confidential=true,"
                        + " leads=[mei, 林], checkpoints=[{value=5}]}");
        assertThat(Facts.of(facts.values())).isEqualTo(facts);
        assertThat(new Facts().with("weight", 3)).isEqualTo(new Facts().with("weight", 3.0));
    }

    @Test
    void what_was_not_known_when_facts_were_written_reads_as_nothing() {
        Facts old = new Facts().with("title", "Trust");

        assertThat(old.text("why")).isEmpty();
        assertThat(old.number("weight")).isZero();
        assertThat(old.id("parent")).isZero();
        assertThat(old.truth("confidential")).isFalse();
        assertThat(old.texts("labels")).isEmpty();
        assertThat(old.parts("checkpoints")).isEmpty();
    }

    @Test
    void what_no_json_can_say_is_refused() {
        assertThatThrownBy(() -> new Facts().with("weight", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Facts.of(Map.of("owner", new Object()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_scope_is_read_from_its_name_and_from_nothing_else() {
        assertThat(Scope.parse("cycle:5")).isEqualTo(Scope.cycle(5));
        assertThat(Scope.parse("shared")).isEqualTo(Scope.SHARED);
        for (String wrong : List.of("", "cycle", "cycle:", "cycle:0", "cycle:x", "shared:0", "plan:1")) {
            assertThatThrownBy(() -> Scope.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
