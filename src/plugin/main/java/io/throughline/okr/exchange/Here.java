package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.copy.Line;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.domain.settings.Themes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document meets here: the numbers of keys that are taken, the revision of what all cycles share, settings and themes. An empty
 * store takes all of that from the document as it is; one that is used keeps its own and goes on from there.
 */
final class Here {
    private final Rows rows;
    private final StoredSettings settings;
    private final Themes themes;
    private final boolean merging;
    private final Line shared;
    private final Map<String, Line> numbers = new HashMap<>();
    private final Map<Integer, Integer> themeIds = new HashMap<>();
    private final List<Theme> arriving = new ArrayList<>();

    /** Call within a write that has taken every scope. */
    Here(Rows rows, StoredSettings settings, Themes themes) {
        this(rows, settings, themes, false);
    }

    /** @param merging whether human keys are those of the document: then they only go on from the last one of both */
    Here(Rows rows, StoredSettings settings, Themes themes, boolean merging) {
        this.rows = rows;
        this.merging = merging;
        this.settings = settings;
        this.themes = themes;
        this.shared =
                rows.among("SCOPE", "SCOPE_KEY", List.of(Scope.SHARED.name())).get(0);
        for (Line row : rows.after("KEY_NUMBER", 0, Integer.MAX_VALUE)) {
            // The update waits for whoever takes numbers; what is read after it is what he has left.
            rows.set(
                    "KEY_NUMBER",
                    "TOUCHED",
                    Map.of(row.id(), (Long) row.columns().get("TOUCHED") + 1));
        }
        rows.after("KEY_NUMBER", 0, Integer.MAX_VALUE).forEach(row -> numbers.put(row.text("ELEMENT_KIND"), row));
    }

    /** Whether nothing was ever written, and all of it is taken as it is. */
    boolean empty() {
        return !merging && revision() == 0;
    }

    /** The last revision of what all cycles share. */
    long revision() {
        return (Long) shared.columns().get("REVISION");
    }

    /** What is added to the numbers of human keys of a kind. */
    int lastNumber(Element kind) {
        if (merging) {
            return 0;
        }
        Line row = numbers.get(kind.word());
        return row == null ? 0 : row.whole("LAST_NUMBER");
    }

    /** The theme here for one of the document; 0 for none. */
    int theme(int number) {
        return themeIds.getOrDefault(number, 0);
    }

    void keyNumber(Taken row) {
        Line there = numbers.get(row.text("ELEMENT_KIND"));
        int last = row.whole("LAST_NUMBER");
        if (there == null) {
            rows.add(
                    "KEY_NUMBER",
                    List.of(Map.of("ELEMENT_KIND", row.text("ELEMENT_KIND"), "LAST_NUMBER", last, "TOUCHED", 0L)));
        } else {
            int before = there.whole("LAST_NUMBER");
            rows.set("KEY_NUMBER", "LAST_NUMBER", Map.of(there.id(), merging ? Math.max(before, last) : before + last));
        }
    }

    void sharedRevision(long revision) {
        rows.set("SCOPE", "REVISION", Map.of(shared.id(), revision() + revision));
    }

    /** Takes the settings or a theme. */
    void take(Listing listing, Taken row) {
        if (listing.is(SettingFields.THEMES)) {
            arriving.add(ElementRules.theme(row));
            return;
        }
        Settings said = ElementRules.settings(row);
        if (empty() && said.version() > 0) {
            settings.save(said);
        }
    }

    /** Call after the last theme. */
    void settle() {
        List<Theme> now = new ArrayList<>(empty() ? List.of() : themes.all());
        for (Theme theme : arriving) {
            Theme same = now.stream()
                    .filter(one -> !empty() && alike(one, theme))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                int id = empty()
                        ? theme.id()
                        : now.stream().mapToInt(Theme::id).max().orElse(0) + 1;
                same = new Theme(id, theme.version(), theme.word(), theme.name(), theme.retired());
                now.add(same);
            }
            themeIds.put(theme.id(), same.id());
        }
        if (!arriving.isEmpty() && !now.equals(themes.all())) {
            themes.save(now);
        }
    }

    /** Whether two are the same theme: a built-in one by its word, others by their names. */
    static boolean alike(Theme one, Theme other) {
        return one.word().isEmpty()
                ? one.name().equals(other.name())
                : one.word().equals(other.word());
    }
}
