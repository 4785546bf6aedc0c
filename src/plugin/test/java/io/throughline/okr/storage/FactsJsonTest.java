package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.change.Facts;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FactsJsonTest {
    @Property
    void whatever_is_written_is_read_again(
            @ForAll String text,
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double number,
            @ForAll int whole,
            @ForAll boolean truth,
            @ForAll List<String> texts) {
        Facts facts = new Facts()
                .with("text", text)
                .with("number", number)
                .with("whole", whole)
                .with("truth", truth)
                .with("texts", texts)
                .withAll("parts", List.of(new Facts().with("day", text).with("value", number)));

        assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
    }

    @Test
    void nothing_is_no_text_and_what_is_broken_is_said() {
        assertThat(FactsJson.write(new Facts())).isEmpty();
        assertThat(FactsJson.read("").none()).isTrue();
        assertThatThrownBy(() -> FactsJson.read("{\"title\":")).isInstanceOf(IllegalStateException.class);
    }
}
