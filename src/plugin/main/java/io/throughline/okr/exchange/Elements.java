package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Origin;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import java.io.IOException;
import java.util.Map;

/**
 * One element each, field by field: the document outlives the names of our records. People are user keys, moments are in UTC,
 * nothing is ever null.
 */
final class Elements {
    private Elements() {}

    static void orgUnit(JsonGenerator json, OrgUnit unit) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", unit.id());
        json.writeNumberField("version", unit.version());
        facts(json, unit.facts());
        json.writeNumberField("order", unit.order());
        json.writeEndObject();
    }

    static void cycle(JsonGenerator json, Cycle cycle) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", cycle.id());
        json.writeNumberField("version", cycle.version());
        facts(json, cycle.facts());
        json.writeEndObject();
    }

    static void objective(JsonGenerator json, Objective objective, Objective.Texts texts) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", objective.id());
        json.writeNumberField("version", objective.version());
        origin(json, objective.key(), objective.origin());
        facts(json, objective.facts(texts));
        json.writeNumberField("order", objective.order());
        json.writeNumberField("progress", objective.counted().share());
        json.writeStringField("calculated", objective.calculated().toString());
        json.writeEndObject();
    }

    static void keyResult(JsonGenerator json, KeyResult keyResult, KeyResult.Texts texts) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", keyResult.id());
        json.writeNumberField("version", keyResult.version());
        origin(json, keyResult.key(), keyResult.origin());
        facts(json, keyResult.facts(texts));
        json.writeNumberField("order", keyResult.order());
        standing(json, keyResult.standing());
        json.writeEndObject();
    }

    private static void origin(JsonGenerator json, String key, Origin origin) throws IOException {
        json.writeStringField("key", key);
        json.writeStringField("author", origin.author());
        json.writeStringField("created", origin.created().toString());
        json.writeNumberField("clonedFrom", origin.clonedFrom());
    }

    /** What people write, by the names the change log keeps it under. */
    static void facts(JsonGenerator json, Facts facts) throws IOException {
        for (Map.Entry<String, Object> field : facts.values().entrySet()) {
            json.writePOJOField(field.getKey(), field.getValue());
        }
    }

    private static void standing(JsonGenerator json, Standing standing) throws IOException {
        json.writeObjectFieldStart("standing");
        json.writeNumberField("value", standing.value());
        json.writeBooleanField("measured", standing.measured());
        json.writeNumberField("confidence", standing.confidence());
        json.writeNumberField("confidenceBefore", standing.confidenceBefore());
        json.writeNumberField("links", standing.links());
        count(json, standing.count());
        json.writeNumberField("progress", standing.progress().share());
        json.writeStringField("checkedIn", standing.checkedIn().toString());
        json.writeStringField("calculated", standing.calculated().toString());
        json.writeEndObject();
    }

    static void checkIn(JsonGenerator json, CheckIn checkIn) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", checkIn.id());
        json.writeNumberField("keyResult", checkIn.keyResult());
        json.writeNumberField("value", checkIn.value());
        json.writeBooleanField("measured", checkIn.measured());
        if (checkIn.milestones().isPresent()) {
            int[] reached = checkIn.milestones().orElseThrow().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            json.writeFieldName("milestones");
            json.writeArray(reached, 0, reached.length);
        }
        json.writeNumberField("confidence", checkIn.confidence());
        json.writeStringField("comment", checkIn.comment());
        json.writeStringField("effective", checkIn.effective().toString());
        json.writeStringField("recorded", checkIn.recorded().toString());
        json.writeStringField("author", checkIn.author());
        json.writeEndObject();
    }

    /** Without the issue's key and summary: these are not ours to give away. */
    static void issueLink(JsonGenerator json, IssueLink link) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", link.id());
        json.writeNumberField("keyResult", link.keyResult());
        json.writeNumberField("issue", link.issue());
        count(json, link.count());
        json.writeStringField("author", link.author());
        json.writeEndObject();
    }

    static void contribution(JsonGenerator json, Contribution contribution) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", contribution.id());
        json.writeNumberField("version", contribution.version());
        facts(json, contribution.facts());
        json.writeStringField("author", contribution.author());
        json.writeEndObject();
    }

    static void positioning(JsonGenerator json, Positioning positioning) throws IOException {
        json.writeStartObject();
        json.writeNumberField("orgUnit", positioning.orgUnit());
        json.writeNumberField("version", positioning.version());
        facts(json, positioning.written().facts());
        json.writeStringField("author", positioning.author());
        json.writeStringField("at", positioning.at().toString());
        json.writeEndObject();
    }

    static void change(JsonGenerator json, Change change) throws IOException {
        json.writeStartObject();
        json.writeStringField("scope", change.scope().name());
        json.writeNumberField("revision", change.revision());
        json.writeNumberField("ordinal", change.ordinal());
        json.writeStringField("element", change.element().word());
        json.writeNumberField("elementId", change.elementId());
        json.writeStringField("kind", change.kind().word());
        json.writeStringField("author", change.author());
        json.writeStringField("at", change.at().toString());
        json.writePOJOField("before", change.before().values());
        json.writePOJOField("after", change.after().values());
        json.writeStringField("reason", change.reason());
        json.writeEndObject();
    }

    private static void count(JsonGenerator json, IssueCount count) throws IOException {
        json.writeObjectFieldStart("count");
        json.writeNumberField("total", count.total());
        json.writeNumberField("inProgress", count.inProgress());
        json.writeNumberField("done", count.done());
        json.writeEndObject();
    }
}
