package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.storage.row.LongTextRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Long texts, by the element and the field they belong to. An empty one has no row. */
public final class AoLongTexts {
    private final ActiveObjects ao;

    public AoLongTexts(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Oracle keeps "" as nothing. */
    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    String read(Element element, int id, String field) {
        return read(element, List.of(id), field).getOrDefault(id, "");
    }

    /** The texts there are, by id of the element. */
    Map<Integer, String> read(Element element, Collection<Integer> ids, String field) {
        Map<String, Integer> slots = new HashMap<>();
        ids.forEach(id -> slots.put(slot(element, id, field), id));
        Map<Integer, String> texts = new HashMap<>();
        for (List<String> some : Batches.of(slots.keySet())) {
            Query query = Query.select().where(Batches.in("SLOT", some), some.toArray());
            for (LongTextRow row : ao.find(LongTextRow.class, query)) {
                texts.put(slots.get(row.getSlot()), orEmpty(row.getBody()));
            }
        }
        return texts;
    }

    /** Several texts of each, those there are, by id of the element and field. */
    Map<Integer, Map<String, String>> read(Element element, Collection<Integer> ids, Collection<String> fields) {
        Map<String, Place> slots = new HashMap<>();
        for (int id : ids) {
            fields.forEach(field -> slots.put(slot(element, id, field), new Place(id, field)));
        }
        Map<Integer, Map<String, String>> texts = new HashMap<>();
        for (List<String> some : Batches.of(slots.keySet())) {
            Query query = Query.select().where(Batches.in("SLOT", some), some.toArray());
            for (LongTextRow row : ao.find(LongTextRow.class, query)) {
                Place place = slots.get(row.getSlot());
                texts.computeIfAbsent(place.id, id -> new HashMap<>()).put(place.field, orEmpty(row.getBody()));
            }
        }
        return texts;
    }

    /** Stores a text in the place of what was there. */
    void write(Element element, int id, String field, String text) {
        String slot = slot(element, id, field);
        LongTextRow[] rows = ao.find(LongTextRow.class, Query.select().where("SLOT = ?", slot));
        if (rows.length == 0 && !text.isEmpty()) {
            ao.create(LongTextRow.class, new DBParam("SLOT", slot), new DBParam("BODY", text));
        } else if (rows.length > 0 && text.isEmpty()) {
            ao.delete(rows);
        } else if (rows.length > 0) {
            rows[0].setBody(text);
            rows[0].save();
        }
    }

    private static String slot(Element element, int id, String field) {
        return element.word() + ":" + id + ":" + field;
    }

    /** An element and a field of it. */
    private record Place(int id, String field) {}
}
