package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.planning.PositioningDraft;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositioningDraftTest {
    @Test
    void a_body_is_read_with_its_statements_in_order() {
        assertThat(read("{\"purpose\":\"a\",\"statements\":[{\"text\":\"one\"},{\"text\":\"two\"}]}"))
                .isEqualTo(new PositioningDraft("a", "", "", "", "", "", List.of("one", "two")));
    }

    @Test
    void every_wrong_field_is_named_with_its_path_also_inside_a_statement() {
        String body = "{\"purpose\":3,\"statements\":[{\"text\":\"one\",\"theme\":1},5,{\"text\":[]}],\"foo\":1}";

        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field, Refused.Fault::messageKey)
                        .containsExactlyInAnyOrder(
                                tuple("purpose", "okr.rest.field.text"),
                                tuple("statements[0].theme", "okr.rest.field.unknown"),
                                tuple("statements[1]", "okr.rest.field.object"),
                                tuple("statements[2].text", "okr.rest.field.text"),
                                tuple("foo", "okr.rest.field.unknown")));
    }

    @Test
    void statements_are_needed_and_are_a_list() {
        assertThatThrownBy(() -> read("{}")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("{\"statements\":{\"text\":\"one\"}}")).isInstanceOf(Refused.class);
    }

    private static PositioningDraft read(String body) {
        return Drafts.positioning(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
