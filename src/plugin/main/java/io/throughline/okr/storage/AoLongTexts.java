package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.storage.row.LongTextRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** The long texts of an element, together as facts. One that says nothing has no row. */
public final class AoLongTexts {
    private final ActiveObjects ao;

    public AoLongTexts(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Oracle keeps "" as nothing. */
    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    Facts read(Element element, int id) {
        return read(element, List.of(id)).getOrDefault(id, new Facts());
    }

    /** The texts there are, by id of the element. */
    Map<Integer, Facts> read(Element element, Collection<Integer> ids) {
        Map<String, Integer> slots = new HashMap<>();
        ids.forEach(id -> slots.put(slot(element, id), id));
        Map<Integer, Facts> texts = new HashMap<>();
        for (List<String> some : Batches.of(slots.keySet())) {
            Query query = Query.select().where(Batches.in("SLOT", some), some.toArray());
            for (LongTextRow row : ao.find(LongTextRow.class, query)) {
                texts.put(slots.get(row.getSlot()), FactsJson.read(orEmpty(row.getBody())));
            }
        }
        return texts;
    }

    /** Stores texts in the place of what was there. */
    void write(Element element, int id, Facts texts) {
        String slot = slot(element, id);
        LongTextRow[] rows = ao.find(LongTextRow.class, Query.select().where("SLOT = ?", slot));
        if (rows.length == 0 && !texts.none()) {
            ao.create(LongTextRow.class, new DBParam("SLOT", slot), new DBParam("BODY", FactsJson.write(texts)));
        } else if (rows.length > 0 && texts.none()) {
            ao.delete(rows);
        } else if (rows.length > 0) {
            rows[0].setBody(FactsJson.write(texts));
            rows[0].save();
        }
    }

    private static String slot(Element element, int id) {
        return element.word() + ":" + id;
    }
}
