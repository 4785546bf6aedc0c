package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.okr.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparseFieldsTest {
    private static final String ELEMENT =
            """
            {"id": 1, "title": "Trust", "owner": {"key": "mei", "name": "Mei"}, "labels": ["a"], "steps": [
              {"title": "One", "weight": 1}, {"title": "Two", "weight": 2}], "checkpoints": []}""";

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title|{\"title\":\"Trust\"}",
                "title,id|{\"id\":1,\"title\":\"Trust\"}",
                " title , title |{\"title\":\"Trust\"}",
                "owner.name|{\"owner\":{\"name\":\"Mei\"}}",
                "owner,owner.name|{\"owner\":{\"key\":\"mei\",\"name\":\"Mei\"}}",
                "labels|{\"labels\":[\"a\"]}",
                "steps.title|{\"steps\":[{\"title\":\"One\"},{\"title\":\"Two\"}]}",
                "checkpoints.day|{\"checkpoints\":[]}"
            })
    void the_fields_that_are_named_stay_in_their_order(String names, String left) {
        assertThat(SparseFields.of(tree(ELEMENT), names)).hasToString(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel",
                "title.en",
                "owner.nme",
                "owner,owner.nme",
                "labels.x",
                "title,,id",
                "title,",
                ".",
                "steps.0"
            })
    void a_name_that_nothing_has_is_refused(String names) {
        assertThatThrownBy(() -> SparseFields.of(tree(ELEMENT), names))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsOnly("fields"));
    }

    @Test
    void a_list_stays_one_and_tells_where_it_goes_on() {
        String list = "{\"objectives\": [%s, {\"id\": 2, \"extra\": 1}], \"next\": \"abc\"}".formatted(ELEMENT);

        assertThat(SparseFields.of(tree(list), "id,extra"))
                .hasToString("{\"objectives\":[{\"id\":1},{\"id\":2,\"extra\":1}],\"next\":\"abc\"}");
        assertThat(SparseFields.of(tree("{\"objectives\": [], \"next\": \"\"}"), "anything.at.all"))
                .hasToString("{\"objectives\":[],\"next\":\"\"}");
    }

    @Test
    void names_without_end_are_refused() {
        StringBuilder names = new StringBuilder("n0");
        for (int i = 1; i <= 50; i++) {
            names.append(",n").append(i);
        }
        assertThatThrownBy(() -> SparseFields.of(tree(ELEMENT), names.toString()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::messageKey)
                        .containsExactly("okr.rest.fields.many"));
    }
}
