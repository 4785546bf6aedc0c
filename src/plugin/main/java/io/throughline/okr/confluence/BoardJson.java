package io.throughline.okr.confluence;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.OrgUnitView;
import io.throughline.okr.view.PersonView;
import java.io.IOException;
import java.util.List;

/**
 * Reads a board as Jira writes it. The two hosts are upgraded at different times: fields this version does not know are
 * passed over, texts and lists the other does not know yet are empty; what a board cannot do without must be there.
 */
final class BoardJson {
    private static final ObjectReader READER = reader();

    private BoardJson() {}

    /**
     * The board in a body.
     *
     * @throws IOException if it is no JSON or not a board
     */
    static BoardView read(byte[] body) throws IOException {
        BoardView board = READER.readValue(body);
        if (board == null) {
            throw new IOException("The body holds no board");
        }
        return board;
    }

    private static ObjectReader reader() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> type : List.of(String.class, List.class)) {
            mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        for (Class<?> type : List.of(OrgUnitView.class, CycleView.class, PersonView.class)) {
            mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL));
        }
        return mapper.readerFor(BoardView.class);
    }
}
