package io.throughline.okr.usecases.settings;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ThemeView;
import java.util.List;

/** All themes in their order, the retired ones included: something may still have them. */
public class ListThemes {
    private final Sight sight;

    public ListThemes(Sight sight) {
        this.sight = sight;
    }

    public List<ThemeView> list() {
        return sight.now().shared().themes().stream().map(ListThemes::view).toList();
    }

    /**
     * One of them.
     *
     * @throws Refused as not found
     */
    public ThemeView one(int id) {
        return sight.now().theme(id).map(ListThemes::view).orElseThrow(Refused::notFound);
    }

    static ThemeView view(Theme theme) {
        return new ThemeView(theme.id(), theme.version(), theme.word(), theme.name(), theme.retired());
    }
}
