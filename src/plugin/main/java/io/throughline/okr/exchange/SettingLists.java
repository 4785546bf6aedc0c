package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.domain.settings.Themes;
import java.io.IOException;

/** What administrators set, in the document. */
public final class SettingLists {
    private final StoredSettings settings;
    private final Themes themes;

    public SettingLists(StoredSettings settings, Themes themes) {
        this.settings = settings;
        this.themes = themes;
    }

    /** Writes the settings, and the themes in their order. */
    void write(JsonGenerator json) throws IOException {
        Settings current = settings.current();
        json.writeObjectFieldStart("settings");
        json.writeNumberField("version", current.version());
        Elements.facts(json, current.facts());
        json.writeEndObject();
        json.writeArrayFieldStart("themes");
        for (Theme theme : themes.all()) {
            json.writeStartObject();
            json.writeNumberField("id", theme.id());
            json.writeNumberField("version", theme.version());
            Elements.facts(json, theme.facts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
