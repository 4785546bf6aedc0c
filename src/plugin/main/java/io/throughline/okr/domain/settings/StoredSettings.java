package io.throughline.okr.domain.settings;

/** Where the settings are kept. */
public interface StoredSettings {
    /** What was set last, or the default. */
    Settings current();

    void save(Settings settings);
}
