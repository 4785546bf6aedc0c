package io.throughline.okr.usecases.settings;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.domain.settings.Themes;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ThemeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Adds, renames, retires and orders themes; administrators only. None is ever removed: what has it keeps it. */
public class ArrangeThemes {
    private final Sight sight;
    private final Themes themes;
    private final Writes writes;

    public ArrangeThemes(Sight sight, Themes themes, Writes writes) {
        this.sight = sight;
        this.themes = themes;
        this.writes = writes;
    }

    /** Adds one at the end. */
    public ThemeView add(String name) {
        return write((all, changes) -> {
            if (all.size() >= Theme.MOST) {
                throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.too-many", Theme.MOST);
            }
            int last = all.stream().mapToInt(Theme::id).max().orElse(0);
            Theme added = new Theme(last + 1, 1, "", DraftReader.line(name), false);
            all.add(added);
            changes.created(Scope.SHARED, Element.THEME, added.id(), added.facts());
            return added;
        });
    }

    /** @param name "" gives a built-in one its own name back */
    public ThemeView change(int id, long version, String name, boolean retired) {
        return write((all, changes) -> {
            int place = place(id, all);
            Theme before = all.get(place);
            if (before.version() != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            Theme after = before.rewritten(DraftReader.line(name), retired);
            all.set(place, after);
            changes.changed(Scope.SHARED, Element.THEME, id, before.facts(), after.facts());
            return after;
        });
    }

    /** @param before id of the theme it is to stand before; 0 for the last place */
    public ThemeView place(int id, int before) {
        return write((all, changes) -> {
            Theme moved = all.remove(place(id, all));
            if (before == id || all.stream().noneMatch(theme -> before == 0 || theme.id() == before)) {
                throw new Refused(Refused.Reason.INVALID, "before", "okr.refused.unknown");
            }
            all.add(before == 0 ? all.size() : place(before, all), moved);
            changes.computed(Scope.SHARED, Element.THEME, id);
            return moved;
        });
    }

    private ThemeView write(BiFunction<List<Theme>, Changes, Theme> work) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        Theme now = writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            List<Theme> all = new ArrayList<>(themes.all());
            Theme touched = work.apply(all, changes);
            themes.save(all);
            return touched;
        });
        return ListThemes.view(now);
    }

    private static int place(int id, List<Theme> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id() == id) {
                return i;
            }
        }
        throw Refused.notFound();
    }
}
