package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.domain.Refused.Reason;
import io.throughline.okr.templates.HouseWording;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MappersTest {
    private final Texts texts = new Texts(new HouseTexts(HouseWording.english()));

    @ParameterizedTest
    @CsvSource({"INVALID, 400", "FORBIDDEN, 403", "NOT_FOUND, 404", "CONFLICT, 409", "STALE, 412", "TOO_LARGE, 413"})
    void each_reason_has_its_status(Reason reason, int status) {
        Response response = new RefusedMapper(texts).toResponse(new Refused(reason, "", "okr.refused.not-found"));

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getMediaType()).hasToString("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_reason_has_words(Reason reason) {
        Refused refused = new Refused(reason, List.of(new Fault("limit", "okr.rest.field.between", List.of(1, 50))));

        assertThat(body(new RefusedMapper(texts).toResponse(refused)))
                .contains("\"errors\":[{\"field\":\"limit\",\"message\":\"This must be from 1 to 50.\"}]")
                .doesNotContain("okr.");
    }

    @Test
    void a_defect_tells_its_number_and_nothing_of_itself() {
        String body = body(new FailureMapper(texts).toResponse(new IllegalStateException("secret")));

        assertThat(body).contains("\"status\":500").doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(body).containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    private static String body(Response response) {
        return new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);
    }
}
