package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.PersonView;
import java.io.IOException;

/**
 * Writes a row of a board, the same bytes as {@link Json#bytes} gives for it. A large board is thousands of rows: said by hand
 * they take a fraction of what finding out each time what a record has takes.
 */
final class BoardRowJson {
    private BoardRowJson() {}

    static void write(BoardRowView row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", row.kind());
        json.writeNumberField("id", row.id());
        json.writeStringField("key", row.key());
        json.writeStringField("title", row.title());
        json.writeNumberField("level", row.level());
        json.writeStringField("orgUnit", row.orgUnit());
        json.writeStringField("cycle", row.cycle());
        json.writeNumberField("keyResults", row.keyResults());
        json.writeStringField("ambition", row.ambition());
        json.writeNumberField("from", row.from());
        json.writeNumberField("now", row.now());
        json.writeNumberField("target", row.target());
        json.writeBooleanField("measured", row.measured());
        json.writeNumberField("decimals", row.decimals());
        json.writeStringField("unit", row.unit());
        json.writeNumberField("progress", row.progress());
        json.writeNumberField("expected", row.expected());
        json.writeStringField("health", row.health());
        json.writeNumberField("confidence", row.confidence());
        json.writeNumberField("confidenceChange", row.confidenceChange());
        person("owner", row.owner(), json);
        json.writeNumberField("issueLinks", row.issueLinks());
        json.writeStringField("source", row.source());
        json.writeNumberField("weight", row.weight());
        json.writeNumberField("contributions", row.contributions());
        json.writeStringField("measure", row.measure());
        json.writeNumberField("upper", row.upper());
        json.writeNumberField("theme", row.theme());
        json.writeArrayFieldStart("labels");
        for (String label : row.labels()) {
            json.writeString(label);
        }
        json.writeEndArray();
        json.writeStringField("due", row.due());
        json.writeNumberField("grade", row.grade());
        json.writeBooleanField("handSet", row.handSet());
        json.writeBooleanField("overdue", row.overdue());
        json.writeNumberField("daysSinceCheckIn", row.daysSinceCheckIn());
        json.writeEndObject();
    }

    private static void person(String field, PersonView person, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("key", person.key());
        json.writeStringField("name", person.name());
        json.writeBooleanField("active", person.active());
        json.writeEndObject();
    }
}
