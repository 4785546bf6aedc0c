package io.throughline.okr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.throughline.okr.storage.upgrade.Company;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.export.ExportModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_published_schema_is_that_of_the_lists() throws IOException {
        assertThat(published()).isEqualTo(DocumentSchema.text(DocumentSchema.ofLists()));
    }

    @Test
    void an_export_is_what_the_schema_says() throws IOException {
        assertThat(faults(exported())).isEmpty();
    }

    @Test
    void what_is_not_as_the_schema_says_is_found() throws IOException {
        JsonNode document = JSON.readTree(exported());
        ((ObjectNode) document.at("/objectives/0")).put("weight", "heavy").remove("title");
        ((ObjectNode) document.at("/keyResults/0")).put("more", 1);

        assertThat(faults(document.toString())).contains("weight", "title", "more");
    }

    private static String faults(String document) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published());
        return schema.validate(document, InputFormat.JSON).toString().replace("[]", "");
    }

    private static String published() throws IOException {
        try (InputStream in = DocumentSchemaTest.class.getResourceAsStream("/schema/okr-document-1.json")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String exported() throws IOException {
        try (Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
            Desk desk = new Desk(store);
            Company.fill(desk);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            desk.the(ExportModel.class).export().writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
