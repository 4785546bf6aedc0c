package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.domain.settings.Themes;
import io.throughline.okr.storage.row.SettingRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Settings and themes, each from one row: there are few of them, and they are read together. */
public final class AoSettings implements StoredSettings, Themes {
    private static final String SETTINGS = "settings";
    private static final String THEMES = "themes";

    private final ActiveObjects ao;

    public AoSettings(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Settings current() {
        return settings(row(SETTINGS));
    }

    @Override
    public void save(Settings settings) {
        write(SETTINGS, settings.version(), settings.facts());
    }

    @Override
    public List<Theme> all() {
        return themes(row(THEMES));
    }

    @Override
    public Everything everything() {
        SettingRow[] rows = ao.find(SettingRow.class);
        return new Everything(settings(row(SETTINGS, rows)), themes(row(THEMES, rows)));
    }

    private static Settings settings(Optional<SettingRow> there) {
        return there.map(row -> new Settings(row.getVersion(), Settings.Written.of(facts(row))))
                .orElse(Settings.DEFAULT);
    }

    private static List<Theme> themes(Optional<SettingRow> there) {
        return there.map(row ->
                        facts(row).parts(THEMES).stream().map(AoSettings::theme).toList())
                .orElse(Theme.BUILT_IN);
    }

    @Override
    public void save(List<Theme> themes) {
        write(
                THEMES,
                0,
                new Facts()
                        .withAll(
                                THEMES,
                                themes.stream()
                                        .map(theme -> theme.facts()
                                                .with("id", theme.id())
                                                .with("version", theme.version()))
                                        .toList()));
    }

    private static Theme theme(Facts said) {
        return new Theme(
                said.id("id"),
                (long) said.number("version"),
                said.text("word"),
                said.text("name"),
                said.truth("retired"));
    }

    private static Facts facts(SettingRow row) {
        return FactsJson.read(AoLongTexts.orEmpty(row.getBody()));
    }

    private void write(String slot, long version, Facts body) {
        Optional<SettingRow> there = row(slot);
        if (there.isEmpty()) {
            ao.create(
                    SettingRow.class,
                    new DBParam("SLOT", slot),
                    new DBParam("VERSION", version),
                    new DBParam("BODY", FactsJson.write(body)));
            return;
        }
        there.get().setVersion(version);
        there.get().setBody(FactsJson.write(body));
        there.get().save();
    }

    private Optional<SettingRow> row(String slot) {
        return row(slot, ao.find(SettingRow.class, Query.select().where("SLOT = ?", slot)));
    }

    private static Optional<SettingRow> row(String slot, SettingRow[] among) {
        return Arrays.stream(among).filter(row -> row.getSlot().equals(slot)).findFirst();
    }
}
