package io.throughline.okr.confluence;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.OrgUnitView;
import io.throughline.okr.view.PersonView;
import java.io.IOException;
import java.util.List;

/**
 * Reads what Jira writes. The two hosts are upgraded at different times: fields this version does not know are passed over,
 * texts and lists the other does not know yet are empty; what a view cannot do without must be there.
 */
final class JiraJson<V> {
    private static final ObjectMapper MAPPER = mapper();

    private final ObjectReader reader;

    JiraJson(Class<V> type) {
        this.reader = MAPPER.readerFor(type);
    }

    /**
     * What a body says.
     *
     * @throws IOException if it is no JSON, or says something else
     */
    V read(byte[] body) throws IOException {
        V value = reader.readValue(body);
        if (value == null) {
            throw new IOException("The body is empty");
        }
        return value;
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> type : List.of(String.class, List.class)) {
            mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        for (Class<?> type : List.of(OrgUnitView.class, CycleView.class, PersonView.class)) {
            mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL));
        }
        return mapper;
    }
}
