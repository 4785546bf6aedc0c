package io.throughline.okr.rest;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Writes the OpenAPI document anew; no test, so it runs only when it is named. {@link OpenApiTest} tells how. */
class MakeOpenApi {
    @Test
    void of_the_code_as_it_is() throws IOException {
        Files.writeString(OpenApi.file(), OpenApi.made());
    }
}
