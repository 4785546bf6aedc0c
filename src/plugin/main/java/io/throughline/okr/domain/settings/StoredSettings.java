package io.throughline.okr.domain.settings;

import java.util.List;

/** Where the settings are kept. */
public interface StoredSettings {
    /** What was set last, or the default. */
    Settings current();

    void save(Settings settings);

    /** The settings with all themes, in one statement. */
    Everything everything();

    /** All that administrators set. */
    record Everything(Settings settings, List<Theme> themes) {
        public Everything {
            themes = List.copyOf(themes);
        }
    }
}
