package io.throughline.okr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.progress.LinkedProjects;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.export.ImportModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that no export wrote: each is refused, and the store is as before. */
class HostileDocumentTest {
    private static final String HEAD = "{\"format\":\"throughline\",\"version\":1,";

    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);

    @AfterEach
    void nothing_was_written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.the(ExportModel.class).export().writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"orgUnits\":[]", "\"changes\":[]");
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"version\":1,\"format\":\"throughline\"}",
                "{\"format\":\"another\",\"version\":1}",
                "{\"format\":\"throughline\",\"version\":0}",
                "{\"format\":\"throughline\",\"version\":\"1\"}",
                "{\"format\":\"throughline\",\"version\":99999999999999999999}",
                "{\"format\":\"throughline\",\"version\":1}}",
                "{\"format\":\"throughline\",\"version\":1} {}",
                HEAD + "\"orgUnits\":[{\"id\":1",
                HEAD + "\"orgUnits\":{}}",
                HEAD + "\"orgUnits\":[null]}",
                HEAD + "\"orgUnits\":[1]}",
                HEAD + "\"unknown\":[]}",
                HEAD + "\"cycles\":[],\"orgUnits\":[]}",
                HEAD + "\"cycles\":[],\"cycles\":[]}",
                HEAD + "\"scopes\":[{\"scope\":\"shared\",\"scope\":\"shared\",\"revision\":1}]}",
                HEAD + "\"scopes\":[{\"scope\":\"shared\",\"revision\":1e400}]}",
                HEAD + "\"scopes\":[{\"scope\":\"shared\",\"revision\":123456789012345678901234567890}]}",
                HEAD + "\"scopes\":[{\"scope\":\"cycle:7\",\"revision\":1}],\"objectives\":[{}]}",
                HEAD + "\"linkedProjects\":[{\"project\":1.5}]}",
                HEAD + "\"keyNumbers\":[{\"element\":\"objective\",\"last\":-1}]}",
                HEAD
                        + "\"keyNumbers\":[{\"element\":\"objective\",\"last\":1},{\"element\":\"objective\",\"last\":1}]}",
            })
    void is_refused(String document) {
        refused(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_newer_version_is_refused_with_both_versions() {
        assertThat(refused("{\"format\":\"throughline\",\"version\":7}".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .isEqualTo(new Refused.Fault("version", "okr.import.version", List.of(7, 1)));
    }

    @Test
    void what_is_nested_too_deep_is_refused() {
        String deep = "[".repeat(100_000);
        refused((HEAD + "\"changes\":[{\"before\":" + deep).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] bytes = (HEAD + "\"orgUnits\":[{\"name\":\"?\"}]}").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xC3;
        refused(bytes);
    }

    @Test
    void what_is_compressed_is_refused_and_never_unpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(new byte[10_000_000]);
        }
        refused(out.toByteArray());
    }

    /** As long as a gigabyte: it is looked at no further than one element may be. */
    @Test
    void an_element_without_end_is_refused_before_it_fills_memory() {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                assertThat(read).isLessThan(20_000_000);
                return read % 4 == 0 ? ',' : '1';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                for (int i = 0; i < length; i++) {
                    bytes[from + i] = (byte) read();
                }
                return length;
            }
        };
        assertThatThrownBy(() -> desk.the(ImportModel.class)
                        .run(
                                () -> new SequenceInputStream(
                                        new ByteArrayInputStream(
                                                (HEAD + "\"changes\":[{\"before\":[").getBytes(StandardCharsets.UTF_8)),
                                        endless),
                                Map.of(),
                                Course.ON))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoever_breaks_it_off_leaves_nothing() {
        StringBuilder document = new StringBuilder(HEAD + "\"linkedProjects\":[{\"project\":1}");
        document.append(",{\"project\":2}".repeat(5_000)).append("]}");

        assertThatThrownBy(() -> desk.the(ImportModel.class)
                        .run(
                                () -> new ByteArrayInputStream(
                                        document.toString().getBytes(StandardCharsets.UTF_8)),
                                Map.of(),
                                (step, rows) -> step != Course.Step.WRITING || rows < 2_000))
                .isInstanceOf(CancellationException.class);
        assertThat(store.port(LinkedProjects.class).all()).isEmpty();
    }

    @Test
    void whoever_is_no_administrator_is_refused() {
        desk.as("mei");
        assertThatThrownBy(
                        () -> desk.the(ImportModel.class).run(() -> InputStream.nullInputStream(), Map.of(), Course.ON))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.FORBIDDEN));
        desk.as("admin");
    }

    private List<Refused.Fault> refused(byte[] document) {
        try {
            desk.the(ImportModel.class).run(() -> new ByteArrayInputStream(document), Map.of(), Course.ON);
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID);
            return refused.faults();
        }
        throw new AssertionError("it was taken: " + new String(document, StandardCharsets.UTF_8));
    }
}
