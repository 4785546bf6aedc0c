package io.throughline.okr.storage.upgrade;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * Texts of schema 0, each field of an element in a row of its own, become one JSON object an element; comments go to their
 * check-ins, statements to their positionings. Each is written to its new place before it leaves the old one.
 */
final class WholeTexts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ActiveObjects ao;

    WholeTexts(ActiveObjects ao) {
        this.ao = ao;
    }

    void gather() {
        Walk.through(EarlierTextRow.class, ao, rows -> rows.forEach(this::move));
        Walk.through(EarlierPositioningRow.class, ao, rows -> rows.forEach(this::statements));
    }

    private void move(EarlierTextRow row) {
        String[] place = row.getSlot().split(":");
        if (place.length != 3) {
            return;
        }
        String body = row.getBody() == null ? "" : row.getBody();
        if (place[0].equals("check-in")) {
            for (EarlierCheckInRow checkIn :
                    ao.find(EarlierCheckInRow.class, Query.select().where("ID = ?", Integer.valueOf(place[1])))) {
                checkIn.setRemark(body);
                checkIn.save();
            }
        } else {
            say(place[0] + ":" + place[1], place[2], body);
        }
        ao.delete(row);
    }

    /** Those of schema 1 have theirs; the table of statements is looked at only for one that has none. */
    @SuppressWarnings("unchecked") // an array of a generic type
    private void statements(EarlierPositioningRow positioning) {
        String slot = "positioning:" + positioning.getID();
        if (said(slot).containsKey("statements")) {
            return;
        }
        ao.migrate(EarlierStatementRow.class);
        List<String> sentences = new ArrayList<>();
        Query query = Query.select().where("POSITIONING_ID = ?", positioning.getID());
        for (EarlierStatementRow row : ao.find(EarlierStatementRow.class, query.order("ORDINAL ASC, ID ASC"))) {
            sentences.add(row.getSentence());
        }
        say(slot, "statements", sentences);
    }

    private void say(String slot, String field, Object what) {
        Map<String, Object> said = said(slot);
        said.put(field, what);
        EarlierTextRow[] rows = ao.find(EarlierTextRow.class, Query.select().where("SLOT = ?", slot));
        String body = json(said);
        if (rows.length == 0) {
            ao.create(EarlierTextRow.class, new DBParam("SLOT", slot), new DBParam("BODY", body));
        } else {
            rows[0].setBody(body);
            rows[0].save();
        }
    }

    private Map<String, Object> said(String slot) {
        EarlierTextRow[] rows = ao.find(EarlierTextRow.class, Query.select().where("SLOT = ?", slot));
        try {
            return rows.length == 0 ? new LinkedHashMap<>() : JSON.readValue(rows[0].getBody(), OBJECT);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("not what an upgrade has written: " + slot, broken);
        }
    }

    private static String json(Map<String, Object> said) {
        try {
            return JSON.writeValueAsString(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are plain values", impossible);
        }
    }
}
