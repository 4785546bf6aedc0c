package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.domain.settings.Themes;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What administrators set, in the document: one object, and the list of themes. */
public final class SettingFields {
    /** Its fields. Columns are the fields of the facts they are kept as. */
    static final Listing SETTINGS = Listing.of(
            "settings",
            "",
            Field.plain("version", Kind.LONG, "version"),
            Field.whole("atRiskFrom", "atRiskFrom", 0, 100),
            Field.whole("offTrackFrom", "offTrackFrom", 0, 100),
            Field.whole("overdueDays", "overdueDays", 0, 366),
            Field.plain("users", Kind.GROUPS, "users"),
            Field.plain("planners", Kind.GROUPS, "planners"),
            Field.whole("firstMonth", "firstMonth", 1, 12),
            Field.word(
                    "weekStart",
                    "weekStart",
                    List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")),
            Field.whole("keepPointsDays", "keepPointsDays", 0, Integer.MAX_VALUE),
            Field.whole("keepTextsDays", "keepTextsDays", 0, Integer.MAX_VALUE));

    /** Those of a theme. */
    static final Listing THEMES = Listing.of(
            "themes",
            "",
            Field.whole("id", "id", 1, Reading.LARGEST_ID),
            Field.plain("version", Kind.LONG, "version"),
            Field.text("word", "word", 40),
            Field.text("name", "name", 100),
            Field.plain("retired", Kind.TRUTH, "retired"));

    private final StoredSettings settings;
    private final Themes themes;

    public SettingFields(StoredSettings settings, Themes themes) {
        this.settings = settings;
        this.themes = themes;
    }

    /** Writes the settings, and the themes in their order. */
    void write(JsonGenerator json) throws IOException {
        Settings current = settings.current();
        json.writeObjectFieldStart("settings");
        json.writeNumberField("version", current.version());
        facts(json, current.facts());
        json.writeEndObject();
        json.writeArrayFieldStart("themes");
        for (Theme theme : themes.all()) {
            json.writeStartObject();
            json.writeNumberField("id", theme.id());
            json.writeNumberField("version", theme.version());
            facts(json, theme.facts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void facts(JsonGenerator json, Facts facts) throws IOException {
        for (Map.Entry<String, Object> field : facts.values().entrySet()) {
            json.writePOJOField(field.getKey(), field.getValue());
        }
    }
}
