package io.throughline.okr.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void fields_stand_in_their_order_and_whole_numbers_without_a_fraction() {
        Facts facts = new Facts()
                .with("title", "Say “hi” to \"\\\n")
                .with("weight", 1.0)
                .with("target", -0.25)
                .with("issue", 3_000_000_000L)
                .with("leads", List.of("mei", "林"));

        assertThat(facts.text())
                .isEqualTo("{\"title\":\"Say “hi” to \\\"\\\\\\u000a\",\"weight\":1,\"target\":-0.25,"
                        + "\"issue\":3000000000,\"leads\":[\"mei\",\"林\"]}");
    }

    @Property
    void whatever_is_written_is_read_again(@ForAll String text, @ForAll double number, @ForAll long whole)
            throws JsonProcessingException {
        JsonNode read = new ObjectMapper()
                .readTree(new Facts()
                        .with("text", text)
                        .with("number", number)
                        .with("whole", whole)
                        .text());

        assertThat(read.get("text").textValue()).isEqualTo(text);
        assertThat(read.get("number").doubleValue()).isEqualTo(number + 0.0);
        assertThat(read.get("whole").longValue()).isEqualTo(whole);
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
