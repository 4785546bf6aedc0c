package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.PersonView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoardRowJsonTest {
    private static final List<String> TEXTS =
            List.of("", "a", "“quoted” \"text\"", "line\nbreak\t\u0001", "更快 🚀", "</script>\\");
    private static final double[] NUMBERS = {
        0, -0.0, 1, -1, 0.1, 1.0 / 3, 2.0E-3, 1e12, -1e-7, 123_456.789, 0.30000000000000004
    };

    private final Random random = new Random(7);

    @Test
    void a_row_is_written_with_the_bytes_its_record_is_written_with() throws Exception {
        for (int i = 0; i < 300; i++) {
            BoardRowView row = anyRow();

            assertThat(new String(written(row), StandardCharsets.UTF_8))
                    .isEqualTo(new String(Json.bytes(row), StandardCharsets.UTF_8));
        }
    }

    private static byte[] written(BoardRowView row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            BoardRowJson.write(row, json);
        }
        return out.toByteArray();
    }

    /** By its components, so that a new one is among them without anybody's thinking of it. */
    private BoardRowView anyRow() throws ReflectiveOperationException {
        List<Class<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : BoardRowView.class.getRecordComponents()) {
            types.add(component.getType());
            values.add(any(component.getType()));
        }
        return BoardRowView.class.getConstructor(types.toArray(Class<?>[]::new)).newInstance(values.toArray());
    }

    private Object any(Class<?> type) {
        if (type == int.class) {
            return random.nextInt(2001) - 1000;
        }
        if (type == double.class) {
            return NUMBERS[random.nextInt(NUMBERS.length)];
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == PersonView.class) {
            return new PersonView(text(), text(), random.nextBoolean());
        }
        return type == List.class ? List.of(text(), text()).subList(0, random.nextInt(3)) : text();
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
