package io.throughline.okr.memory;

import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.domain.settings.Themes;
import java.util.List;

/** Settings and themes. */
final class MemorySettings implements StoredSettings, Themes {
    private static final int ONLY = 1;

    private final State state;

    MemorySettings(State state) {
        this.state = state;
    }

    @Override
    public Settings current() {
        return state.settings.byId(ONLY).orElse(Settings.DEFAULT);
    }

    @Override
    public void save(Settings settings) {
        state.settings.put(ONLY, settings);
    }

    @Override
    public Everything everything() {
        return new Everything(current(), all());
    }

    @Override
    public List<Theme> all() {
        return state.themes.byId(ONLY).orElse(Theme.BUILT_IN);
    }

    @Override
    public void save(List<Theme> themes) {
        state.themes.put(ONLY, List.copyOf(themes));
    }
}
