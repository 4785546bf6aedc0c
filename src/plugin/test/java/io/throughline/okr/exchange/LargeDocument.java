package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A document as an export writes it of a company of any size: objectives with four key results each, and what happened to them. */
public final class LargeDocument {
    private static final int KEY_RESULTS = 4;
    private static final int CHECK_INS = 3;

    private final int objectives;
    private final JsonGenerator json;

    private LargeDocument(int objectives, JsonGenerator json) {
        this.objectives = objectives;
        this.json = json;
    }

    /** Writes one with about that many objectives and key results. */
    public static void write(int goals, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonMapper().createGenerator(out, JsonEncoding.UTF8)) {
            new LargeDocument(goals / (KEY_RESULTS + 1), json).write();
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "throughline");
        json.writeNumberField("version", 1);
        json.writeStringField("lastChange", "2027-08-12T14:32:00Z");
        json.writeObjectFieldStart("settings");
        json.writeNumberField("version", 0);
        Settings.DEFAULT.facts().values().forEach(this::field);
        json.writeEndObject();
        json.writeArrayFieldStart("themes");
        for (Theme theme : Theme.BUILT_IN) {
            json.writeStartObject();
            json.writeNumberField("id", theme.id());
            json.writeNumberField("version", theme.version());
            theme.facts().values().forEach(this::field);
            json.writeEndObject();
        }
        json.writeEndArray();
        int keyResults = objectives * KEY_RESULTS;
        list(
                Lists.KEY_NUMBERS,
                2,
                i -> Map.of("element", i == 1 ? "objective" : "key-result", "last", i == 1 ? objectives : keyResults));
        list(
                Lists.ORG_UNITS,
                50,
                i -> Map.of("name", "Unit " + i, "kind", "team", "visibility", "everyone", "parent", i / 7));
        list(
                Lists.CYCLES,
                1,
                i -> Map.of(
                        "name", "2027", "kind", "year", "starts", "2027-01-01", "ends", "2027-12-31", "state", "open"));
        int changes = objectives + keyResults * (1 + CHECK_INS);
        list(Lists.SCOPES, 2, i -> Map.of("scope", i == 1 ? "shared" : "cycle:1", "revision", i == 1 ? 51 : changes));
        list(Lists.CUSTOM_FIELDS, 0, i -> Map.of());
        list(Lists.KPIS, 0, i -> Map.of());
        list(Lists.KPI_VALUES, 0, i -> Map.of());
        list(Lists.OBJECTIVES, objectives, this::objective);
        list(Lists.KEY_RESULTS, keyResults, this::keyResult);
        list(
                Lists.CHECK_INS,
                keyResults * CHECK_INS,
                i -> Map.of(
                        "keyResult",
                        (i - 1) / CHECK_INS + 1,
                        "value",
                        i % 100,
                        "measured",
                        true,
                        "confidence",
                        5,
                        "effective",
                        "2027-08-12",
                        "comment",
                        "So far"));
        for (Listing none : List.of(
                Lists.ISSUE_LINKS,
                Lists.LINKED_PROJECTS,
                Lists.CONTRIBUTIONS,
                Lists.POSITIONINGS,
                Lists.ACTIONS,
                Lists.COMMENTS,
                Lists.EVIDENCE,
                Lists.CUSTOM_VALUES)) {
            list(none, 0, i -> Map.of());
        }
        list(Lists.PROGRESS_POINTS, keyResults, i -> Map.of("element", "key-result", "elementId", i, "progress", 0.5));
        list(Lists.CHANGES, 51 + changes, this::change);
        json.writeEndObject();
    }

    private Map<String, Object> objective(int i) {
        return Map.of(
                "key",
                "O-" + i,
                "title",
                "Merchants trust us, for the " + i + "th time",
                "owner",
                "mei",
                "orgUnit",
                i % 50 + 1,
                "cycle",
                1,
                "state",
                "active",
                "ambition",
                "committed",
                "why",
                i % 2 == 0 ? "They pay us." : "",
                "parentObjective",
                i / 10);
    }

    private Map<String, Object> keyResult(int i) {
        return Map.of(
                "key",
                "KR-" + i,
                "title",
                "Raise the rate " + i,
                "owner",
                "otto",
                "objective",
                (i - 1) / KEY_RESULTS + 1,
                "source",
                "check-in",
                "measure",
                "number-up",
                "target",
                100,
                "measured",
                true,
                "value",
                i % 100);
    }

    private Map<String, Object> change(int i) {
        if (i <= 50) {
            return Map.of(
                    "scope",
                    "shared",
                    "revision",
                    i,
                    "element",
                    "org-unit",
                    "elementId",
                    i,
                    "kind",
                    "created",
                    "after",
                    Map.of("name", "Unit " + i));
        }
        if (i == 51) {
            return Map.of(
                    "scope",
                    "shared",
                    "revision",
                    51,
                    "element",
                    "cycle",
                    "elementId",
                    1,
                    "kind",
                    "created",
                    "after",
                    Map.of("name", "2027"));
        }
        int at = i - 51;
        int made = objectives + objectives * KEY_RESULTS;
        String element = at <= objectives ? "objective" : at <= made ? "key-result" : "check-in";
        int id = at <= objectives ? at : at <= made ? at - objectives : at - made;
        Map<String, Object> after = element.equals("check-in")
                ? Map.of("keyResult", (id - 1) / CHECK_INS + 1)
                : Map.of("title", "As it was then");
        return Map.of(
                "scope",
                "cycle:1",
                "revision",
                at,
                "element",
                element,
                "elementId",
                id,
                "kind",
                "created",
                "author",
                "mei",
                "after",
                after);
    }

    private void list(Listing listing, int count, IntFunction<Map<String, Object>> said) throws IOException {
        json.writeArrayFieldStart(listing.name());
        for (int i = 1; i <= count; i++) {
            Map<String, Object> fields = said.apply(i);
            json.writeStartObject();
            if (listing.named().isPresent()) {
                json.writeNumberField("id", i);
            }
            for (Field field : listing.fields()) {
                Object value = fields.getOrDefault(field.name(), nothing(field));
                if (!field.optional()) {
                    field(field.name(), field.kind() == Kind.NUMBER ? ((Number) value).doubleValue() : value);
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Object nothing(Field field) {
        return switch (field.kind()) {
            case WHOLE ->
                Math.max(
                        field.least(),
                        field.name().startsWith("confidence") || field.name().startsWith("start") ? -1 : 0);
            case LONG -> 1;
            case NUMBER ->
                field.name().equals("weight")
                        ? 1
                        : field.name().equals("handSet") || field.name().equals("grade")
                                ? -1
                                : field.name().equals("progress") ? -1 : 0;
            case TRUTH -> false;
            case MOMENT ->
                field.name().startsWith("handSet") || field.name().equals("gradedAt") ? "" : "2027-08-12T14:32:00Z";
            case REFERENCE, SUBJECT -> 0;
            case TEXTS, LINES, LONG_TEXTS, STEPS, PEOPLE, GROUPS -> List.of();
            case FACTS -> Map.of();
            default -> "";
        };
    }

    private void field(String name, Object value) {
        try {
            json.writePOJOField(name, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
