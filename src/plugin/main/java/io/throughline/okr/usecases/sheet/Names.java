package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.view.PersonView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What elements without a human key are called in a sheet: by their name; where several of those the viewer may see have the same,
 * by name and id, {@code Payments #12}. Either is understood, and {@code #12} alone.
 */
final class Names {
    private static final Pattern NUMBERED = Pattern.compile("(?:^|.* )#(\\d{1,9})");

    private final Map<Integer, String> units;
    private final Map<Integer, String> cycles;
    private final Map<Integer, String> themes;
    private final Map<Integer, String> kpis;

    /** @param seen the KPIs the viewer may see */
    Names(Glance glance, Collection<Kpi> seen, Titles titles) {
        Map<Integer, String> named = new LinkedHashMap<>();
        glance.orgUnits().stream()
                .filter(unit -> glance.visibility().mayView(unit.id()))
                .forEach((OrgUnit unit) -> named.put(unit.id(), unit.name()));
        units = unlike(named);
        Map<Integer, String> spans = new LinkedHashMap<>();
        glance.cycles().inOrder().forEach((Cycle cycle) -> spans.put(cycle.id(), cycle.name()));
        cycles = unlike(spans);
        Map<Integer, String> sorts = new LinkedHashMap<>();
        glance.shared().themes().forEach(theme -> sorts.put(theme.id(), name(theme, titles)));
        themes = unlike(sorts);
        Map<Integer, String> measured = new LinkedHashMap<>();
        seen.forEach(kpi -> measured.put(kpi.id(), kpi.written().name()));
        kpis = unlike(measured);
    }

    private static String name(Theme theme, Titles titles) {
        return theme.name().isEmpty() ? titles.text("okr.theme." + theme.word()) : theme.name();
    }

    private static Map<Integer, String> unlike(Map<Integer, String> named) {
        Map<String, Integer> often = new LinkedHashMap<>();
        named.values().forEach(name -> often.merge(folded(name), 1, Integer::sum));
        Map<Integer, String> unlike = new LinkedHashMap<>();
        named.forEach((id, name) -> {
            boolean plain =
                    often.get(folded(name)) == 1 && !NUMBERED.matcher(name).matches();
            unlike.put(id, plain ? name : name + " #" + id);
        });
        return unlike;
    }

    /** "" for what the viewer may not see. */
    String unit(int id) {
        return units.getOrDefault(id, "");
    }

    String cycle(int id) {
        return cycles.getOrDefault(id, "");
    }

    String theme(int id) {
        return themes.getOrDefault(id, "");
    }

    String kpi(int id) {
        return kpis.getOrDefault(id, "");
    }

    /** {@code Mei Lin (mei)}; "" for nobody. */
    static String person(String key, Map<String, PersonView> persons) {
        if (key.isEmpty()) {
            return "";
        }
        String name = persons.getOrDefault(key, PersonView.NOBODY).name();
        return name.isEmpty() || name.equals(key) ? key : name + " (" + key + ")";
    }

    /** The id of what is called so; empty if the viewer sees none of that name, or several. */
    OptionalInt id(Column.Type type, String text) {
        Map<Integer, String> known =
                switch (type) {
                    case ORG_UNIT -> units;
                    case CYCLE -> cycles;
                    case THEME -> themes;
                    default -> kpis;
                };
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            int id = Integer.parseInt(numbered.group(1));
            return known.containsKey(id) ? OptionalInt.of(id) : OptionalInt.empty();
        }
        return known.entrySet().stream()
                .filter(one -> folded(one.getValue()).equals(folded(text)))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
