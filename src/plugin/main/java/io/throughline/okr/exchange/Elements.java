package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.IssueLink;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

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
        json.writeStringField("name", unit.name());
        json.writeNumberField("parent", unit.parent());
        json.writeStringField("visibility", unit.seen().word());
        texts(json, "leads", new TreeSet<>(unit.leads()));
        texts(json, "members", new TreeSet<>(unit.members()));
        texts(json, "groups", new TreeSet<>(unit.groups()));
        json.writeEndObject();
    }

    static void cycle(JsonGenerator json, Cycle cycle) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", cycle.id());
        json.writeNumberField("version", cycle.version());
        json.writeStringField("name", cycle.name());
        json.writeStringField("starts", cycle.starts().toString());
        json.writeStringField("ends", cycle.ends().toString());
        json.writeStringField("state", cycle.state().word());
        json.writeNumberField("parent", cycle.parent());
        json.writeEndObject();
    }

    static void objective(JsonGenerator json, Objective objective, String why) throws IOException {
        Objective.Written written = objective.written();
        json.writeStartObject();
        json.writeNumberField("id", objective.id());
        json.writeNumberField("version", objective.version());
        json.writeNumberField("orgUnit", written.orgUnit());
        json.writeNumberField("cycle", written.cycle());
        json.writeStringField("title", written.title());
        json.writeStringField("why", why);
        json.writeStringField("owner", written.owner());
        json.writeStringField("ambition", written.ambition().word());
        json.writeStringField("state", written.state().word());
        json.writeNumberField("weight", written.weight());
        json.writeNumberField("parentKeyResult", written.home().keyResult());
        json.writeNumberField("parentObjective", written.home().objective());
        json.writeNumberField("progress", objective.progress().share());
        json.writeStringField("calculated", objective.calculated().toString());
        json.writeEndObject();
    }

    static void keyResult(JsonGenerator json, KeyResult keyResult) throws IOException {
        KeyResult.Written written = keyResult.written();
        Measure measure = written.measure();
        json.writeStartObject();
        json.writeNumberField("id", keyResult.id());
        json.writeNumberField("version", keyResult.version());
        json.writeNumberField("objective", written.objective());
        json.writeStringField("title", written.title());
        json.writeStringField("owner", written.owner());
        json.writeStringField("source", written.source().word());
        json.writeStringField("measure", measure.kind().word());
        json.writeNumberField("baseline", measure.baseline());
        json.writeNumberField("target", measure.target());
        json.writeNumberField("decimals", measure.decimals());
        json.writeStringField("unit", measure.unit());
        json.writeNumberField("weight", written.weight());
        json.writeStringField("due", written.due().map(LocalDate::toString).orElse(""));
        standing(json, keyResult.standing());
        json.writeEndObject();
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
        json.writeStringField("calculated", standing.calculated().toString());
        json.writeEndObject();
    }

    static void checkIn(JsonGenerator json, CheckIn checkIn) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", checkIn.id());
        json.writeNumberField("keyResult", checkIn.keyResult());
        json.writeNumberField("value", checkIn.value());
        json.writeBooleanField("measured", checkIn.measured());
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

    static void positioning(JsonGenerator json, Positioning positioning) throws IOException {
        Positioning.Answers answers = positioning.written().answers();
        Positioning.Considerations considerations = positioning.written().considerations();
        json.writeStartObject();
        json.writeNumberField("orgUnit", positioning.orgUnit());
        json.writeNumberField("version", positioning.version());
        json.writeStringField("purpose", answers.purpose());
        json.writeStringField("uniqueValue", answers.uniqueValue());
        json.writeStringField("dimensions", answers.dimensions());
        json.writeStringField("boundary", considerations.boundary());
        json.writeStringField("direction", considerations.direction());
        json.writeStringField("businessValue", considerations.businessValue());
        texts(
                json,
                "statements",
                positioning.written().statements().stream()
                        .map(Positioning.Statement::text)
                        .toList());
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
        json.writeEndObject();
    }

    private static void count(JsonGenerator json, IssueCount count) throws IOException {
        json.writeObjectFieldStart("count");
        json.writeNumberField("total", count.total());
        json.writeNumberField("inProgress", count.inProgress());
        json.writeNumberField("done", count.done());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
